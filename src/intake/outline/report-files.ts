import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import { type Report, reportSchema } from '../../content/schemas/report.ts';
import { sectionSchema } from '../../content/schemas/section.ts';
import { validateYaml } from '../../content/validation.ts';
import { parseYaml, splitSection } from '../../content/yaml/source.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import { compareWithOriginal } from '../../report/fidelity.ts';
import { listLeftOutLines, takeOutLines } from '../../report/original.ts';
import { parseProse } from '../../report/prose.ts';
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
  const root: Root = { type: 'root', children: blocks.map(toMdast) };
  return remark().stringify(root);
}

function toMdast(block: SectionBlock): RootContent {
  const children = [{ type: 'text' as const, value: block.text }];
  return block.kind === 'heading' ? { type: 'heading', depth: block.depth, children } : { type: 'paragraph', children };
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
  const names = [...files.keys()].filter((name) => name.endsWith('.md')).toSorted();
  const written = [report?.title ?? '', ...names.map((name) => readText(name, files.get(name) ?? ''))].join('');
  const { lines } = takeOutLines(original, report ? listLeftOutLines(report) : [], ORIGINAL);
  const [difference] = compareWithOriginal([placeWhole(written, { file: 'report.yml', line: 1, column: 1 })], lines);
  return difference ? [describeLoss(difference.originalPlace.line)] : [];
}

/** Headings and text of a section; of one that does not fit its schema, only what the page would show. */
function readText(name: string, text: string): string {
  const { frontMatter, markdown } = splitSection(text, name);
  const { data } = validateYaml(sectionSchema, frontMatter);
  const headings = data && 'heading' in data ? [data.partHeading ?? '', data.heading] : [];
  return [...headings, toString(parseProse(markdown))].join('');
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
