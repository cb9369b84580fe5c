import type { Hit, SearchIndex } from '../../../src/client/search/pagefind-index.ts';
import type { IndexedEntry } from '../../../src/integrations/search-index/list-entries.ts';
import { describeRecord } from '../../../src/integrations/search-index/write-search-index.ts';
import { INDEX_NAMES } from '../../../src/search/entry.ts';
import { BORDER } from '../../../src/search/tokens.ts';

/** An index of records that looks through all of them, and answers as Pagefind says it would. */
export function scanIndex(entries: readonly IndexedEntry[]): SearchIndex {
  const records = entries.map((entry, index) => ({ ...describeRecord(entry), entry, id: String(index) }));
  return {
    find: (query, { filters = {}, sort } = {}) => {
      const words = query.replace(/"/g, '').split(' ');
      const found = records.filter(({ content, filters: own = {} }) => {
        const all = content.split(' ');
        const isFound = query.startsWith('"')
          ? ` ${content} `.includes(` ${words.join(' ')} `)
          : words.every((word) => all.includes(word));
        return (
          isFound &&
          (['year', 'dutyArea', 'unit'] as const).every(
            (name) => filters[name] === undefined || own[INDEX_NAMES[name]]?.includes(filters[name]),
          )
        );
      });
      const valueOf = ({ sort: own = {} }: (typeof records)[number]): number =>
        Number(own[INDEX_NAMES[sort?.by ?? 'value']]);
      const valued = found.filter((record) => !Number.isNaN(valueOf(record)));
      const sorted = sort && valued.sort((a, b) => (valueOf(a) - valueOf(b)) * (sort.order === 'asc' ? 1 : -1));
      return Promise.resolve(
        (sorted ?? found).map(({ id, content, entry }): Hit => ({
          id,
          year: entry.kind === 'term' ? undefined : entry.year,
          positions: content
            .split(' ')
            .flatMap((word, position) => (word !== BORDER && words.includes(word) ? [position] : [])),
          load: () => Promise.resolve(entry),
        })),
      );
    },
  };
}
