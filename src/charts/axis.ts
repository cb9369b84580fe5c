/** Scale of a panel's bars. All begin at zero. */
export interface Axis {
  /** What one whole line stands for, in the panel's unit. */
  max: number;
  /** How many lines the longest bar takes; more than one where bars are folded. */
  lines: number;
}

/** Space between the lines of a folded bar, in heights of a line: as in text, so that they are seen to be lines. */
const LINE_GAP = 0.2;

/** A bar that is so many times the next one leaves nothing of that to see. */
const DWARFING = 10;
/** A folded bar of more lines than these is no bar any more. */
const MAX_LINES = 5;
/** The next bar must take this share of a line, or folding did not help. */
const WORTHWHILE = 0.1;

/**
 * Choose the scale of bars. Where one dwarfs all others it is folded, as text is broken into lines: one scale for all, each
 * in full length, and the small ones can be told apart.
 *
 * @param peaks The largest value of each series.
 */
export function chooseAxis(peaks: readonly number[]): Axis {
  const [largest = 0, next = 0] = peaks.toSorted((a, b) => b - a);
  const whole = { max: largest, lines: 1 };
  if (next <= 0 || largest < next * DWARFING) return whole;
  const max = roundUp(largest / MAX_LINES);
  if (next / max < WORTHWHILE) return whole;
  return { max, lines: layOutBar(largest, { max, lines: MAX_LINES }).length };
}

/**
 * Lay out a bar: its lines, each as a percentage of a whole one. A value below zero has no length.
 *
 * `layOutBar(241, { max: 50, lines: 5 })` → `[100, 100, 100, 100, 82]`
 */
export function layOutBar(value: number, { max, lines }: Axis): number[] {
  const length = value > 0 ? round((value / max) * 100) : 0;
  const full = Math.max(0, Math.min(Math.ceil(length / 100), lines) - 1);
  return [...Array<number>(full).fill(100), round(length - full * 100)];
}

/** Distance from the upper edge of a bar to that of one of its lines, in heights of a line. */
export function offsetLine(line: number): number {
  return line * (1 + LINE_GAP);
}

/** Height of a bar of some lines, in heights of a line. */
export function measureLines(count: number): number {
  return offsetLine(count - 1) + 1;
}

/** Without the error of floating-point arithmetic, which would give a bar that fills its lines one more of nothing. */
function round(percentage: number): number {
  return Number(percentage.toFixed(3));
}

/** The next of 1, 2, 2.5 and 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}
