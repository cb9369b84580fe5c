import { dropFullStop } from '../text/sentences.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import {
  type FigureEntry,
  joinBlocks,
  type PassageEntry,
  type SearchEntry,
  type SectionEntry,
  type TermEntry,
} from './entry.ts';
import { chooseHits, makeExcerpt, makeOpening, markHits, type Segment } from './excerpt.ts';
import { foldForSearch } from './folding.ts';
import { findOccurrences, type Occurrence } from './occurrences.ts';

/** A heading with what was looked for in it or under it; or a section with it all over. */
export interface TextResult {
  kind: 'text';
  year: number;
  /** Heading of the section; `undefined` where the result is of the section itself. */
  section: string | undefined;
  heading: readonly Segment[];
  /** Address of the paragraph, heading or row that the first hit stands in, below the site's base. */
  path: string;
  /** What stands around the hits under the heading, or how that begins where the heading alone has them. */
  excerpt: readonly Segment[];
  /** Number of hits. */
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
  /** Address of its indicator's page, below the site's base. */
  indicatorPath: string;
  value: number;
  /** Value, unit and qualifier. */
  amount: readonly Segment[];
  name: readonly Segment[];
  quote: readonly Segment[];
  /** How it moved since the year before, in words; `undefined` where there is nothing to compare it with. */
  change: string | undefined;
  /** Whether a person has entered it, since no program reads it. */
  isByHand: boolean;
  /** Number of hits in the three. */
  count: number;
}

/** A term of the glossary. */
export interface TermResult {
  kind: 'term';
  path: string;
  name: readonly Segment[];
  /** What it is called otherwise. */
  aliases: readonly (readonly Segment[])[];
  definition: readonly Segment[];
  count: number;
}

/** An entry that was found, with what there is to show of it. */
export type SearchResult = TextResult | FigureResult | TermResult;

/**
 * Say what there is to show of an entry that was found.
 *
 * @param terms What was looked for, folded.
 */
export function makeResult(entry: SearchEntry, terms: readonly string[]): SearchResult {
  switch (entry.kind) {
    case 'passage':
      return makePassageResult(entry, terms);
    case 'section':
      return makeSectionResult(entry, terms);
    case 'figure':
      return makeFigureResult(entry, terms);
    case 'term':
      return makeTermResult(entry, terms);
  }
}

function makePassageResult(entry: PassageEntry, terms: readonly string[]): TextResult {
  const text = joinBlocks(entry);
  const occurrences = findIn(text, terms);
  const lead = locateLead(entry);
  // Where a hit stands above the heading, or runs on from it, the excerpt has all of it.
  const isApart =
    lead !== undefined &&
    occurrences.every((hit) => hit.start >= lead.start && (!overlaps(lead, hit) || contains(lead, hit)));
  const start = isApart ? lead.end + 1 : 0;
  const [body, below] = [text.slice(start), shiftBehind(occurrences, start)];
  return {
    kind: 'text',
    year: entry.year,
    section: entry.lead === undefined || entry.blocks[entry.lead]?.anchor === undefined ? undefined : entry.title,
    heading: lead ? dropStop(markHits(text, occurrences, lead)) : markAll(entry.title, terms).segments,
    path: addressHit(entry, occurrences),
    excerpt: below.length > 0 ? makeExcerpt(body, below) : makeOpening(body),
    count: occurrences.length,
  };
}

function makeSectionResult(entry: SectionEntry, terms: readonly string[]): TextResult {
  const text = joinBlocks(entry);
  const occurrences = findIn(text, terms);
  return {
    kind: 'text',
    year: entry.year,
    section: undefined,
    heading: markAll(entry.title, terms).segments,
    path: addressHit(entry, occurrences),
    excerpt: makeExcerpt(text, occurrences),
    count: occurrences.length,
  };
}

/** Where in its joined text a passage's heading stands. */
function locateLead({ lead, blocks }: PassageEntry): Span | undefined {
  const block = lead === undefined ? undefined : blocks[lead];
  if (!block) return undefined;
  const start = blocks.slice(0, lead).reduce((length, { text }) => length + text.length + 1, 0);
  return { start, end: start + block.text.length };
}

function shiftBehind(occurrences: readonly Occurrence[], start: number): Occurrence[] {
  return occurrences
    .filter((hit) => hit.start >= start)
    .map((hit) => ({ ...hit, start: hit.start - start, end: hit.end - start }));
}

/** A heading's 。 is for the text alone; not so where it was looked for. */
function dropStop(heading: readonly Segment[]): Segment[] {
  const last = heading[heading.length - 1];
  if (!last || last.isHit) return [...heading];
  const text = dropFullStop(last.text);
  return [...heading.slice(0, -1), ...(text === '' ? [] : [{ text, isHit: false }])];
}

/** Address of the block that the first hit to show begins in; of the nearest before it that has an anchor. */
function addressHit(entry: PassageEntry | SectionEntry, occurrences: readonly Occurrence[]): string {
  const [first] = chooseHits(occurrences);
  let start = 0;
  let address = entry.path;
  for (const { text, anchor } of entry.blocks) {
    if (!first || start > first.start) break;
    if (anchor !== undefined) address = `${entry.path}#${anchor}`;
    start += text.length + 1;
  }
  return address;
}

function makeFigureResult(entry: FigureEntry, terms: readonly string[]): FigureResult {
  const { year, period, section, path, indicatorPath, value, change, byHand } = entry;
  const [amount, name, quote] = [entry.printed, entry.name, entry.quote].map((text) => markAll(text, terms));
  return {
    kind: 'figure',
    year,
    period,
    section,
    path,
    indicatorPath,
    value,
    amount: amount?.segments ?? [],
    name: name?.segments ?? [],
    quote: quote?.segments ?? [],
    change,
    isByHand: byHand !== '',
    count: (amount?.count ?? 0) + (name?.count ?? 0) + (quote?.count ?? 0),
  };
}

function makeTermResult({ path, names, definition }: TermEntry, terms: readonly string[]): TermResult {
  const [name, ...aliases] = names.map((text) => markAll(text, terms));
  const explained = markAll(definition, terms);
  return {
    kind: 'term',
    path,
    name: name?.segments ?? [],
    aliases: aliases.map(({ segments }) => segments),
    definition: explained.segments,
    count: [name, ...aliases, explained].reduce((sum, marked) => sum + (marked?.count ?? 0), 0),
  };
}

function markAll(text: string, terms: readonly string[]): { segments: Segment[]; count: number } {
  const occurrences = findIn(text, terms);
  return { segments: markHits(text, occurrences), count: occurrences.length };
}

function findIn(text: string, terms: readonly string[]): Occurrence[] {
  return findOccurrences(foldForSearch(text), terms);
}
