import type { DutyArea } from '../../../src/schemas/duty-areas.ts';
import { classifyTitle } from './classify-title.ts';
import type { HeadingLevel } from './heading-levels.ts';
import type { LineFinding } from './line-finding.ts';
import { matchDutyAreas } from './match-duty-areas.ts';
import type { SourceLine } from './source-lines.ts';

const LONGEST_GUESS = 40;

/**
 * Guess at the headings of a report that neither numbers nor styles them: short lines without a mark at their end that
 * stand above a paragraph and say, in the outline's words, what they are about. Every guess is a finding.
 *
 * @param lines The report without its title.
 */
export function guessHeadings(
  lines: readonly SourceLine[],
  areas: readonly DutyArea[],
  findings: LineFinding[],
): ReadonlyMap<number, HeadingLevel> {
  const short = lines.filter((line, index) => isShort(line) && isParagraph(lines[index + 1]));
  const matches = matchDutyAreas(
    short.map(({ text }) => text),
    areas,
  );
  const guessed = short.filter(({ text }, index) => matches[index] !== undefined || classifyTitle(text).length > 0);
  for (const { number, text } of guessed) {
    findings.push({
      line: number,
      rule: 'import/guessed-heading',
      severity: 'warning',
      message: `“${text}”没有序号，也没有标题样式，因为很像一节的标题，已当作标题。`,
      hint: '对照原文看它是不是标题；若不是，把这个文件的文字接到前一个文件末尾，这一行改成段落。',
    });
  }
  return new Map(guessed.map(({ number }) => [number, 'chapter']));
}

function isShort({ text, isTableRow }: SourceLine): boolean {
  return !isTableRow && text.length <= LONGEST_GUESS && !/[\p{Po}\p{Pd}]$/u.test(text);
}

function isParagraph(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.isTableRow || /[。；：]/u.test(line.text));
}
