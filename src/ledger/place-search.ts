import { countBelow } from '../text/span.ts';
import type { PlacedRange } from './bound-figure.ts';

/** Make places ready to be asked, for many others, whether any of them has a character in common with one. */
export function searchOverlaps(places: readonly PlacedRange[]): (place: PlacedRange) => boolean {
  const blocks = groupByBlock(places, ({ starts, ends }) => {
    let furthest = 0;
    return { starts, furthest: ends.map((end) => (furthest = Math.max(furthest, end))) };
  });
  return (place) => {
    const { starts = [], furthest = [] } = blocks.get(nameBlock(place)) ?? {};
    return (furthest[countBelow(starts, place.end) - 1] ?? 0) > place.start;
  };
}

/** Make places ready to be asked, for many others, whether all of any of them lies in one. */
export function searchInside(places: readonly PlacedRange[]): (place: PlacedRange) => boolean {
  const blocks = groupByBlock(places, ({ starts, ends }) => {
    let nearest = Infinity;
    return {
      starts,
      nearest: ends
        .toReversed()
        .map((end) => (nearest = Math.min(nearest, end)))
        .toReversed(),
    };
  });
  return (place) => {
    const { starts = [], nearest = [] } = blocks.get(nameBlock(place)) ?? {};
    return (nearest[countBelow(starts, place.start)] ?? Infinity) <= place.end;
  };
}

function groupByBlock<T>(
  places: readonly PlacedRange[],
  read: (block: { starts: number[]; ends: number[] }) => T,
): Map<string, T> {
  return new Map(
    [...Map.groupBy(places, nameBlock)].map(([name, here]) => {
      const inOrder = here.toSorted((a, b) => a.start - b.start);
      return [name, read({ starts: inOrder.map(({ start }) => start), ends: inOrder.map(({ end }) => end) })];
    }),
  );
}

function nameBlock({ section, block }: PlacedRange): string {
  return `${section} ${block}`;
}
