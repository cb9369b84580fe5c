import type { PublishedParagraphs } from '../content/schemas/published-record.ts';
import { readBeginning, recordParagraphs } from './recorded-paragraphs.ts';
import type { AssembledReport, ReportSource } from './report.ts';
import { findSlug } from './section-names.ts';
import type { AssembledSection, SectionSource } from './section.ts';

/** A section as it was published, and where its text stands in the section that has it now. */
export interface PublishedPart {
  /** Its slug then. */
  slug: string;
  /** Its first block; what prints its heading, where another section's text stands before it, comes right before. */
  start: number;
  /** The block after its last. */
  end: number;
  /** Blocks that print its heading. */
  headings: number;
}

/** The sections that a section was published as, one where none was merged into it. */
export interface PublishedParts {
  parts: PublishedPart[];
  /** The first that is not parted as it was then, from its beginning on, then and now; `undefined` where all are. */
  changed?: { start: number; then: readonly string[]; now: readonly string[] };
}

/** A merged section's own heading, and that of a part that begins with it. */
const MOST_HEADINGS = 2;

/** Find in a section the sections that it was published as, by how their paragraphs begin on record. */
export function findParts(
  section: AssembledSection<SectionSource>,
  { record, sections }: Pick<AssembledReport<ReportSource>, 'record' | 'sections'>,
): PublishedParts {
  // Its own comes first: else its anchors would be those of another's paragraphs.
  const entries = (record?.data?.paragraphs ?? [])
    .filter((entry) => findSlug(entry.section, sections) === section.slug)
    .toSorted((a, b) => Number(b.section === section.slug) - Number(a.section === section.slug));
  const begins = recordParagraphs([section]).flatMap((entry) => entry.begins);
  const parts: PublishedPart[] = [];
  for (const [index, entry] of entries.entries()) {
    const at = parts.at(-1)?.end ?? 0;
    const headings = index === 0 ? 0 : countHeadings(entry, begins.slice(at));
    const start = at + headings;
    const end = index === entries.length - 1 ? begins.length : start + entry.begins.length;
    const now = begins.slice(start, end);
    if (!isSame(entry.begins, now)) return { parts, changed: { start, then: entry.begins, now } };
    parts.push({ slug: entry.section, start, end, headings });
  }
  return { parts };
}

/** How many blocks print the heading of a section that another stands before. */
function countHeadings({ begins }: PublishedParagraphs, now: readonly string[]): number {
  const counts = Array.from({ length: MOST_HEADINGS + 1 }, (_, count) => count).filter((count) =>
    now.slice(0, count).every((begin) => readBeginning(begin).kind === 'heading'),
  );
  const fits = (length: number) => (count: number) => isSame(begins.slice(0, length), now.slice(count, count + length));
  return counts.find(fits(begins.length)) ?? counts.find(fits(1)) ?? 0;
}

function isSame(then: readonly string[], now: readonly string[]): boolean {
  return then.length === now.length && then.every((begin, index) => begin === now[index]);
}
