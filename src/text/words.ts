import { readOutlineMark } from './outline-mark.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A character that is a word, or a part of one that the segmenter does not know. */
const SINGLE_HAN = /^(?![和与及的])\p{Script=Han}$/u;

/** A number, and what it is counted in or qualified by before its unit: 280余, 3万. */
const NUMBER = /\d[余多万亿]*$/u;

/** Characters that go with no one word behind them. */
const FREE = /^[在对向由从为以将被把同并或等到至于是有了跟让使]$/u;

/** Characters that end a word rather than begin one: 科学化, 年度, 执法者. */
const SUFFIX = /^[化性率者度]$/u;

/**
 * Split a heading into runs that may not be broken over two lines: whole words, with the marks, suffixes and units that
 * belong to them (GB/T 9704 asks that a title's lines break between words). Joined again the runs are the text.
 */
export function segmentWords(text: string): readonly string[] {
  const runs = known.get(text) ?? cutRuns(text);
  known.set(text, runs);
  return runs;
}

/** Headings that were split: the site's name is on every page, a section's on all that lead to it. */
const known = new Map<string, readonly string[]>();

function cutRuns(text: string): string[] {
  const { mark = '', rest = text } = readOutlineMark(text) ?? {};
  const runs = mark === '' ? [] : [mark];
  let before = '';
  for (const word of listWords(rest)) {
    const last = runs.length - 1;
    const previous = runs[last] ?? '';
    const isBehind = !isOpening(word) && (/^[\p{P}\p{S}\s]/u.test(word) || belongsBehind(word, before));
    const isGlued = last >= 0 && previous !== mark && (isOpening(before) || isBehind);
    if (isGlued) runs[last] = previous + word;
    else runs.push(word);
    before = isBehind ? previous + word : word;
  }
  return runs;
}

/** The words of a text; characters that the segmenter left alone side by side make words of two, the last of three. */
function listWords(text: string): string[] {
  const words: string[] = [];
  const alone: string[] = [];
  const flush = (): void => {
    while (alone.length > 0) words.push(alone.splice(0, alone.length === 3 ? 3 : 2).join(''));
  };
  for (const { segment } of segmenter.segment(text)) {
    if (SINGLE_HAN.test(segment) && !(SUFFIX.test(segment) && alone.length === 0)) {
      alone.push(segment);
      continue;
    }
    flush();
    words.push(segment);
  }
  flush();
  return words;
}

function isOpening(word: string): boolean {
  return /^[\p{Ps}\p{Pi}]$/u.test(word);
}

/** A suffix behind a word, a unit behind a number, the rest of a word behind its first character: 县政府. */
function belongsBehind(word: string, before: string): boolean {
  const isHan = /^\p{Script=Han}/u.test(word);
  return SUFFIX.test(word) || (isHan && (NUMBER.test(before) || (SINGLE_HAN.test(before) && !FREE.test(before))));
}
