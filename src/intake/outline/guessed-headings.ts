import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { matchDutyAreas } from './area-matches.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { SourceLine } from './source-lines.ts';
import { classifyTitle } from './title-kinds.ts';

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
  year: number,
  findings: LineFinding[],
): ReadonlyMap<number, HeadingLevel> {
  const short = lines.filter((line, index) => isShort(line) && isParagraph(lines[index + 1]));
  const matches = matchDutyAreas(
    short.map(({ text }) => text),
    areas,
  );
  const guessed = short.filter(
    ({ text }, index) => matches[index] !== undefined || classifyTitle(text, year).length > 0,
  );
  for (const { number, text } of guessed) {
    findings.push(
      IMPORT_RULES.raise(
        'import/guessed-heading',
        { line: number },
        {
          message: `“${text}”没有序号，也没有标题样式，因为很像一节的标题，已当作标题。`,
          hint: '对照原文看它是不是标题；若不是，把这个文件的文字接到前一个文件末尾，这一行改成段落。',
        },
      ),
    );
  }
  return new Map(guessed.map(({ number }) => [number, 'chapter']));
}

function isShort({ text, isTableRow }: SourceLine): boolean {
  return !isTableRow && text.length <= LONGEST_GUESS && !/[\p{Po}\p{Pd}]$/u.test(text);
}

function isParagraph(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.isTableRow || /[。；：]/u.test(line.text));
}
