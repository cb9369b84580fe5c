const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Split a heading into runs that may not be broken over two lines: whole words, with the punctuation that belongs to
 * them (GB/T 9704 asks that a title's lines break between words). Joined again the runs are the text.
 */
export function segmentWords(text: string): string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const { segment, isWordLike = false } of segmenter.segment(text)) {
    const joins = isOpen || !(isWordLike || isOpening(segment));
    runs.push(joins ? `${runs.pop() ?? ''}${segment}` : segment);
    isOpen = isOpening(segment);
  }
  return runs;
}

function isOpening(segment: string): boolean {
  return /^[\p{Ps}\p{Pi}]$/u.test(segment);
}
