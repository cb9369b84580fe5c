import type { Section, SectionKind } from '../content/schemas/section.ts';
import { readOutlineMark } from '../text/outline-mark.ts';

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

/** What a section's front matter says of its place in the outline. */
export interface SectionPlace {
  /** `undefined`, as the headings are then, where the front matter cannot be read. */
  kind: SectionKind | undefined;
  /** As printed; `undefined` where the report prints none. */
  heading: string | undefined;
  /** Heading of the part that begins with it, as printed. */
  partHeading: string | undefined;
}

/** Kinds that reports treat in a part of their own. */
const OWN_PARTS: readonly SectionKind[] = ['leaders-duty', 'problems', 'next-year'];

/** Read a section's place from its front matter. */
export function readPlace(section: Section | undefined): SectionPlace {
  const { heading, partHeading } = { heading: undefined, partHeading: undefined, ...section };
  return { kind: section?.kind, heading, partHeading };
}

/**
 * Tell in which part each section stands: in that of the section before, until a heading comes that is no chapter of it.
 *
 * Numbers say so: after 一、 and （一） the next 二、 is another part. Where parts have no number a heading without one is
 * another part if the chapters have numbers, or else if its kind has a part of its own.
 *
 * @param places In the order of the text.
 * @returns The part's title without its number; `undefined` for a section in none.
 */
export function findPartTitles(places: readonly SectionPlace[]): (string | undefined)[] {
  let opening: SectionPlace | undefined;
  return places.map((place) => {
    if (place.partHeading !== undefined) opening = place;
    else if (opening && !belongsTo(place, opening)) opening = undefined;
    return opening?.partHeading === undefined ? undefined : splitHeading(opening.partHeading).title;
  });
}

function belongsTo({ kind, heading }: SectionPlace, opening: SectionPlace): boolean {
  if (heading === undefined) return false;
  const mark = readOutlineMark(heading);
  const top = readOutlineMark(opening.partHeading ?? '')?.style;
  if (mark?.style === readOutlineMark(opening.heading ?? '')?.style) {
    return mark !== undefined || top !== undefined || !OWN_PARTS.some((own) => own === kind);
  }
  return mark?.style !== top && mark?.level !== 'part';
}
