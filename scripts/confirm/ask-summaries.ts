import { CommandError } from '../../src/content/command-error.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { readKeyLines, type SectionKeyLines } from '../../src/content/schemas/section.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import { changeKeyLines, listOwnFigures } from '../../src/intake/editing/key-lines.ts';
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
  const desk: Desk = { content, report, asker };
  for (const [index, section] of bare.entries()) {
    asker.say(`\n（${index + 1}/${bare.length}）${describe(section, report)}`);
    if ((await askSection(section, desk)) === 'stop') return;
  }
}

interface Desk {
  content: AssembledContent;
  report: AssembledReport;
  asker: Asker;
}

function describe(section: AssembledSection, report: AssembledReport): string {
  const figures = listOwnFigures(section, report).map(
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
  const { asker } = desk;
  for (;;) {
    const summary = await asker.ask('  摘要，一行，18 个字左右；数字写 {编码}（回车＝先不写；q＝停下）\n  > ');
    const word = summary === undefined ? 'stop' : readWord(summary);
    if (summary === undefined || word === 'stop') return 'stop';
    if (word !== undefined) return 'done';
    const highlights = await askHighlights(listOwnFigures(section, desk.report), asker);
    if (highlights === 'stop') return 'stop';
    const lines = { summary, ...(highlights.length > 0 ? { highlights } : {}) };
    const fault = await save(section, lines, desk);
    if (fault === undefined) return 'done';
    asker.say(`  ${fault.replaceAll('\n', '\n  ')}`);
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

/**
 * Save what is said of a section, as its files stand now.
 *
 * @returns What the check would say against it; `undefined` where it is saved.
 */
async function save(
  { slug }: AssembledSection,
  lines: SectionKeyLines,
  { content: { dir }, report: { name } }: Desk,
): Promise<string | undefined> {
  const content = assembleContent(await readContentFolder(dir));
  const report = content.reports.find((other) => other.name === name);
  const section = report?.sections.find((other) => other.slug === slug);
  if (!report || !section) return `没有“${slug}”这一节了。`;
  try {
    await applyChanges(dir, [await changeKeyLines(content, report, section, readKeyLines(section.data), lines)]);
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}
