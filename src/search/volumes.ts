/** What some records of an index can be sorted by: figures by their value; what has `term` is a term. */
export type SortKey = 'value' | 'term';

/** A part of the search index: the reports of some years that follow one another. */
export interface Volume {
  /** Its first year. */
  first: number;
  /** Its last year; the next volume may begin some years later. */
  last: number;
}

/** A volume as a browser needs to know it. */
export interface SearchedVolume extends Volume {
  /** What some record of it can be sorted by. */
  sorts: readonly SortKey[];
}

/**
 * Reports of a volume; of the latest, which the next ones go into, up to twice as many less one. What is known of so many
 * weighs 25 kB before anything is found: a hundred reports of real size have some 170 records each.
 */
const VOLUME_SIZE = 7;

/**
 * Part the years of a site's reports into volumes, so that who asks for something need not load what is known of a hundred
 * years. They are counted from the first report, so that a new one changes the latest volume alone.
 *
 * @returns the latest first.
 */
export function listVolumes(years: readonly number[]): Volume[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const count = Math.max(1, Math.floor(sorted.length / VOLUME_SIZE));
  return Array.from({ length: count }, (_, index) =>
    sorted.slice(index * VOLUME_SIZE, index + 1 === count ? undefined : (index + 1) * VOLUME_SIZE),
  )
    .flatMap((own) => {
      const [first, last] = [own[0], own[own.length - 1]];
      return first === undefined || last === undefined ? [] : [{ first, last }];
    })
    .reverse();
}

/** Folder of a volume within that of the index. */
export function nameVolume({ first }: Volume): string {
  return String(first);
}

/** @returns whether the report of a year is in a volume. */
export function holdsYear({ first, last }: Volume, year: number): boolean {
  return first <= year && year <= last;
}
