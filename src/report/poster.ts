import type { SectionKind } from '../content/schemas/section.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { writeChineseOrdinal } from '../text/chinese-numerals.ts';
import { readOutlineMark } from '../text/outline-mark.ts';
import { dropFullStop } from '../text/sentences.ts';
import type { Highlight, KeyLines } from './key-lines.ts';
import type { CompleteSection } from './section.ts';

/** A part of a report as its poster tells it: by what its editors say of it, its figures and its headings. */
export interface PosterPart<Section> {
  section: Section;
  /** Its number among the parts on what was done; `undefined` for any other, and for one alone. */
  number: string | undefined;
  points: PosterPoint[];
}

/** A heading within a section, without its number. */
export interface PosterPoint {
  text: string;
  /** On the section's page; empty where the heading has none. */
  anchor: string;
}

/** A report's parts in the order of a poster. */
export interface PosterOutline<Section> {
  /** What was done. */
  done: PosterPart<Section>[];
  /** What is left to do: problems, and what is planned. */
  ahead: PosterPart<Section>[];
}

/** What a poster is made from, of a section. */
type PosterSection = Pick<CompleteSection, 'kind' | 'heading' | 'headings'> & KeyLines;

/** Numbers that stand large in a part at most. */
const MOST_FIGURES = 4;

const AHEAD: readonly SectionKind[] = ['problems', 'next-year'];

/** Whether a report's editors have summed it up: without that there is no poster of it. */
export function isSummed(sections: readonly KeyLines[]): boolean {
  return sections.some(({ summary, highlights }) => summary !== undefined || highlights.length > 0);
}

/**
 * Arrange a report's parts for its poster. Parts on what was done are all there, so that their numbers are those of the
 * report's contents; any other only where there is something to say of it.
 */
export function outlinePoster<Section extends PosterSection>(sections: readonly Section[]): PosterOutline<Section> {
  const printed = sections.filter(({ heading }) => heading !== undefined);
  const measures = printed.filter(({ kind }) => kind === 'measures');
  const numberOf = (section: Section): string | undefined => {
    const index = measures.indexOf(section);
    return measures.length > 1 && index !== -1 ? writeChineseOrdinal(index + 1) : undefined;
  };
  const parts = printed.map((section) => ({ section, number: numberOf(section), points: listPoints(section) }));
  const isAhead = ({ section: { kind } }: PosterPart<Section>): boolean => AHEAD.includes(kind);
  const isTold = ({ section, points }: PosterPart<Section>): boolean => points.length > 0 || isSummed([section]);
  return {
    done: parts.filter((part) => !isAhead(part) && (part.section.kind === 'measures' || isTold(part))),
    ahead: parts.filter((part) => isAhead(part) && isTold(part)),
  };
}

/** The uppermost headings of what is left to do, and of a part that treats several duty areas under its headings. */
function listPoints({ kind, headings }: PosterSection): PosterPoint[] {
  const wanted = AHEAD.includes(kind) ? headings : headings.filter(({ dutyAreas }) => dutyAreas.length > 0);
  const uppermost = Math.min(...wanted.map(({ level }) => level));
  return wanted
    .filter(({ level }) => level === uppermost)
    .map(({ text, id }) => ({ text: dropFullStop(readOutlineMark(text)?.rest ?? text), anchor: id }));
}

/**
 * Choose the numbers that stand large in a part: those that its editors chose, then headlines of the site that it prints,
 * in the order of the text.
 *
 * @param shown Ids of indicators that stand on the poster already.
 */
export function choosePosterFigures(
  { slug, highlights }: Pick<CompleteSection, 'slug' | 'highlights'>,
  { year, figures }: Pick<Ledger, 'year' | 'figures'>,
  shown: ReadonlySet<string>,
): Highlight[] {
  const chosen = highlights.filter(({ figure }) => !shown.has(figure.indicator.id));
  const told = new Set([...shown, ...highlights.map(({ figure }) => figure.indicator.id)]);
  const headlines = figures.filter(
    ({ indicator, period, observation }) =>
      indicator.headline === true && period === String(year) && observation.section === slug && !told.has(indicator.id),
  );
  return [...chosen, ...headlines.map((figure) => ({ label: figure.indicator.name, figure, before: undefined }))].slice(
    0,
    MOST_FIGURES,
  );
}
