import type { CustomRecord } from 'pagefind';
import { INDEX_LANGUAGE, INDEX_NAMES } from '../report/search/filters.ts';
import { foldForSearch } from '../report/search/fold-for-search.ts';
import { listNumbers } from '../report/search/numbers.ts';
import { type FigureEntry, listTexts } from '../report/search/search-entry.ts';
import { BORDER, toNumberToken, toTokens } from '../report/search/tokens.ts';
import type { FilteredSection } from './list-entries.ts';

/**
 * Describe an entry as a record for Pagefind. Its content is the words that searches ask for: every character of its
 * texts, and behind them every whole number. What is to be shown of it travels as its address, which Pagefind keeps as it
 * is. As metadata it would be indexed: longer than all the rest, and found by the wrong queries.
 */
export function describeRecord(record: FilteredSection | FigureEntry): CustomRecord {
  const texts = listTexts(record).map((text) => foldForSearch(text).text);
  const numbers = new Set(texts.flatMap((text) => listNumbers(text).map(({ start, end }) => text.slice(start, end))));
  const { dutyArea, ...section } = record;
  return {
    url: JSON.stringify(record.kind === 'section' ? section : record),
    language: INDEX_LANGUAGE,
    content: [...texts.map(toTokens), Array.from(numbers, toNumberToken)]
      .map((tokens) => tokens.join(' '))
      .join(` ${BORDER} `),
    filters: {
      [INDEX_NAMES.year]: [String(record.year)],
      ...(dutyArea === '' ? {} : { [INDEX_NAMES.dutyArea]: [dutyArea] }),
      ...(record.kind === 'figure' ? { [INDEX_NAMES.unit]: [record.unit] } : {}),
    },
    ...(record.kind === 'figure' ? { sort: { [INDEX_NAMES.value]: String(record.value) } } : {}),
  };
}
