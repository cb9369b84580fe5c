/** A column at which keys or the dashes of entries stand. */
export interface Level {
  column: number;
  isKey: boolean;
}

/** How many columns a sign of white space may have been meant for; what is not named is meant for one. */
const WIDTHS: ReadonlyMap<string, readonly number[]> = new Map([
  ['\t', [2, 4, 8]],
  ['\u3000', [2, 1]],
  ['\ufeff', [0]],
]);
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/u;

/** Find the column at which the outermost keys stand. */
export function findIndent(lines: readonly string[]): number {
  let least = Infinity;
  for (const line of lines) {
    const start = line.search(/[^ ]/u);
    if (start !== -1 && start < least && !/^[\s#]/u.test(line.slice(start))) least = start;
  }
  return Number.isFinite(least) ? least : 0;
}

/**
 * Say how far in a line was meant to begin.
 *
 * @param levels Columns at which the like of it stands above: of what a tab may mean, it means the first that is one of
 *   them.
 */
export function measureIndent(lead: string, levels: readonly Level[]): { width: number; problem?: string } {
  if (/^ *$/u.test(lead)) return { width: lead.length };
  const choices = [0, 1, 2].map((choice) =>
    Array.from(lead).reduce((sum, sign) => {
      const widths = INVISIBLE.test(sign) ? [0] : (WIDTHS.get(sign) ?? [1]);
      return sum + (widths[choice] ?? widths[0] ?? 0);
    }, 0),
  );
  const width = choices.find((choice) => levels.some(({ column }) => column === choice)) ?? choices[0] ?? 0;
  return { width, problem: `缩进只能用英文空格，这里有${nameSpace(lead)}` };
}

/** Name the first sign of white space that is none of ASCII. */
export function nameSpace(text: string): string {
  const [sign = ''] = /[^ ]/u.exec(text) ?? [];
  if (sign === '\t') return '制表符（Tab 键打出来的）';
  if (sign === '\u3000') return '全角空格';
  return INVISIBLE.test(sign)
    ? '看不见的字符（常从网页或 Word 带来）'
    : '不间断空格之类的特殊空格（常从网页或 Word 带来）';
}
