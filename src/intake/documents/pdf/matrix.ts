/** A transformation of the plane, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The transformation that leaves all where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** An upright rectangle; `top` is above `bottom`, y running down the page. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Two corners of a box, as PDF writes it. */
export type Corners = readonly [x: number, y: number, otherX: number, otherY: number];

/** The transformation that does `first`, then `second`. */
export function combine([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** A point where a transformation takes it. */
export function move(x: number, y: number, [a, b, c, d, e, f]: Matrix): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box round points. */
export function boxAround(points: readonly (readonly [x: number, y: number])[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** A box where a transformation takes it. */
export function moveBox([x0, y0, x1, y1]: Corners, matrix: Matrix): Box {
  return boxAround([move(x0, y0, matrix), move(x1, y0, matrix), move(x0, y1, matrix), move(x1, y1, matrix)]);
}

/** What two boxes share; its edges are the wrong way round where they share nothing. */
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Whether a point is in a box or on its edge. */
export function holdsPoint({ left, top, right, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
