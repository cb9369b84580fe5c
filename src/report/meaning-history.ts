import type { PublishedMeanings, PublishedRecord, PublishedRewording } from '../content/schemas/published-record.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import {
  type Defined,
  listMeaningKeys,
  listStates,
  type Meaning,
  type MeaningKey,
  type MeaningScope,
  NO_CAUTION,
  type Meant,
  scopeOfRecord,
} from './meanings.ts';

/** A report's record, as far as it says what things meant. */
export interface RecordOfMeanings {
  /** Year of the report. */
  year: number;
  path: string;
  meanings: PublishedMeanings;
  reworded: readonly PublishedRewording[];
  scope: MeaningScope;
}

/** Records of published reports that say what things meant, the earliest first. */
export function listRecordsOfMeanings(
  reports: readonly { year: number; record?: { path: string; data: PublishedRecord | undefined } | undefined }[],
): RecordOfMeanings[] {
  return reports
    .flatMap(({ year, record }): RecordOfMeanings[] => {
      const { meanings, reworded = [] } = record?.data ?? {};
      if (!record?.data || !meanings) return [];
      return [{ year, path: record.path, meanings, reworded, scope: scopeOfRecord(record.data, year) }];
    })
    .toSorted((a, b) => a.year - b.year);
}

/** All things that there are. */
export function listMeant({ indicators, charts }: Defined): Meant[] {
  return [
    ...indicators.map((thing): Meant => ({ kind: 'indicator', thing })),
    ...charts.map((thing): Meant => ({ kind: 'chart', thing })),
  ];
}

/** What was published of a thing, by one record. */
export interface PublishedMeaning extends RecordOfMeanings {
  then: Meaning;
}

/** What the records say that a thing meant, the earliest first. */
export function listPublished({ kind, thing }: Meant, records: readonly RecordOfMeanings[]): PublishedMeaning[] {
  return records.flatMap((record) => {
    const list: readonly (Meaning & { id: string })[] = record.meanings[`${kind}s`];
    const then = list.find(({ id }) => id === thing.id);
    return then ? [{ ...record, then }] : [];
  });
}

/** Changes of what is said of a thing that are on record, in the order in which they were written down. */
export function listRecorded({ kind, thing }: Meant, records: readonly RecordOfMeanings[]): RecordedRewording[] {
  return records.flatMap(({ path, year, reworded }) =>
    reworded.flatMap((one): RecordedRewording[] => {
      const id = 'indicator' in one ? one.indicator : one.chart;
      return id === thing.id && kind in one
        ? [{ path, year, date: one.date, was: one.was, is: one.is, why: one.why }]
        : [];
    }),
  );
}

/** A change of what is said that is on record, and what it came to say. */
export interface RecordedRewording extends Reworded<Meaning> {
  path: string;
  /** Year of the report whose record has it. */
  year: number;
  is: Meaning;
}

/** Index of a recorded change among those that a thing tells of; -1 where it tells of it no more, or otherwise. */
export function findRewording({ thing }: Meant, { date, was, why }: Reworded<Meaning>): number {
  const told: readonly Reworded<Meaning>[] = thing.reworded ?? [];
  // Schemas put keys in one order.
  const sign = (one: Reworded<Meaning>): string => JSON.stringify([one.date, one.was, one.why]);
  return told.findIndex((one) => sign(one) === sign({ date, was, why }));
}

/** Something that is said otherwise than it was published, or was said since, and nobody tells of it. */
export interface UntoldChange {
  meant: Meant;
  /** Record that has it otherwise. */
  path: string;
  /** Whether it is as published; else as it was said otherwise since. */
  isAsPublished: boolean;
  keys: MeaningKey[];
  then: Meaning;
  /** What is said in its place, now or before what is told of later changes. */
  instead: Meaning;
  /** Index that it has among what is told of changes, once it is told of. */
  at: number;
}

/** Find what of a thing was changed without a word, by the first record that tells; `undefined` where that is nothing. */
export function findUntold(meant: Meant, records: readonly RecordOfMeanings[]): UntoldChange | undefined {
  const { kind } = meant;
  const states = listStates(meant);
  const published = listPublished(meant, records);
  const last = states.length - 1;
  const isKnown = (state: Meaning): boolean =>
    published.some(({ then, scope }) => listMeaningKeys(kind, then, state, scope).length === 0);
  // Before what is told of, where that begins with something that nobody published.
  const at = last === 0 || isKnown(states[0] ?? {}) ? last : 0;
  for (const { then, scope, path } of published) {
    if (states.some((state) => listMeaningKeys(kind, then, state, scope).length === 0)) continue;
    const instead = states[at] ?? {};
    return { meant, path, isAsPublished: true, keys: listMeaningKeys(kind, then, instead, scope), then, instead, at };
  }
  for (const recorded of listRecorded(meant, records)) {
    const index = findRewording(meant, recorded);
    const instead = states[index + 1];
    if (index === -1 || !instead) continue;
    const told = Object.keys(recorded.was) as MeaningKey[];
    const then = { ...instead, ...Object.fromEntries(told.map((key) => [key, recorded.is[key]])) };
    const { scope } = published.at(-1) ?? { scope: { indicators: new Set<string>(), year: recorded.year } };
    const keys = listMeaningKeys(kind, then, instead, scope);
    if (keys.length > 0)
      return { meant, path: recorded.path, isAsPublished: false, keys, then, instead, at: index + 1 };
  }
  return undefined;
}

/**
 * Year of the report whose record has a change of what is said, or will have it.
 *
 * @param change What it is of, its day, and which of its thing's changes of that day it is, from 1.
 */
export function findRecordYear(
  { kind, id, date, ofDay }: { kind: Meant['kind']; id: string; date: string; ofDay: number },
  defined: Defined,
  records: readonly RecordOfMeanings[],
): number | undefined {
  const meant = listMeant(defined).find((one) => one.kind === kind && one.thing.id === id);
  if (!meant) return undefined;
  const recorded = listRecorded(meant, records).filter((one) => one.date === date)[ofDay - 1];
  return recorded?.year ?? listPublished(meant, records).at(-1)?.year;
}

/** What a change says that there was before. */
export function sayWas(then: Meaning, keys: readonly MeaningKey[]): Reworded<Meaning>['was'] {
  const none: Meaning = { breaks: [], comparability: NO_CAUTION };
  return Object.fromEntries(keys.map((key) => [key, then[key] ?? none[key]]));
}

/** Changes of what is said that no record has yet, with the year of the report whose record they belong into. */
export function listUnrecorded(
  { indicators, charts }: Defined,
  records: readonly RecordOfMeanings[],
): { year: number; rewording: PublishedRewording }[] {
  return listMeant({ indicators, charts }).flatMap((meant) => {
    const { kind, thing } = meant;
    const year = listPublished(meant, records).at(-1)?.year;
    if (year === undefined) return [];
    const known = listRecorded(meant, records).map((recorded) => findRewording(meant, recorded));
    const states = listStates(meant);
    return (thing.reworded ?? []).flatMap(({ date, was, why }, index) => {
      if (known.includes(index)) return [];
      const next = states[index + 1] ?? {};
      const keys = Object.keys(was) as MeaningKey[];
      const is = Object.fromEntries(keys.flatMap((key) => (next[key] === undefined ? [] : [[key, next[key]]])));
      return [{ year, rewording: { [kind]: thing.id, date, was, is, why } as PublishedRewording }];
    });
  });
}
