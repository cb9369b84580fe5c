import { compareWords, readWords, type Words } from '../proposals/compare-words.ts';
import { writeTextFragment } from '../search/text-fragment.ts';
import type { TextBlock } from './read-plan.ts';

/** A sentence of a report. */
export interface Sentence {
  text: string;
  /** To be put behind the address of its section's page: the heading above it, and the words for browsers to highlight. */
  hash: string;
  words: Words;
}

/** How like two sentences are at least, for one of them to be shown beside the other. */
const LEAST_LIKENESS = 1 / 3;

/** Sentences shown beside a text at most. */
const MAX_PASSAGES = 2;

/** Characters and pairs of them that a sentence has at least, so that its likeness says something. */
const LEAST_WORDS = 15;

/** List the sentences of a section's paragraphs that are long enough to be compared. */
export function listSentences(blocks: readonly TextBlock[]): Sentence[] {
  let anchor = '';
  return blocks.flatMap(({ text, heading }) => {
    if (heading) {
      anchor = heading.anchor;
      return [];
    }
    return cutSentences(text).map(({ start, end, words }) => ({
      text: text.slice(start, end),
      hash: `#${anchor}${writeTextFragment(text, start, end)}`,
      words,
    }));
  });
}

/**
 * Find the sentences that are most like some sentence of a text in the words they have in common, the most alike first.
 *
 * @param paragraphs Those of the text.
 */
export function findPassages<Found extends Sentence>(
  paragraphs: readonly string[],
  sentences: readonly Found[],
): Found[] {
  const own = paragraphs.flatMap(cutSentences);
  return sentences
    .map((sentence) => ({
      sentence,
      likeness: Math.max(0, ...own.map(({ words }) => compareWords(words, sentence.words))),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_PASSAGES)
    .map(({ sentence }) => sentence);
}

function cutSentences(text: string): { start: number; end: number; words: Words }[] {
  return Array.from(text.matchAll(/[^。！？]+[。！？]*[”’」』）]*/gu), ({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
    words: readWords(sentence),
  })).filter(({ words }) => words.length >= LEAST_WORDS);
}
