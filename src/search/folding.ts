import { foldLoosely } from '../text/folding.ts';

/** A text as search compares it, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  text: string;
  /** For each unit, where the characters it was made of begin in the text given. */
  starts: readonly number[];
  /** For each unit, where they end, exclusive. */
  ends: readonly number[];
}

/** What may be composed with the character before it: combining marks, Hangul vowels and finals, half-width voicing. */
const COMPOSING = /[\p{M}\u1160-\u11ff\uff9e\uff9f]/u;

/** A character with all that may be composed with it. */
const CLUSTER = /(?:\P{M}|^)[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;

/** `1,408`, `113,963`: what NFKC leaves of full-width digits and commas as well. */
const GROUPED_NUMBER = /\d+(?:,\d{3})+(?!\d)/g;

/**
 * Fold a text, or a query, to what search compares: `foldLoosely`, and no thousands separators, so that 113，963 is
 * 113963.
 */
export function foldForSearch(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let index = 0;
  for (const cluster of COMPOSING.test(text) ? (text.match(CLUSTER) ?? []) : text) {
    folded += foldCluster(cluster);
    const end = index + cluster.length;
    while (ends.length < folded.length) {
      starts.push(index);
      ends.push(end);
    }
    index = end;
  }
  return dropSeparators({ text: folded, starts, ends });
}

/** Texts have few signs, over and over; of those of one unit there are no more than 65536. */
const foldedSigns = new Map<string, string>();

function foldCluster(cluster: string): string {
  if (cluster.length > 1) return foldLoosely(cluster);
  const folded = foldedSigns.get(cluster) ?? foldLoosely(cluster);
  foldedSigns.set(cluster, folded);
  return folded;
}

function dropSeparators(folded: FoldedText): FoldedText {
  const dropped = new Set<number>();
  for (const { 0: number, index } of folded.text.matchAll(GROUPED_NUMBER)) {
    // 2018,123 is no number with separators.
    if (number.indexOf(',') > 3) continue;
    for (const comma of number.matchAll(/,/g)) dropped.add(index + comma.index);
  }
  if (dropped.size === 0) return folded;
  const isKept = (_: unknown, at: number): boolean => !dropped.has(at);
  return {
    text: folded.text.split('').filter(isKept).join(''),
    starts: folded.starts.filter(isKept),
    ends: folded.ends.filter(isKept),
  };
}
