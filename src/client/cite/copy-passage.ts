import { addressPassage, citePassage } from '../../report/citation.ts';
import { writePassageFragment } from '../../report/passage-fragment.ts';
import { copyText } from '../copy-text.ts';
import { readAddress } from '../read-address.ts';
import { writeToday } from '../write-today.ts';
import { readPageText } from './read-page-text.ts';
import type { Passage } from './read-selection.ts';

/**
 * Copy a passage with its source and a link that leads to it. The old way of copying takes focus and selection, which
 * are given back.
 *
 * @param passage Without places for a whole paragraph, to which its anchor leads.
 * @returns whether it was copied.
 */
export async function copyPassage(
  article: HTMLElement,
  passage: Pick<Passage, 'paragraphs' | 'block'> & Partial<Passage>,
): Promise<boolean> {
  const anchor = passage.block.closest('[id]')?.id ?? '';
  const cited = citePassage({
    paragraphs: passage.paragraphs,
    citation: article.dataset['citation'] ?? '',
    day: writeToday(),
    address: addressPassage(readAddress(), anchor, writeFragment(passage)),
  });
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  const focused = document.activeElement;
  const isCopied = await copyText(cited);
  if (document.activeElement !== focused && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (range && selection?.isCollapsed) {
    selection.removeAllRanges();
    selection.addRange(range);
  }
  return isCopied;
}

function writeFragment({ start, end }: Partial<Passage>): string {
  if (!start || !end) return '';
  const { words, indexOf } = readPageText();
  return writePassageFragment(words, indexOf(start), indexOf(end));
}
