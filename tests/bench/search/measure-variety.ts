import type { SearchedText } from '../../support/searched-texts.ts';

/** How much text there is, and how much of it is said once only. */
export interface Variety {
  reports: number;
  sections: number;
  figures: number;
  /** Of the sections, without white space. */
  characters: number;
  sentences: number;
  differentSentences: number;
}

export function measureVariety(texts: readonly SearchedText[]): Variety {
  const sections = texts.filter(({ amount }) => !amount);
  const runs = sections.flatMap((section) => section.runs);
  const sentences = runs.flatMap((run) => run.split(/[。；！？]/u)).filter((sentence) => sentence !== '');
  return {
    reports: new Set(texts.map(({ year }) => year)).size,
    sections: sections.length,
    figures: texts.length - sections.length,
    characters: runs.reduce((sum, run) => sum + Array.from(run).length, 0),
    sentences: sentences.length,
    differentSentences: new Set(sentences).size,
  };
}
