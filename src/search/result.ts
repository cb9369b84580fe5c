import { writeTextFragment } from '../text/text-fragment.ts';
import { type FigureEntry, joinBlocks, type SearchEntry, type SectionEntry } from './entry.ts';
import { chooseHits, makeExcerpt, markHits, type Segment } from './excerpt.ts';
import { foldForSearch } from './folding.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';

/** A section that has what was looked for. */
export interface SectionResult {
  kind: 'section';
  year: number;
  /** Heading of the section. */
  title: string;
  /** Heading within the section that the first hit shown stands under. */
  heading: string | undefined;
  /** Address of that heading, or of the page, below the site's base. */
  path: string;
  /** To be put behind the address, with `#` before it if it has none, for browsers that know text fragments; may be empty. */
  textFragment: string;
  excerpt: readonly Segment[];
  /** Number of hits in the section. */
  count: number;
}

/** A figure that has what was looked for in its value, its name or its sentence. */
export interface FigureResult {
  kind: 'figure';
  year: number;
  /** Year the number speaks of. */
  period: string;
  /** Heading of the section it stands in, as printed. */
  section: string;
  /** Address of the number in the text, below the site's base. */
  path: string;
  /** Value, unit and qualifier. */
  amount: readonly Segment[];
  name: readonly Segment[];
  quote: readonly Segment[];
  /** Number of hits in the three. */
  count: number;
}

export type SearchResult = SectionResult | FigureResult;

/**
 * Say what there is to show of an entry that was found.
 *
 * @param terms What was looked for, folded.
 */
export function makeResult(entry: SearchEntry, terms: readonly string[]): SearchResult {
  return entry.kind === 'section' ? makeSectionResult(entry, terms) : makeFigureResult(entry, terms);
}

function makeSectionResult(entry: SectionEntry, terms: readonly string[]): SectionResult {
  const text = joinBlocks(entry);
  const occurrences = findIn(text, terms);
  const [first] = chooseHits(occurrences);
  const heading = first && findHeading(entry, first.start);
  return {
    kind: 'section',
    year: entry.year,
    title: entry.title,
    heading: heading?.text,
    path: heading ? `${entry.path}#${heading.anchor}` : entry.path,
    textFragment: first ? writeTextFragment(text, first) : '',
    excerpt: makeExcerpt(text, occurrences),
    count: occurrences.length,
  };
}

/** The last heading that begins before an index in the section's joined text, or at it. */
function findHeading({ blocks }: SectionEntry, index: number): { text: string; anchor: string } | undefined {
  let start = 0;
  let heading: { text: string; anchor: string } | undefined;
  for (const { text, anchor } of blocks) {
    if (start > index) break;
    if (anchor !== undefined) heading = { text, anchor };
    start += text.length + 1;
  }
  return heading;
}

function makeFigureResult(entry: FigureEntry, terms: readonly string[]): FigureResult {
  const { year, period, section, path } = entry;
  const mark = (text: string): { segments: Segment[]; count: number } => {
    const occurrences = findIn(text, terms);
    return { segments: markHits(text, occurrences), count: occurrences.length };
  };
  const [amount, name, quote] = [mark(entry.printed), mark(entry.name), mark(entry.quote)];
  return {
    kind: 'figure',
    year,
    period,
    section,
    path,
    amount: amount.segments,
    name: name.segments,
    quote: quote.segments,
    count: amount.count + name.count + quote.count,
  };
}

function findIn(text: string, terms: readonly string[]): Occurrence[] {
  return findOccurrences(foldForSearch(text), terms);
}
