import { compareWords, readWords, type Words } from '../text/likeness.ts';
import { readOutlineMark } from '../text/outline-mark.ts';
import { dropFullStop, splitAtStops, splitSentences, STOPS } from '../text/sentences.ts';
import { sliceSpan } from '../text/span.ts';

/** A paragraph or heading of a section. */
export interface TextBlock {
  /** Its anchor on the section's page. */
  id: string;
  text: string;
  /** `undefined` for a paragraph. */
  heading: object | undefined;
}

/** One thing that a report plans for the year after it, verbatim. */
export interface PlanItem {
  /** Its heading; several where one stands right below another; none in a plan without headings. */
  headings: { text: string; anchor: string }[];
  /** At least one. */
  paragraphs: string[];
}

/**
 * Read the items of a section that says what is planned: each heading with the paragraphs under it, each paragraph above
 * the first heading. A paragraph that only leads to what follows it, and ends in a colon, is no item.
 */
export function readPlan(blocks: readonly TextBlock[]): PlanItem[] {
  const items: PlanItem[] = [];
  let open: PlanItem | undefined;
  for (const { id, text, heading } of blocks) {
    if (heading) {
      if (!open || open.paragraphs.length > 0) items.push((open = { headings: [], paragraphs: [] }));
      open.headings.push({ text, anchor: id });
    } else if (open) open.paragraphs.push(text);
    else if (!/[：:]$/u.test(text)) items.push({ headings: [], paragraphs: [text] });
  }
  return items.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** A sentence of a report, or a heading, which often says as much. */
export interface Sentence {
  text: string;
  /** Anchor of the heading, or of the paragraph that has the sentence, on its section's page. */
  anchor: string;
  /** Its clauses that say enough to be compared. */
  clauses: readonly Words[];
  /** Of a heading: its words, without mark and full stop. */
  title: string | undefined;
}

/**
 * How like two clauses are at least, for one's sentence to be shown beside the other's. Compared are clauses, not
 * sentences, because a plan puts five things into one sentence that the next report tells of in five.
 */
const LEAST_LIKENESS = 1 / 2;

/** Characters and pairs of them that a clause has at least: below seven characters all clauses are alike. */
const LEAST_WORDS = 13;

/** Sentences shown beside a text at most. */
export const MAX_PASSAGES = 3;

/** List the headings of a section, and its sentences that say enough to be compared. */
export function listSentences(blocks: readonly TextBlock[]): Sentence[] {
  return blocks
    .flatMap(({ id, text, heading }) => (heading ? [readHeading(text, id)] : readParagraph(text, id)))
    .filter(({ title, clauses }) => title !== undefined || clauses.length > 0);
}

/** Read a heading, of a section or within one. */
export function readHeading(text: string, anchor: string): Sentence {
  return { text, anchor, clauses: cutClauses(text), title: readTitle(text) };
}

/**
 * Find the sentences with a clause that is most like some clause of an item in the words they have in common, the most
 * alike first. A heading that is the item's own is like it, however short it is.
 */
export function findPassages<Found extends Sentence>(
  { headings, paragraphs }: PlanItem,
  sentences: readonly Found[],
): Found[] {
  const texts = headings.map(({ text }) => text);
  const titles = texts.map(readTitle);
  const own = [...texts, ...paragraphs].flatMap(cutClauses);
  return sentences
    .map((sentence) => ({
      sentence,
      likeness:
        sentence.title !== undefined && titles.includes(sentence.title) ? 1 : findLikeness(own, sentence.clauses),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_PASSAGES)
    .map(({ sentence }) => sentence);
}

function findLikeness(some: readonly Words[], others: readonly Words[]): number {
  return Math.max(0, ...some.flatMap((words) => others.map((other) => compareWords(words, other))));
}

function readParagraph(text: string, anchor: string): Sentence[] {
  return splitSentences(text).map((span) => ({
    text: sliceSpan(text, span),
    anchor,
    clauses: cutClauses(sliceSpan(text, span)),
    title: undefined,
  }));
}

function readTitle(heading: string): string {
  return dropFullStop(readOutlineMark(heading)?.rest ?? heading);
}

function cutClauses(text: string): Words[] {
  return splitAtStops(text, STOPS.clause)
    .map((span) => sliceSpan(text, span))
    .map((clause) => readWords(readOutlineMark(clause)?.rest ?? clause))
    .filter(({ length }) => length >= LEAST_WORDS);
}
