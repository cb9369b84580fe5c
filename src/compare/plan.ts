import { compareWords, readWords, type Words } from '../text/likeness.ts';
import { readOutlineMark } from '../text/outline-mark.ts';
import { splitAtStops, splitSentences, STOPS } from '../text/sentences.ts';
import { sliceSpan } from '../text/span.ts';
import { writeTextFragment } from '../text/text-fragment.ts';

/** A paragraph or heading of a section. */
export interface TextBlock {
  text: string;
  /** What it has as a heading: its anchor on the section's page. `undefined` for a paragraph. */
  heading: { anchor: string } | undefined;
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
  for (const { text, heading } of blocks) {
    if (heading) {
      if (!open || open.paragraphs.length > 0) items.push((open = { headings: [], paragraphs: [] }));
      open.headings.push({ text, anchor: heading.anchor });
    } else if (open) open.paragraphs.push(text);
    else if (!/[：:]$/u.test(text)) items.push({ headings: [], paragraphs: [text] });
  }
  return items.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** A sentence of a report, or a heading, which often says as much. */
export interface Sentence {
  text: string;
  /** To be put behind the address of its section's page: the heading above it, and the words for browsers to highlight. */
  hash: string;
  /** Its clauses that say enough to be compared. */
  clauses: readonly Words[];
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

/** List the headings and sentences of a section that say enough to be compared. */
export function listSentences(blocks: readonly TextBlock[]): Sentence[] {
  let anchor = '';
  return blocks
    .flatMap(({ text, heading }) => {
      if (!heading) return readParagraph(text, anchor);
      anchor = heading.anchor;
      return [{ text, hash: `#${anchor}`, clauses: cutClauses(text) }];
    })
    .filter(({ clauses }) => clauses.length > 0);
}

/**
 * Find the sentences with a clause that is most like some clause of a text in the words they have in common, the most
 * alike first.
 *
 * @param paragraphs Those of the text.
 */
export function findPassages<Found extends Sentence>(
  paragraphs: readonly string[],
  sentences: readonly Found[],
): Found[] {
  const own = paragraphs.flatMap(cutClauses);
  return sentences
    .map((sentence) => ({ sentence, likeness: findLikeness(own, sentence.clauses) }))
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
    hash: `#${anchor}${writeTextFragment(text, span)}`,
    clauses: cutClauses(sliceSpan(text, span)),
  }));
}

function cutClauses(text: string): Words[] {
  return splitAtStops(text, STOPS.clause)
    .map((span) => sliceSpan(text, span))
    .map((clause) => readWords(readOutlineMark(clause)?.rest ?? clause))
    .filter(({ length }) => length >= LEAST_WORDS);
}
