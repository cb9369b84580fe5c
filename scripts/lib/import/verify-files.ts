import { toString } from 'mdast-util-to-string';
import { splitSection } from '../../../src/files/section-source.ts';
import { validateYaml } from '../../../src/files/validate.ts';
import { parseYaml } from '../../../src/files/yaml-source.ts';
import { parseProse } from '../../../src/markdown/parse-prose.ts';
import { compareWithOriginal } from '../../../src/report/fidelity.ts';
import { takeOutChrome } from '../../../src/report/original-text.ts';
import { placeWhole } from '../../../src/report/placed-text.ts';
import { reportSchema } from '../../../src/schemas/report.ts';
import { sectionSchema } from '../../../src/schemas/section.ts';
import type { LineFinding } from './line-finding.ts';

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
  const { lines } = takeOutChrome(original, report?.original?.chrome ?? [], ORIGINAL);
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
  return {
    line,
    rule: 'import/text-changed',
    severity: 'error',
    message: '从这一行起，写出的文字与原文不一致；报告必须一字不差，所以没有写出任何文件。',
    hint: '这是程序的差错，不是原文的。请把这个文件发给网站的维护人员。',
  };
}
