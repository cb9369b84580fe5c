import { findPrintedYear } from '../../../src/report/printed-year.ts';
import type { Block } from './block.ts';
import type { OutlineTree } from './outline-tree.ts';

/** How a last paragraph begins that looks ahead rather than treats of the heading it stands under. */
const OUTLOOK = /^(?:下一步|今后|新的一年|新的征程|展望)/u;
const FORMULA = /^(?:特此|专此|以上)报告/u;

/**
 * Take a report's closing paragraphs out of its outline, where they stand under the last heading only for want of one
 * of their own.
 *
 * These are the paragraphs at the very end that use a closing formula or look ahead: to the year after the report's,
 * or by a phrase for it. Looking ahead proves nothing where it is what the heading is about, so such a paragraph
 * counts only under a chapter or an item; nor does the first paragraph under a heading ever count.
 */
export function takeClosing({ parts }: OutlineTree, year: number): Block[] {
  const part = parts.at(-1);
  const blocks = part?.chapters.at(-1)?.blocks ?? part?.blocks ?? [];
  const isBelowPart = part?.chapters.length !== 0 || blocks.some(({ kind }) => kind === 'heading');
  const isOfNextYear = (text: string): boolean => {
    const found = findPrintedYear(text);
    return found?.start === 0 && found.year === year + 1;
  };
  const isClosing = ({ kind, text }: Block): boolean =>
    kind === 'paragraph' && (FORMULA.test(text) || (isBelowPart && (OUTLOOK.test(text) || isOfNextYear(text))));
  const last = blocks.findLastIndex((block, index) => !isClosing(block) || blocks[index - 1]?.kind !== 'paragraph');
  return blocks.splice(last + 1);
}
