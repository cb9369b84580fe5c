/**
 * How much text a report can be. The longest reports of counties have some 60,000 characters, 500 paragraphs and rows of
 * tables, and 1,000 numbers; what has several times as much is another file, or one that something has gone wrong with.
 */
export const TEXT_BOUNDS = {
  /** White space is counted. */
  characters: 200_000,
  /** Lines that are not empty: paragraphs, headings, rows. */
  lines: 3_000,
  /** Runs of Arabic digits. */
  numerals: 6_000,
  /** Signs and spaces in a row without a letter or digit between them. The leaders of a contents list have a hundred. */
  signs: 1_000,
  /** Signs and digits in a row without a letter: a table of figures has letters in the head of each row. */
  unlettered: 5_000,
  /** Marks of emphasis, `*` and `_`, where they mean that. */
  emphasis: 2_000,
} as const;

/** In what a text is more than any report, where, and by how much. */
export interface Excess {
  kind: keyof typeof TEXT_BOUNDS;
  /** How many there are. */
  count: number;
  /** The line in which the bound is passed; from 1. */
  line: number;
}

/** Find the first bound that a text passes. It takes one walk through the text, however long that is. */
export function findExcess(text: string, { isMarkdown = false } = {}): Excess | undefined {
  const signs = findLong(text, 'signs', /[^\p{L}\p{Nd}]+/gu);
  if (signs) return signs;
  if (text.length > TEXT_BOUNDS.characters) return { kind: 'characters', count: text.length, line: 1 };
  return (
    findMany(text, 'lines', /^.*\S.*$/gmu) ??
    findMany(text, 'numerals', /\p{Nd}+/gu) ??
    findLong(text, 'unlettered', /\P{L}+/gu) ??
    (isMarkdown ? findMany(text, 'emphasis', /[*_]/gu) : undefined)
  );
}

function findMany(text: string, kind: Excess['kind'], pattern: RegExp): Excess | undefined {
  const found = Array.from(text.matchAll(pattern), ({ index }) => index);
  const beyond = found[TEXT_BOUNDS[kind]];
  return beyond === undefined ? undefined : { kind, count: found.length, line: countLines(text, beyond) };
}

function findLong(text: string, kind: Excess['kind'], pattern: RegExp): Excess | undefined {
  for (const { 0: run, index } of text.matchAll(pattern)) {
    if (run.length > TEXT_BOUNDS[kind]) return { kind, count: run.length, line: countLines(text, index) };
  }
  return undefined;
}

function countLines(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

const COUNTED: Readonly<Record<Excess['kind'], string>> = {
  characters: '个字符',
  lines: '段（行）文字',
  numerals: '个数字',
  signs: '个空格、标点连在一起，中间没有一个字',
  unlettered: '个数字、标点连在一起，中间没有一个字',
  emphasis: '个“*”或“_”',
};

/** Say what is too much of a text, and how much a report has at most: `有 400000 个字符，一份报告最多 200000 个`. */
export function describeExcess({ kind, count }: Excess): string {
  const most = TEXT_BOUNDS[kind];
  return `有 ${count} ${COUNTED[kind]}；程序最多读 ${most} ${kind === 'lines' ? '段' : '个'}，最长的报告也远没有这么多`;
}
