import type { ExcusedNumeral, Figures, Observation } from '../../../src/schemas/figures.ts';
import type { ParsedReport, ParsedSection } from '../parsed-content.ts';

type DroppedIndicator = NonNullable<Figures['dropped']>[number];

/** Something that a program proposed and nobody has looked at: an entry of figures.yml by its list and index, or a section. */
export type PendingEntry =
  | { list: 'observations'; index: number; entry: Observation }
  | { list: 'excused'; index: number; entry: ExcusedNumeral }
  | { list: 'dropped'; index: number; entry: DroppedIndicator }
  | { list: 'sections'; index: number; entry: ParsedSection };

/** List what waits for somebody to look at it: sections first, for figures hang on them. */
export function listPending({ sections, figures }: ParsedReport): PendingEntry[] {
  const { observations = [], excused = [], dropped = [] } = figures?.data ?? {};
  return [
    ...sections.flatMap((entry, index) =>
      isUnconfirmed(entry.data) ? [{ list: 'sections' as const, index, entry }] : [],
    ),
    ...observations.flatMap((entry, index) =>
      entry.unconfirmed ? [{ list: 'observations' as const, index, entry }] : [],
    ),
    ...excused.flatMap((entry, index) => (entry.unconfirmed ? [{ list: 'excused' as const, index, entry }] : [])),
    ...dropped.flatMap((entry, index) => (entry.unconfirmed ? [{ list: 'dropped' as const, index, entry }] : [])),
  ];
}

function isUnconfirmed(data: ParsedSection['data']): boolean {
  return data?.kind === 'duty-area' && data.unconfirmed === true;
}
