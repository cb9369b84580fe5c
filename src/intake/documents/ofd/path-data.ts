import { type Matrix, move } from '../pdf/matrix.ts';
import type { Stroke } from '../pdf/painted.ts';

/** Steps of a path, by their letters, with how many numbers each takes and whether it goes straight. */
const STEPS: Partial<Record<string, { numbers: number; isStraight: boolean }>> = {
  S: { numbers: 2, isStraight: true },
  M: { numbers: 2, isStraight: true },
  L: { numbers: 2, isStraight: true },
  Q: { numbers: 4, isStraight: false },
  B: { numbers: 6, isStraight: false },
  A: { numbers: 7, isStraight: false },
};

/** The strokes of a path (GB/T 33190, 9.1) where the page has them. */
export function readPathData(data: string, matrix: Matrix): Stroke[] {
  const strokes: Stroke[] = [];
  const words = data.trim().split(/[\s,]+/u);
  for (let at = 0; at < words.length;) {
    const letter = words[at] ?? '';
    const step = STEPS[letter];
    const stroke = strokes.at(-1);
    at += 1 + (step?.numbers ?? 0);
    if (letter === 'C' && stroke?.points[0]) stroke.points.push(stroke.points[0]);
    if (!step) continue;
    const point = move(Number(words[at - 2]) || 0, Number(words[at - 1]) || 0, matrix);
    if (letter === 'M' || letter === 'S' || !stroke) {
      strokes.push({ points: [point], isStraight: true });
    } else {
      stroke.points.push(point);
      if (!step.isStraight) stroke.isStraight = false;
    }
  }
  return strokes.filter(({ points }) => points.length > 1);
}
