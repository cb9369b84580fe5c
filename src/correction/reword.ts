import { join } from 'node:path';
import { nameThings } from '../checks/meanings.ts';
import { readContentFolder } from '../content/content-folder.ts';
import type { ChartDefinition } from '../content/schemas/charts.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { formatRecord } from '../publication/record.ts';
import { findUntold, listMeant, listPublished, sayWas } from '../report/meaning-history.ts';
import { MEANING_KEYS, type RewordedKey, writeMeaning } from '../report/meaning-words.ts';
import { listMeaningKeys, type Meaning, type MeaningKey, type Meant, readDefined } from '../report/meanings.ts';
import { listRecords, listUnrecordedChanges } from '../report/recorded-changes.ts';
import { assembleContent, type AssembledContent } from '../report/report.ts';
import { chartsPath, indicatorPath } from '../report/section-paths.ts';
import type { CorrectionReason } from './plan-correction.ts';

/** A change of what is said of something that is published, before somebody says when and why. */
export interface RewordingDraft {
  /** What it is of, as published. */
  name: string;
  was: Reworded<Meaning>['was'];
  /** Index that it will have among what is told of changes. */
  at: number;
  /** The same for people. */
  keys: RewordedKey[];
  /** Address of the page that will tell of it, below the site's base. */
  path: string;
}

/**
 * Find what an indicator or chart, as it is to be, says otherwise than it was published or has been said since.
 *
 * @param next What its form says, which fits the schema.
 * @returns `undefined` where that is nothing, or it is new.
 */
export function draftRewording(
  content: AssembledContent,
  kind: Meant['kind'],
  next: Readonly<Record<string, unknown>>,
): RewordingDraft | undefined {
  const defined = readDefined(content);
  const meant = listMeant(defined).find((one) => one.kind === kind && one.thing.id === next['id']);
  if (!meant) return undefined;
  const records = listRecords(content);
  const untold = findUntold(meant, records);
  const then: Meaning = untold?.then ?? meant.thing;
  const now = next as Meaning & (Indicator | ChartDefinition);
  const published = listPublished(meant, records);
  const changed = published.flatMap(({ scope }) => listMeaningKeys(kind, then, now, scope));
  const keys: MeaningKey[] = [...new Set(changed)];
  if (keys.length === 0) return undefined;
  const names = nameThings(content);
  return {
    name: (kind === 'indicator' ? then.name : then.title) ?? '',
    was: sayWas(then, keys),
    at: untold?.at ?? meant.thing.reworded?.length ?? 0,
    keys: keys.map((key) => ({
      what: MEANING_KEYS[key],
      was: writeMeaning(then, key, names),
      is: writeMeaning(now, key, names),
    })),
    path: kind === 'indicator' ? indicatorPath(meant.thing.id) : chartsPath(published.at(-1)?.year ?? 0),
  };
}

/** Put a change among those that are told of. */
export function tellRewording(told: unknown, { was, at }: RewordingDraft, { date, why }: CorrectionReason): object[] {
  return (Array.isArray(told) ? (told as object[]) : []).toSpliced(at, 0, { date, was, why });
}

/** Put on record what a file tells of changes of what is said, along with its own change. */
export async function recordRewordings({ dir }: AssembledContent, { path, after }: FileChange): Promise<FileChange[]> {
  const next = assembleContent(await readContentFolder(dir, new Map([[path, after]])));
  const changes = next.reports.map(async (report): Promise<FileChange[]> => {
    const { reworded } = listUnrecordedChanges(report, next);
    if (!report.record?.data || reworded.length === 0) return [];
    const record = { ...report.record.data, reworded: [...(report.record.data.reworded ?? []), ...reworded] };
    const before = await readEditable(join(dir, report.record.path));
    return [{ path: report.record.path, before, after: formatRecord(record, report.record) }];
  });
  return (await Promise.all(changes)).flat();
}
