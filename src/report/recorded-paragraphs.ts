import type { PublishedParagraphs } from '../content/schemas/published-record.ts';
import { foldText } from '../text/folding.ts';
import { type AssembledSection, listBlocks, type SectionSource } from './section.ts';

/** Characters of a paragraph that a record keeps: enough to tell it from the others of its section. */
const BEGINNING_LENGTH = 12;

/** What stands before the beginning of what is no plain paragraph; folded words have no space. */
const MARKS = { heading: '# ', row: '| ', paragraph: '' } as const;

/** A recorded beginning, read again. */
export interface Beginning {
  kind: keyof typeof MARKS;
  words: string;
}

/** How the text of each section is parted, as a record has it: corrections undone, width and white space folded. */
export function recordParagraphs(sections: readonly AssembledSection<SectionSource>[]): PublishedParagraphs[] {
  return sections.map((section) => ({
    section: section.slug,
    begins: listBlocks(section).map(({ text, heading, row }, index) => {
      const words = foldText(section.publishedBlocks[index] ?? text);
      const mark = MARKS[heading ? 'heading' : row ? 'row' : 'paragraph'];
      return mark + [...words].slice(0, BEGINNING_LENGTH).join('');
    }),
  }));
}

/** Read what `recordParagraphs` wrote of a paragraph, heading or row. */
export function readBeginning(recorded: string): Beginning {
  const kind = (['heading', 'row'] as const).find((one) => recorded.startsWith(MARKS[one])) ?? 'paragraph';
  return { kind, words: recorded.slice(MARKS[kind].length) };
}
