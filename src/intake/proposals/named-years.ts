import { ENCLOSING_MARKS, findEnclosed, QUOTATION_MARKS } from '../../text/enclosed.ts';
import { foldForNumbers } from '../../text/folding.ts';
import { findMatches, type Span } from '../../text/span.ts';

/** Marks that enclose names: titles, what is quoted, the year of a document's number. */
const NAME_MARKS = [...QUOTATION_MARKS, ...ENCLOSING_MARKS.filter((marks) => '〔【'.includes(marks.charAt(0)))];

/** The years of a document, in brackets behind its name, in a text folded for numbers: “十四五”规划（2021—2025年）. */
const YEARS_OF_DOCUMENT =
  /(?<=[”’》]|规划|纲要|计划|方案|行动|意见|要点|办法|决定)\( *20\d\d年? *(?:(?:--?|[~至]) *20\d\d年? *)?\)/gu;

/** Find the names of a text, whose years are part of them: a document of 2021—2025 makes no plan of what is counted. */
export function findNames(text: string): Span[] {
  return [
    ...NAME_MARKS.flatMap((marks) => findEnclosed(text, marks)),
    ...findMatches(foldForNumbers(text), YEARS_OF_DOCUMENT),
  ];
}
