import type { Chip, ChipState } from '../../intake/confirmation/chip.ts';

/** States of numbers as staff count them, in their order, with their short names and the class of their ink. */
const COUNTED: readonly (readonly [ink: string, name: string, states: readonly ChipState[]])[] = [
  ['ok', '已定', ['confirmed']],
  ['sure', '有把握', ['sure']],
  ['look', '要仔细看', ['doubtful', 'unread']],
  ['open', '新数字', ['new']],
  ['none', '不是数据', ['excusable', 'excused']],
];

/** Seconds that somebody takes for a decision, as tried: read a sentence, look at the other year's. */
const SECONDS = 20;

/** How many numbers are in a state. */
export interface StateCount {
  ink: string;
  name: string;
  count: number;
}

/** Count the numbers of each state. */
export function countStates(chips: readonly Chip[]): StateCount[] {
  return COUNTED.map(([ink, name, states]) => ({
    ink,
    name,
    count: chips.filter(({ state }) => states.includes(state)).length,
  }));
}

/** Minutes that so many decisions take, one at least. */
export function estimateMinutes(decisions: number): number {
  return Math.max(1, Math.round((decisions * SECONDS) / 60));
}
