import { addressPassage, citePassage } from '../../report/citation.ts';
import { writePassageFragment } from '../../report/passage-fragment.ts';
import { copyText } from '../copy-text.ts';
import { readAddress, writeToday } from '../page-source.ts';
import { LEFT_OUT, listTextNodes } from '../report-text.ts';

/** A place in the page's text. */
export interface TextPlace {
  node: Text;
  offset: number;
}

/** What a reader has selected of the report's text. */
export interface Passage {
  /** Its words, each paragraph or heading apart; nothing that the site sets among them. */
  paragraphs: string[];
  /** The first paragraph or heading of it. */
  block: Element;
  start: TextPlace;
  /** Behind the last character. */
  end: TextPlace;
}

/** The part of a paragraph that is selected. */
type Share = Omit<Passage, 'paragraphs'> & { words: string };

/** Read what is selected in an article; `undefined` where that is nothing but white space. */
export function readSelection(article: Element): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const shares = [...article.querySelectorAll('p, tr, h2, h3, h4, h5, h6')].flatMap(
    (block) => (block.closest(LEFT_OUT) ? undefined : readShare(block, range)) ?? [],
  );
  const [first] = shares;
  const last = shares[shares.length - 1];
  if (!first || !last) return undefined;
  return { paragraphs: shares.map(({ words }) => words), block: first.block, start: first.start, end: last.end };
}

function readShare(block: Element, range: Range): Share | undefined {
  const pieces = listTextNodes(block)
    // A line break of the text is an element, with another of the mark-up behind it.
    .filter((node) => range.intersectsNode(node) && node.data !== '\n')
    .map((node) => ({
      node,
      from: node === range.startContainer ? range.startOffset : 0,
      to: node === range.endContainer ? range.endOffset : node.length,
    }))
    .filter(({ node, from, to }) => node.data.slice(from, to).trim() !== '');
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return undefined;
  const words = pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('');
  return {
    words: words.trim().replace(/\s/g, ' '),
    block,
    start: { node: first.node, offset: first.from + words.length - words.trimStart().length },
    end: { node: last.node, offset: last.to - words.length + words.trimEnd().length },
  };
}

/** All words of a page, each block on a line of its own. */
export interface PageText {
  words: string;
  /** Index of a place in them. */
  indexOf: (place: TextPlace) => number;
}

/** Read the page as a browser does that looks for words in it. */
function readPageText(): PageText {
  const starts = new Map<Text, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = '';
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue;
    const own = findBlock(node);
    if (own !== block) words += '\n';
    block = own;
    starts.set(node, words.length);
    words += node.data.replace(/\s/g, ' ');
  }
  return { words, indexOf: ({ node, offset }) => (starts.get(node) ?? 0) + offset };
}

function findBlock(node: Text): Element | null {
  let element = node.parentElement;
  while (element && /^(?:inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
}

/** A passage that is to be cited; without places it is a whole paragraph, to which its anchor leads. */
export type CitablePassage = Pick<Passage, 'paragraphs' | 'block'> & Partial<Passage>;

/** Address that leads to a passage of the page. */
export function addressOf({ block, start, end }: CitablePassage): string {
  return addressPassage(readAddress(), block.closest('[id]')?.id ?? '', start && end ? writeFragment(start, end) : '');
}

function writeFragment(start: TextPlace, end: TextPlace): string {
  const { words, indexOf } = readPageText();
  return writePassageFragment(words, { start: indexOf(start), end: indexOf(end) });
}

/** Copy a passage with its source and a link that leads to it. @returns whether it was copied. */
export function copyPassage(article: HTMLElement, passage: CitablePassage): Promise<boolean> {
  return copyBesides(
    citePassage({
      paragraphs: passage.paragraphs,
      citation: article.dataset['citation'] ?? '',
      day: writeToday(),
      address: addressOf(passage),
    }),
  );
}

/** Copy words. The old way of copying takes focus and selection, which are given back. @returns whether they were copied. */
export async function copyBesides(words: string): Promise<boolean> {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : undefined;
  const focused = document.activeElement;
  const isCopied = await copyText(words);
  if (document.activeElement !== focused && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (range && selection?.isCollapsed) {
    selection.removeAllRanges();
    selection.addRange(range);
  }
  return isCopied;
}
