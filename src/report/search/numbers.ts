/** A number in a folded text; indexes are in its UTF-16 units, ends exclusive. */
export interface NumberRange {
  start: number;
  end: number;
}

/** Every number of a folded text: digits, with the points between them. 88.28 is one number, 2015-2020 is two. */
export function listNumbers(folded: string): NumberRange[] {
  return [...folded.matchAll(/\d+(?:\.\d+)*/g)].map(({ 0: number, index }) => ({
    start: index,
    end: index + number.length,
  }));
}

/** @returns whether a stretch of the folded text leaves every number whole, rather than beginning or ending inside one. */
export function isWhole(start: number, end: number, numbers: readonly NumberRange[]): boolean {
  return !numbers.some((number) => isInside(start, number) || isInside(end, number));
}

function isInside(border: number, { start, end }: NumberRange): boolean {
  return border > start && border < end;
}
