import { join } from 'node:path';
import { HIGHLIGHTS } from '../../src/checks/highlights.ts';
import { SUMMARIES } from '../../src/checks/summaries.ts';
import { SUMMARY_NUMBERS } from '../../src/checks/summary-numbers.ts';
import type { Finding } from '../../src/content/finding.ts';
import { printPath } from '../../src/content/finding-words.ts';
import { sectionSchema, type SectionKeyLines } from '../../src/content/schemas/section.ts';
import { openFrontMatter } from '../../src/content/yaml/editor.ts';
import { readEditable, replaceFile } from '../../src/disk/replace-file.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { writeFigure } from '../../src/ledger/printed-figure.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../src/report/report.ts';
import type { AssembledSection } from '../../src/report/section.ts';
import { type Asker, readWord } from '../terminal/asker.ts';

/**
 * Ask for what is to be said of each section in a line, and for the figures beside it. Nothing is proposed: the person
 * reads the headings and figures of the section, and writes. Every section is saved at once; what is left out stays so.
 */
export async function askSummaries(content: AssembledContent, report: AssembledReport, asker: Asker): Promise<void> {
  const bare = report.sections.filter(
    ({ data }) => data && 'heading' in data && data.summary === undefined && !data.highlights,
  );
  if (bare.length === 0 || report.report?.data?.status === 'published') return;
  asker.say(`\n还有 ${bare.length} 个部分没有摘要。摘要是目录里标题下面的一行话，程序不会替您写，不写也可以发布。`);
  const answer = await asker.ask('  w＝现在写；回车＝以后再说\n  > ');
  if (answer?.toLowerCase() !== 'w') return;
  const desk: Desk = { content, report, asker, said: new Map() };
  for (const [index, section] of bare.entries()) {
    asker.say(`\n（${index + 1}/${bare.length}）${describe(section, report)}`);
    if ((await askSection(section, desk)) === 'stop') return;
  }
}

interface Desk {
  content: AssembledContent;
  report: AssembledReport;
  asker: Asker;
  /** What was said of sections so far, by their slugs. */
  said: Map<string, SectionKeyLines>;
}

function listFigures({ figures }: AssembledSection, { year }: AssembledReport): BoundFigure[] {
  return figures.filter(({ period }) => period === String(year));
}

function describe(section: AssembledSection, report: AssembledReport): string {
  const figures = listFigures(section, report).map(
    (figure, index) => `  ${index + 1}  ${figure.indicator.name}：${writeFigure(figure)}（${figure.indicator.id}）`,
  );
  return [
    section.heading ?? section.title,
    ...section.headings.map(({ text }) => `  · ${text}`),
    ...(figures.length > 0 ? ['  登记的数据：', ...figures] : []),
  ].join('\n');
}

/** Ask until what is said fits the section, or the person leaves it. */
async function askSection(section: AssembledSection, desk: Desk): Promise<'done' | 'stop'> {
  const { asker, content } = desk;
  for (;;) {
    const summary = await asker.ask('  摘要，一行，18 个字左右；数字写 {编码}（回车＝先不写；q＝停下）\n  > ');
    const word = summary === undefined ? 'stop' : readWord(summary);
    if (summary === undefined || word === 'stop') return 'stop';
    if (word !== undefined) return 'done';
    const highlights = await askHighlights(listFigures(section, desk.report), asker);
    if (highlights === 'stop') return 'stop';
    const lines = { summary, ...(highlights.length > 0 ? { highlights } : {}) };
    const faults = findFaults(section, lines, desk);
    if (faults.length === 0) {
      await save(section, lines, content.dir);
      desk.said.set(section.slug, lines);
      return 'done';
    }
    for (const { message, hint } of faults) asker.say(`  ${message}${hint}`);
  }
}

type Highlights = NonNullable<SectionKeyLines['highlights']>;

/** Ask for one or two of a section's figures, and for the short name of each. */
async function askHighlights(figures: readonly BoundFigure[], asker: Asker): Promise<Highlights | 'stop'> {
  const highlights: Highlights = [];
  while (figures.length > 0 && highlights.length < 2) {
    const number = await asker.ask('  摘要旁边放哪个数字？写上面的序号（回车＝不放了）\n  > ');
    if (number === undefined || readWord(number) === 'stop') return 'stop';
    if (number === '') break;
    const figure = figures[Number(number) - 1];
    if (!figure) {
      asker.say(`  请写序号，从 1 到 ${figures.length}。`);
      continue;
    }
    const label = await asker.ask(`  “${figure.indicator.name}”的短名称，最多 10 个字\n  > `);
    if (label === undefined) return 'stop';
    highlights.push({ indicator: figure.indicator.id, label });
  }
  return highlights;
}

type Fault = Pick<Finding, 'message' | 'hint'>;

/** What the check would say of a section with these lines, beside those of the sections before. */
function findFaults(section: AssembledSection, lines: SectionKeyLines, { content, report, said }: Desk): Fault[] {
  const { error } = sectionSchema.safeParse({ ...section.data, ...lines });
  if (error) return error.issues.map(({ message }) => ({ message, hint: '' }));
  const written = new Map([...said, [section.slug, lines]]);
  const tried = assembleContent({
    ...content,
    reports: content.reports.map((other) => ({
      ...other,
      sections: other.sections.map((own) =>
        other === report
          ? { ...own, data: sectionSchema.safeParse({ ...own.data, ...written.get(own.slug) }).data }
          : own,
      ),
    })),
  });
  return [SUMMARIES, SUMMARY_NUMBERS, HIGHLIGHTS]
    .flatMap(({ checks }) => checks.flatMap((check) => check(tried)))
    .filter(({ file, severity }) => file === section.path && severity === 'error');
}

async function save(section: AssembledSection, lines: SectionKeyLines, contentDir: string): Promise<void> {
  const path = join(contentDir, section.path);
  const editor = openFrontMatter(await readEditable(path), printPath(section.path, contentDir));
  for (const [key, value] of Object.entries(lines)) editor.set([key], value);
  await replaceFile(path, editor.write());
}
