import { holdsYear, listVolumes } from '../../src/search/volumes.ts';
import type { SearchedText } from './searched-texts.ts';

/** What a query must find, and how often it holds what is looked for. */
export interface ExpectedResult {
  searched: SearchedText;
  /** Places of all terms; where two of them overlap, they count once. */
  count: number;
  /** Where the volume that it is in stands among all; the latest is asked first. */
  volume: number;
}

/**
 * What holds every one of some folded terms: all that a query for them must find, by address. Whole sections are found only
 * where nothing less is, in the years of a volume.
 */
export function expectResults(texts: readonly SearchedText[], terms: readonly string[]): Map<string, ExpectedResult> {
  const holding = texts.filter(({ folded }) => terms.every((term) => folded.some((run) => run.includes(term))));
  const expected = listVolumes(texts.flatMap(({ year }) => year ?? [])).flatMap((years, volume) => {
    const own = holding.filter(({ year }) => (year === undefined ? volume === 0 : holdsYear(years, year)));
    const parts = own.filter(({ kind }) => kind !== 'section');
    return (parts.length > 0 ? parts : own).map((searched) => ({ searched, volume }));
  });
  return new Map(
    expected.map(({ searched, volume }) => [searched.path, { searched, count: countPlaces(searched, terms), volume }]),
  );
}

/** Whether places of different terms overlap in some text. */
export function overlap(texts: readonly SearchedText[], terms: readonly string[]): boolean {
  return texts.some(
    (text) => countPlaces(text, terms) < terms.reduce((sum, term) => sum + countPlaces(text, [term]), 0),
  );
}

function countPlaces({ folded }: SearchedText, terms: readonly string[]): number {
  return folded.reduce((count, run) => {
    const places = terms.flatMap((term) => listPlaces(run, term)).sort((a, b) => a.start - b.start);
    let end = 0;
    const apart = places.filter((place) => {
      const isApart = place.start >= end;
      end = Math.max(end, place.end);
      return isApart;
    });
    return count + apart.length;
  }, 0);
}

/** Where a run holds a term, each place behind the one before. */
export function listPlaces(run: string, term: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let start = run.indexOf(term); start !== -1; start = run.indexOf(term, start + term.length)) {
    places.push({ start, end: start + term.length });
  }
  return places;
}

/** Whether a text holds a number by itself, and not only as a part of another: 14 is not in 141, nor in 0.14. */
export function hasWholeNumber({ folded }: SearchedText, number: string): boolean {
  const pattern = new RegExp(`(?<!\\d|\\d\\.)${number.replace('.', '\\.')}(?!\\d|\\.\\d)`);
  return folded.some((run) => pattern.test(run));
}
