import { readOutlineMark } from './outline-mark.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const SINGLE_HAN = /^(?![和与及的])\p{Script=Han}$/u;

/** A number, and what it is counted in or qualified by before its unit: 280余, 3万. */
const NUMBER = /\d[余多万亿]*$/u;

/** Characters that end a word rather than begin one: 科学化, 年度, 执法者. */
const SUFFIX = /^[化性率者度]$/u;

/**
 * Split a heading into runs that may not be broken over two lines: whole words, with the marks, suffixes and units that
 * belong to them (GB/T 9704 asks that a title's lines break between words). Joined again the runs are the text.
 */
export function segmentWords(text: string): string[] {
  const { mark = '', rest = text } = readOutlineMark(text) ?? {};
  const runs = mark === '' ? [] : [mark];
  let isOpen = false;
  for (const { segment, isWordLike = false } of segmenter.segment(rest)) {
    const last = runs.length - 1;
    const previous = runs[last] ?? '';
    const isGlued = isOpen || !(isWordLike || isOpening(segment)) || belongsBehind(segment, previous);
    if (last >= 0 && isGlued && previous !== mark) runs[last] = previous + segment;
    else runs.push(segment);
    isOpen = isOpening(segment);
  }
  return runs;
}

function isOpening(segment: string): boolean {
  return /^[\p{Ps}\p{Pi}]$/u.test(segment);
}

/** A suffix behind a word, a unit behind a number, a character that the segmenter left alone behind another. */
function belongsBehind(segment: string, previous: string): boolean {
  const isAlone = SINGLE_HAN.test(segment);
  return SUFFIX.test(segment) || (isAlone && (NUMBER.test(previous) || SINGLE_HAN.test(previous)));
}
