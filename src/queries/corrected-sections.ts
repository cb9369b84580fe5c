import type { Root } from 'mdast';
import { replaceInBlock } from '../report/prose.ts';
import {
  listHeadingPassages,
  listTextCorrections,
  type TracedCorrection,
  traceCorrections,
} from '../report/corrections.ts';
import type { Report } from '../content/schemas/report.ts';
import { replaceSpan } from '../text/span.ts';

/** The words of a section that corrections can change. */
export interface SectionWords {
  slug: string;
  heading: string | undefined;
  partHeading: string | undefined;
  tree: Root;
  blocks: readonly string[];
}

/** Corrections of a section, the latest first, with where their words stand in it. */
export function traceSection(section: SectionWords, { corrections }: Report): TracedCorrection[] {
  const passages = [...listHeadingPassages(section), ...section.blocks];
  return traceCorrections(passages, listTextCorrections(corrections, section.slug)).traced;
}

/**
 * Put a section back to what it was before its corrections of a day and since.
 *
 * @param date That day, `2021-06-01`.
 */
export function undoSince<T extends Omit<SectionWords, 'blocks'>>(
  section: T,
  traced: readonly TracedCorrection[],
  date: string,
): T {
  const headings = listHeadingPassages(section).length;
  return traced
    .filter(({ correction }) => correction.date >= date)
    .reduce((earlier, place): T => {
      const { correction, passage } = place;
      const replace = (text = ''): string => replaceSpan(text, place, correction.was);
      if (passage >= headings) {
        return { ...earlier, tree: replaceInBlock(earlier.tree, passage - headings, place, correction.was) };
      }
      return passage === 0 && earlier.partHeading !== undefined
        ? { ...earlier, partHeading: replace(earlier.partHeading) }
        : { ...earlier, heading: replace(earlier.heading) };
    }, section);
}
