import { isLetterheadLine } from '../../report/letterhead.ts';
import { isOfficeName, readTitle } from '../../report/letter.ts';
import { isPageLine } from '../../report/page-lines.ts';
import { endsAsTitle, isNoTitle, isOfMatter, isReportTitle } from '../../report/report-title.ts';
import { foldText } from '../../text/folding.ts';
import { STOPS, endsWithStop } from '../../text/sentences.ts';
import { isSalutation } from './letter-lines.ts';
import type { SourceLine } from './source-lines.ts';

/** Where a report's title stands. */
export interface FoundTitle {
  /** Index of its first line. */
  start: number;
  /** Index behind its last. */
  end: number;
  text: string;
}

/** So many lines a title is printed on at most, and so far down it may begin. */
const MOST_LINES = 4;
const FARTHEST = 200;
const PLACE = /[省市县区州旗盟镇乡]$|街道$/u;
/** What a title goes on with in a line of its own. */
const CONTINUATION = /^(?:关于|(?:\d{4}|[〇○零一二三四五六七八九]{4})\s?年)/u;

/** How much must speak for a title that stands below sentences. */
const SURE = 5;

/**
 * Find a report's title by what a title is: ……关于……年度法治政府建设情况的报告, ……年法治政府建设年度报告 and the like,
 * on up to four lines, wherever it stands above the first heading. A page may print it twice: the last is the report's.
 *
 * @param year The year that the report is to be of: a title of that year is the likelier.
 */
export function findTitle(lines: readonly SourceLine[], year: number): FoundTitle | undefined {
  let best: (FoundTitle & { score: number }) | undefined;
  let hasText = false;
  for (const [start, line] of lines.slice(0, FARTHEST).entries()) {
    if (line.mark && !isPageLine(line.raw)) break;
    const begun = isSalutation(line) || (endsWithStop(line.text, STOPS.sentence) && !isPageLine(line.raw));
    if (begun && best) break;
    hasText ||= begun;
    for (const found of listTitles(lines, start)) {
      const score = rateTitle(found.text, year);
      const isBetter = !best || score > best.score || (score === best.score && found.end > best.end);
      if (isBetter && (!hasText || score >= SURE)) best = { ...found, score };
    }
  }
  return best && { start: best.start, end: best.end, text: best.text };
}

/** Find words that a person gives as the title, on one line or on several that follow each other. */
export function findGivenTitle(lines: readonly SourceLine[], given: string): FoundTitle | undefined {
  const wanted = foldText(given);
  for (const start of lines.keys()) {
    let joined = '';
    for (let end = start; end < lines.length && wanted.startsWith(foldText(joined)); end += 1) {
      joined += lines[end]?.text ?? '';
      if (foldText(joined) === wanted) return { start, end: end + 1, text: joined };
    }
  }
  return undefined;
}

/** The titles that begin with a line, the longest first. */
function listTitles(lines: readonly SourceLine[], start: number): FoundTitle[] {
  const parts: SourceLine[] = [];
  for (const line of lines.slice(start, start + MOST_LINES)) {
    const last = parts.at(-1);
    if (!canBePart(line) || (last && !canGoOn(last.text, line.text))) break;
    parts.push(line);
  }
  return parts
    .map((_, index): FoundTitle => ({
      start,
      end: start + index + 1,
      text: parts
        .slice(0, index + 1)
        .map(({ text }) => text)
        .join(''),
    }))
    .filter(({ text }) => isReportTitle(text))
    .toReversed();
}

function canBePart(line: SourceLine): boolean {
  return (
    !line.mark && !line.isTableRow && !isNoTitle(line.text) && !isPageLine(line.raw) && !isLetterheadLine(line.raw)
  );
}

/** Whether a title may break between two lines: behind who reports, and wherever it is not at its end. */
function canGoOn(line: string, next: string): boolean {
  if (isOfficeName(line)) return isOfficeName(next) || CONTINUATION.test(next);
  if (PLACE.test(line)) return CONTINUATION.test(next);
  const isBegun = /关于|年/u.test(line) || isOfMatter(line);
  const isWhole = /(?:报告|总结)$/u.test(line) || (endsAsTitle(line) && CONTINUATION.test(next));
  return isBegun && !isWhole && !(line.includes('关于') && next.startsWith('关于'));
}

function rateTitle(text: string, year: number): number {
  const { year: printed, issuer } = readTitle(text);
  return (
    (isOfMatter(text) ? 2 : 0) +
    (text.includes('关于') ? 2 : 0) +
    (printed === undefined ? 0 : 2) +
    (printed === year ? 1 : 0) +
    (issuer === undefined ? 0 : 1) +
    (/(?:报告|总结)(?:（[^（）]*）)?$/u.test(text) ? 1 : 0)
  );
}
