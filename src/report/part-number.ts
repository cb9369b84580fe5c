import { readOutlineMark } from '../text/outline-mark.ts';
import type { CompleteSection } from './section.ts';

/** Which of how many parts a section is. */
export interface PartNumber {
  number: number;
  count: number;
}

type Place = Pick<CompleteSection, 'kind' | 'heading' | 'partTitle'>;

/**
 * Number a section among its like, as the report itself does: by the printed number, where those of one style that stand
 * in one part count from one without a gap. Else those of its kind are counted, in their order.
 *
 * @param sections All of the report, in the order of the text.
 * @returns `undefined` for a section that has no like, such as a preamble.
 */
export function numberPart<Section extends Place>(
  sections: readonly Section[],
  section: Section,
): PartNumber | undefined {
  const inPart = sections.filter(({ partTitle }) => partTitle === section.partTitle);
  return numberAsPrinted(inPart, section) ?? numberInOrder(inPart, section);
}

function numberAsPrinted<Section extends Place>(
  sections: readonly Section[],
  section: Section,
): PartNumber | undefined {
  const own = readOutlineMark(section.heading ?? '');
  if (!own || own.style === 'item') return undefined;
  const ordinals = sections
    .map(({ heading = '' }) => readOutlineMark(heading))
    .filter((mark) => mark?.style === own.style)
    .map((mark) => mark?.ordinal);
  const isCounted = ordinals.length > 1 && ordinals.every((ordinal, index) => ordinal === index + 1);
  return isCounted ? { number: own.ordinal, count: ordinals.length } : undefined;
}

function numberInOrder<Section extends Place>(sections: readonly Section[], section: Section): PartNumber | undefined {
  const alike = sections.filter(({ kind }) => kind === section.kind);
  return alike.length > 1 ? { number: alike.indexOf(section) + 1, count: alike.length } : undefined;
}
