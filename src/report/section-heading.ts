import { readOutlineMark } from './outline-mark.ts';

/** A printed heading taken apart. */
export interface HeadingParts {
  /** Its outline mark as printed, `（一）`; empty where it has none. */
  mark: string;
  /** The words after the mark. */
  title: string;
}

/** Take a heading apart: `（一）依法全面履行政府职能` → `（一）` and the rest. 一是 is words, not a number, and stays. */
export function splitHeading(heading: string): HeadingParts {
  const outlineMark = readOutlineMark(heading);
  return !outlineMark || outlineMark.style === 'item'
    ? { mark: '', title: heading }
    : { mark: outlineMark.mark, title: outlineMark.rest };
}
