import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { LetterRole } from '../report/letter.ts';

/** Mark paragraphs with their role in the letter as a class, so that they are set as letters are. */
export function rehypeParagraphRoles(roleOf: (text: string) => LetterRole | undefined) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return undefined;
      const role = roleOf(toString(element));
      if (role) element.properties['className'] = [role];
      return SKIP;
    });
  };
}

/** What stands below a paragraph, heading or table that was corrected. */
export interface CorrectionNote {
  /** Index of the paragraph, heading or row, as `listProseBlocks` counts them. */
  block: number;
  /** Day of the correction, `2021-06-01`. */
  date: string;
  /** What stood there before. */
  was: string;
  /** Address of the section's list of corrections. */
  href: string;
}

/** Blocks of the text that an element is; nothing can stand between the rows of a table, so that it is taken as one. */
function countBlocks(element: Element): number {
  if (element.tagName === 'p' || headingRank(element) !== undefined) return 1;
  return element.tagName === 'table' ? selectAll('tr', element).length : 0;
}

/** Set below each corrected paragraph what it said before. Like the figures beside it, that is no part of the text. */
export function rehypeCorrectionNotes(notes: readonly CorrectionNote[]) {
  return (tree: Root): void => {
    if (notes.length === 0) return;
    let block = -1;
    visit(tree, 'element', (element, index, parent) => {
      const count = countBlocks(element);
      if (count === 0 || index === undefined || !parent) return undefined;
      const first = block + 1;
      block += count;
      const here = notes.filter((note) => note.block >= first && note.block <= block);
      parent.children.splice(
        index + 1,
        0,
        ...here.map(({ date, was, href }) =>
          h('div.corrected', { dataEditorial: '' }, h('a', { href }, `更正（${date}）`), `原为“${was}”`),
        ),
      );
      return [SKIP, index + 1 + here.length];
    });
  };
}
