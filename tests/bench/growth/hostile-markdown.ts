import { type HostileText, repeatLine } from './hostile-texts.ts';

/** Marks of Markdown in numbers that no report has, each in a paragraph, or paragraphs, of its own. */
export const HOSTILE_MARKDOWN: readonly HostileText[] = [
  { name: '20,000 `>`', write: () => `${'>'.repeat(20_000)} 甲` },
  { name: '20,000 `- `', write: () => `${'- '.repeat(20_000)}甲` },
  { name: '10,000 `1. `', write: () => `${'1. '.repeat(10_000)}甲` },
  {
    name: 'a list 1,000 deep',
    write: () => Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n'),
  },
  { name: '100,000 `*`', write: () => `${'*'.repeat(100_000)}甲` },
  { name: '30,000 `*甲_`', write: () => '*甲_'.repeat(30_000) },
  { name: '30,000 `***甲 `', write: () => '***甲 '.repeat(30_000) },
  { name: '30,000 `甲**乙*`', write: () => '甲**乙*'.repeat(30_000) },
  { name: '100,000 `[`', write: () => '['.repeat(100_000) },
  { name: '50,000 `[甲](`', write: () => '[甲]('.repeat(50_000) },
  { name: '50,000 `![`', write: () => '!['.repeat(50_000) },
  { name: '20,000 links', write: () => '[甲](https://example.org)'.repeat(20_000) },
  {
    name: '1,000 runs of backticks, each longer',
    write: () => Array.from({ length: 1_000 }, (_, at) => `${'`'.repeat(at + 1)}甲`).join(''),
  },
  { name: '100,000 `<`', write: () => '<'.repeat(100_000) },
  { name: '30,000 `<!--`', write: () => '<!--'.repeat(30_000) },
  { name: '50,000 `~~甲`', write: () => '~~甲'.repeat(50_000) },
  { name: '50,000 `&#`', write: () => '&#'.repeat(50_000) },
  { name: '50,000 `\\`', write: () => '\\'.repeat(50_000) },
  {
    name: '10,000 definitions',
    write: () => Array.from({ length: 10_000 }, (_, at) => `[甲${at}]: https://example.org`).join('\n'),
  },
  { name: 'a table of 10,000 rows', write: () => `| 甲 | 乙 |\n| - | - |\n${repeatLine('| 案件 | 3 |', 10_000)}` },
  {
    name: 'a table of 10,000 columns',
    write: () => `|${' 甲 |'.repeat(10_000)}\n|${' - |'.repeat(10_000)}\n|${' 3 |'.repeat(10_000)}`,
  },
  { name: '10,000 headings', write: () => repeatLine('## 完善制度\n\n甲。\n', 10_000) },
  { name: '100,000 nested elements', write: () => `${'<div>'.repeat(100_000)}甲` },
];
