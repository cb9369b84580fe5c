import type { Root, RootContent, TableRow } from 'mdast';
import { compareStems } from '../../content/file-names.ts';
import { type Report, reportSchema } from '../../content/schemas/report.ts';
import { sectionSchema } from '../../content/schemas/section.ts';
import { validateYaml } from '../../content/validation.ts';
import { splitSection } from '../../content/yaml/front-matter.ts';
import { parseYaml } from '../../content/yaml/source.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import { compareWithOriginal } from '../../report/fidelity.ts';
import { reportMarkdown } from '../../report/markdown.ts';
import { listLeftOutLines, takeOutLines } from '../../report/original.ts';
import { listProseBlocks, parseProse } from '../../report/prose.ts';
import { placeWhole } from '../../text/placed-text.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { ImportedSection, SectionBlock } from './section-plan.ts';

/** Leads editors to the JSON Schema of a report.yml, which `npm run schemas` writes. */
const SCHEMA_LINE = '# yaml-language-server: $schema=../../.schemas/report.json\n';

/** Write a report's data and sections as the texts of its files, by file name. */
export function renderFiles(report: Report, sections: readonly ImportedSection[]): Map<string, string> {
  return new Map([
    ['report.yml', SCHEMA_LINE + writeYaml(report)],
    ...sections.map(
      ({ fileName, frontMatter, blocks }) =>
        [fileName, `---\n${writeYaml(frontMatter)}---\n\n${renderMarkdown(blocks)}`] as const,
    ),
  ]);
}

function renderMarkdown(blocks: readonly SectionBlock[]): string {
  const root: Root = { type: 'root', children: [] };
  for (const block of blocks) {
    const last = root.children.at(-1);
    if (block.kind !== 'table-row') root.children.push(toMdast(block));
    else if (last?.type === 'table') last.children.push(toTableRow(block.text));
    else root.children.push({ type: 'table', children: [toTableRow(block.text)] });
  }
  return reportMarkdown.stringify(root);
}

function toMdast(block: Exclude<SectionBlock, { kind: 'table-row' }>): RootContent {
  const children = [{ type: 'text' as const, value: block.text }];
  return block.kind === 'heading' ? { type: 'heading', depth: block.depth, children } : { type: 'paragraph', children };
}

function toTableRow(text: string): TableRow {
  return {
    type: 'tableRow',
    children: text.split('\t').map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
  };
}

const ORIGINAL = 'original.txt';

/**
 * Read written files back as the site will and compare them with the original, character for character.
 *
 * @param files Texts of `report.yml` and of the sections, by file name.
 * @param original The whole original, with `\n` line ends.
 * @returns An error for the first line of the original that the files do not repeat; nothing when they repeat all.
 */
export function verifyFiles(files: ReadonlyMap<string, string>, original: string): LineFinding[] {
  const report = validateYaml(reportSchema, parseYaml(files.get('report.yml') ?? '', 'report.yml')).data;
  const names = [...files.keys()].filter((name) => name.endsWith('.md')).toSorted(compareStems);
  const written = [report?.title ?? '', ...names.flatMap((name) => readPassages(name, files.get(name) ?? ''))];
  const { lines } = takeOutLines(original, report ? listLeftOutLines(report) : [], ORIGINAL);
  const place = { file: 'report.yml', line: 1, column: 1 };
  const [difference] = compareWithOriginal(
    written.map((passage) => placeWhole(passage, place)),
    lines,
  );
  return difference ? [describeLoss(difference.originalPlace.line)] : [];
}

/** Headings and paragraphs of a section; of one that does not fit its schema, only what the page would show. */
function readPassages(name: string, text: string): string[] {
  const { frontMatter, markdown } = splitSection(text, name);
  const { data } = validateYaml(sectionSchema, frontMatter);
  const headings = data && 'heading' in data ? [data.partHeading ?? '', data.heading] : [];
  return [...headings, ...listProseBlocks(parseProse(markdown)).map((block) => block.text)];
}

function describeLoss(line: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/text-changed',
    { line },
    {
      message: '从这一行起，写出的文字与原文不一致；报告必须一字不差，所以没有写出任何文件。',
      hint: '这是程序的差错，不是原文的。请把这个文件发给网站的维护人员。',
    },
  );
}
