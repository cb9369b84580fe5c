import type { SearchQuery } from '../../support/search-queries.ts';

/** Choose at most so many queries of each kind, from all over those that there are. */
export function chooseQueries(queries: readonly SearchQuery[], perKind: number): SearchQuery[] {
  return [...Map.groupBy(queries, ({ kind }) => kind).values()].flatMap((kind) => spreadOver(kind, perKind));
}

/** Choose so many queries that every kind has its turn, as visitors who ask one thing after another. */
export function chooseInTurns(queries: readonly SearchQuery[], count: number): SearchQuery[] {
  const kinds = [...Map.groupBy(queries, ({ kind }) => kind).values()];
  const perKind = Math.ceil(count / kinds.length);
  const turns = kinds.map((kind) => spreadOver(kind, perKind));
  return Array.from({ length: perKind }, (_, turn) => turns.flatMap((kind) => kind.slice(turn, turn + 1)))
    .flat()
    .slice(0, count);
}

function spreadOver<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}
