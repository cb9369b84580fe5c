import type { AssembledReport } from './report.ts';
import type { CompleteSection } from './section.ts';

/** Count the characters that a report prints, punctuation among them and white space not, as a word processor does. */
export function countCharacters(
  sections: readonly Pick<CompleteSection, 'partHeading' | 'heading' | 'blocks'>[],
): number {
  const words = sections.flatMap(({ partHeading = '', heading = '', blocks }) => [partHeading, heading, ...blocks]);
  return [...words.join('').replace(/\s/gu, '')].length;
}

/** The same of a whole report, its title among them: what is compared with the original. */
export function countReport({ report, sections }: Pick<AssembledReport, 'report' | 'sections'>): number {
  return countCharacters([{ partHeading: undefined, heading: report?.data?.title, blocks: [] }, ...sections]);
}

/** Say how long a text is, in round numbers: `约9300字`. */
export function writeLength(characters: number): string {
  const step = characters < 1000 ? 10 : 100;
  return `约${Math.max(step, Math.round(characters / step) * step)}字`;
}
