import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { nameFile } from './file-names.ts';

const FILE = String.raw`(?:[\w/-]+\/)?[\w-]+\.(?:yml|md|txt)`;

/** Lines of files, in brackets or as a clause of their own, or before what stands there. */
const IN_BRACKETS = new RegExp(String.raw`（[^（）]*(?:第 [\d、]+ 行|${FILE})[^（）]*）`, 'gu');
const LISTED = new RegExp(String.raw`各数依次在 ${FILE} 第 [^。]*行。`, 'gu');
const LINES = new RegExp(String.raw`(?:在|为)?(?:${FILE} )?第 [\d、]+ 行的?`, 'gu');

/**
 * What the check says, for people who do not edit files: ids of sections and indicators give way to their names, files
 * to theirs, and lines and what stands in brackets behind a name go.
 *
 * @param report Whose words are the first to be meant, where reports differ.
 */
export function writePlainly(words: string, content: AssembledContent, report?: AssembledReport): string {
  const reports = [...content.reports, ...(report ? [report] : [])];
  const names = new Map([
    ...(content.indicators?.data?.indicators ?? []).map(({ id, name }) => [id, name] as const),
    ...(content.indicators?.data?.relations ?? []).map(({ id, title }) => [id, title] as const),
    ...reports.flatMap(({ figures }) => (figures?.data?.relations ?? []).map(({ id, title }) => [id, title] as const)),
    ...reports.flatMap(({ sections }) => sections.map(({ slug, title }) => [slug, title] as const)),
  ]);
  return words
    .replace(IN_BRACKETS, '')
    .replace(LISTED, '')
    .replace(LINES, '')
    .replace(/（(?:[a-z][a-z0-9-]*|[A-Z_]+)）/gu, '')
    .replace(/“([a-z][a-z0-9-]*)”/gu, (whole, id: string) => {
      const name = names.get(id);
      return name === undefined ? whole : `“${name}”`;
    })
    .replace(new RegExp(String.raw` ?(${FILE}) ?`, 'gu'), (_, path: string) => `“${nameFile(path, content)}”`);
}

/** What of advice is for people who do not edit files: nothing that names keys and commands. */
export function advisePlainly(hint: string, content: AssembledContent): string {
  return writePlainly(hint, content)
    .split(/(?<=[；。])/u)
    .filter((clause) => !/[a-z]{3}|`/iu.test(clause))
    .join('')
    .replace(/；$/u, '。');
}
