import type { SectionText } from '../../ledger/bound-figure.ts';
import { ENCLOSING_MARKS, findEnclosed, QUOTATION_MARKS } from '../../text/enclosed.ts';
import { foldForNumbers } from '../../text/folding.ts';
import { contains, findMatches, type Span } from '../../text/span.ts';
import { type Mention, readMentions } from './mentions.ts';

/** Marks that enclose names: titles, what is quoted, the year of a document's number. */
const NAME_MARKS = [...QUOTATION_MARKS, ...ENCLOSING_MARKS.filter((marks) => '〔【'.includes(marks.charAt(0)))];

const YEAR = /20\d\d/gu;
/** The years of a document, in brackets behind its name, in a text folded for numbers: “十四五”规划（2021—2025年）. */
const YEARS_OF_DOCUMENT =
  /(?<=[”’》]|规划|纲要|计划|方案|行动|意见|要点|办法|决定)\( *20\d\d年? *(?:(?:--?|[~至]) *20\d\d年? *)?\)/gu;

/**
 * Read every number of a report's text, as `readMentions` does. Those that count as plans are read once more without the
 * years that are part of a name: a document of 2021—2025 makes no plan of what a report of 2020 counts.
 */
export function readMentionsBesideNames(sections: readonly SectionText[], year: number): Mention[] {
  const mentions = readMentions(sections, year);
  for (const mention of mentions) mention.isPlan &&= isPlanStill(mention, year);
  return mentions;
}

function isPlanStill({ section, text, quantity }: Mention, year: number): boolean {
  const names = listNames(text).filter((name) => !contains(name, quantity.numeral));
  const hidden = findMatches(text, YEAR).filter((named) => names.some((name) => contains(name, named)));
  if (hidden.length === 0) return true;
  const shown = hidden.reduce(
    (kept, { start, end }) => kept.slice(0, start) + '某'.repeat(end - start) + kept.slice(end),
    text,
  );
  const again = readMentions([{ slug: section, blocks: [shown] }], year);
  return again.find((other) => other.quantity.numeral.start === quantity.numeral.start)?.isPlan ?? true;
}

function listNames(text: string): Span[] {
  return [
    ...NAME_MARKS.flatMap((marks) => findEnclosed(text, marks)),
    ...findMatches(foldForNumbers(text), YEARS_OF_DOCUMENT),
  ];
}
