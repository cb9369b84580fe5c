import { z } from 'zod';
import { contentHashSchema, contentPathSchema } from '../../disk/change-journal.ts';

/** The steps of a draft on its way to publication, and what is done beside them. */
export const STEPS = [
  'document',
  'outline',
  'text',
  'figures',
  'check',
  'pages',
  'publish',
  'correct',
  'site',
] as const;
export type Step = (typeof STEPS)[number];

/** A file below the content folder, and what it held before a decision and after. */
const changedFileSchema = z.object({ path: contentPathSchema, before: contentHashSchema, after: contentHashSchema });

/** One decision as it is kept. `undoes` are the ids of the decisions that this one took back. */
export const entrySchema = z.object({
  id: z.int().positive(),
  at: z.iso.datetime(),
  /** The report that it is about; `undefined` where it is about the site. */
  year: z.int().optional(),
  step: z.enum(STEPS),
  /** What was decided, in a few Chinese words: `近320件，看过，对`. */
  words: z.string(),
  files: z.array(changedFileSchema),
  undoes: z.array(z.int().positive()).optional(),
  /** Something has left the house by it: neither it nor what was decided for its report before is taken back. */
  isFinal: z.literal(true).optional(),
});

export type HistoryEntry = z.infer<typeof entrySchema>;

/** The decisions that stand, the latest last: neither taken back, nor the taking back of one. */
export function listStanding(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const undone = new Set(entries.flatMap(({ undoes }) => undoes ?? []));
  return entries.filter(({ id, undoes }) => undoes === undefined && !undone.has(id));
}

/** The last word on each report among some decisions; those after it can be taken back, it and those before cannot. */
export function findFrozen(
  entries: readonly HistoryEntry[],
  wanted: readonly HistoryEntry[],
): HistoryEntry | undefined {
  return wanted.find(({ id, year }) => entries.some((entry) => entry.isFinal && entry.year === year && entry.id >= id));
}
