/** A text as search compares it, and where each of its UTF-16 units comes from. */
export interface FoldedText {
  text: string;
  /** For each unit, where the characters it was made of begin in the text given. */
  starts: readonly number[];
  /** For each unit, where they end, exclusive. */
  ends: readonly number[];
}

/** A character with all that may be composed with it: combining marks, Hangul vowels and finals, half-width voicing. */
const CLUSTER = /(?:\P{M}|^)[\p{M}\u1160-\u11ff\uff9e\uff9f]*/gu;

/** White space and what is invisible, with the marks that are left without a letter then: ´ is NFKC for a space with one. */
const IGNORED = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]+\p{M}*/gu;

/** Signs that look or are typed alike, after NFKC. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟〝〞]/gu, '"'],
  [/[‘’‚‛]/gu, "'"],
  [/[‐‑‒–—―−─]/gu, '-'],
  [/[•‧・]/gu, '·'],
  [/〜/gu, '~'],
  [/〔/gu, '['],
  [/〕/gu, ']'],
  [/⁄/gu, '/'],
];

/** `1,408`, `113,963`: what NFKC leaves of full-width digits and commas as well. */
const GROUPED_NUMBER = /\d+(?:,\d{3})+(?!\d)/g;

/**
 * Fold a text, or a query, to what search compares: NFKC, lower case, no white space, no invisible characters, signs that
 * look alike as one, no thousands separators. So ＡＢＣ is abc, ％ is %, （ is (, “ is ", 〔2018〕 is [2018], ㎡ is m2
 * and 113，963 is 113963. `foldText`, by which texts are verbatim, is stricter.
 */
export function foldForSearch(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const units = foldCluster(cluster);
    folded += units;
    starts.push(...Array<number>(units.length).fill(index));
    ends.push(...Array<number>(units.length).fill(index + cluster.length));
  }
  return dropSeparators({ text: folded, starts, ends });
}

function foldCluster(cluster: string): string {
  const folded = cluster.normalize('NFKC').toLowerCase().replace(IGNORED, '');
  return ALIKE.reduce((text, [signs, sign]) => text.replace(signs, sign), folded);
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
