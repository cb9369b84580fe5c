import type { FigureDifference } from '../../compare/figure-differences.ts';
import { findDifferingWords, isTelling } from './differing-words.ts';
import type { Assignment } from './matching.ts';
import type { Confidence, Doubt } from './proposed-ledger.ts';

/** Words as good as the same: a particle more or less. */
const SAME_WORDS = 0.9;
/** Sentences with less in common may be about something else, even where the words beside the number are the same. */
const SAME_CONTEXT = 0.4;
/** Words that plainly speak of the same thing. */
const ALIKE_WORDS = 0.75;

/** List what speaks against an assignment. */
export function findDoubts({ match, alternatives, rival }: Assignment, changes: readonly FigureDifference[]): Doubt[] {
  const { last, mention, unit, similarity, context } = match;
  const doubts: Doubt[] = [];
  const alike = Math.min(similarity, context < SAME_CONTEXT ? (similarity + context) / 2 : similarity);
  const differing = findDifferingWords(last.mention, mention);
  if (alike < SAME_WORDS || differing.before + differing.now !== '') {
    doubts.push({ kind: 'words', similarity: Math.floor(alike * 100) / 100, ...differing });
  }
  if (mention.section !== last.mention.section) doubts.push({ kind: 'section', before: last.mention.section });
  if (unit !== 'own') doubts.push({ kind: 'unit', before: last.figure.quantity.unit });
  const tenfold = changes.find(({ kind }) => kind === 'tenfold');
  if (tenfold) doubts.push({ kind: 'tenfold', before: last.figure.observation.value });
  if (mention.isRange && !last.mention.isRange) doubts.push({ kind: 'range' });
  if (alternatives.length > 0) doubts.push({ kind: 'alternatives' });
  if (rival) doubts.push({ kind: 'contended', indicator: rival.figure.indicator.id });
  return doubts;
}

/** Grade a proposal by its doubts: one is bearable, unless it is about what is counted. */
export function gradeDoubts(doubts: readonly Doubt[]): Confidence {
  if (doubts.length === 0) return 'certain';
  const [only, ...more] = doubts.filter((doubt) => doubt.kind !== 'words' || doubt.similarity < SAME_WORDS);
  return !only || (more.length === 0 && isMild(only)) ? 'likely' : 'doubtful';
}

/**
 * Whether a proposal may be nodded through with others. Its words are the same, and nothing else has changed that would
 * ask for a second look; that it stands in another section is bearable where its words say by themselves what is counted.
 */
export function isSureProposal(
  { match: { mention } }: Assignment,
  doubts: readonly Doubt[],
  changes: readonly FigureDifference[],
): boolean {
  if (changes.some(({ kind }) => kind !== 'qualifier')) return false;
  const [only, ...more] = doubts;
  if (!only) return true;
  return more.length === 0 && only.kind === 'section' && isTelling(mention);
}

function isMild(doubt: Doubt): boolean {
  switch (doubt.kind) {
    case 'words':
      return doubt.similarity >= ALIKE_WORDS;
    case 'section':
    case 'unit':
    case 'tenfold':
    case 'period':
      return true;
    case 'range':
    case 'alternatives':
    case 'contended':
      return false;
  }
}
