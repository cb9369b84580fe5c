import { LEFT_OUT, listTextNodes } from '../report-text.ts';
import { addressOf, copyBesides, copyPassage } from './passage.ts';
import { sayCopied } from './said.ts';

const BLOCKS = 'p[id], tr[id], h2[id], h3[id], h4[id], h5[id], h6[id]';

/**
 * Show, while a mouse points at a paragraph, a link in the margin that copies it with its source; behind a heading one
 * that copies its address. There is one for the whole page, out of the way of keyboard and voice: a selection has its own.
 *
 * @param say Says to screen readers how copying went.
 */
export function offerPointed(article: HTMLElement, say: (words: string) => void): void {
  const link = document.createElement('a');
  link.className = 'cite';
  link.draggable = false;
  link.tabIndex = -1;
  link.hidden = true;
  link.dataset['editorial'] = '';
  document.body.append(link);
  let pointed: HTMLElement | undefined;

  const show = (block: HTMLElement | undefined): void => {
    if (block === pointed) return;
    pointed = block;
    link.hidden = !block || !placeLink(link, block);
    if (!block) return;
    link.href = `#${block.id}`;
    link.textContent = isHeading(block) ? '复制链接' : '引用\n本段';
  };
  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element) || link.contains(target)) return;
    const block = article.contains(target) ? target.closest<HTMLElement>(BLOCKS) : null;
    show(block && !block.closest(LEFT_OUT) ? block : undefined);
  });
  addEventListener('resize', () => {
    show(undefined);
  });
  link.addEventListener('click', () => {
    if (!pointed) return;
    const block = pointed;
    const copied = isHeading(block)
      ? copyBesides(addressOf({ paragraphs: [], block }))
      : copyPassage(article, { paragraphs: [readWords(block)], block });
    void copied.then((isCopied) => {
      const done = isHeading(block) ? ['已复制链接', '没有复制'] : ['已经\n复制', '没有\n复制'];
      link.textContent = done[isCopied ? 0 : 1] ?? '';
      say(isHeading(block) && isCopied ? '已复制链接' : sayCopied(isCopied));
    });
  });
}

function isHeading({ localName }: Element): boolean {
  return /^h\d$/.test(localName);
}

function readWords(block: Element): string {
  const words = listTextNodes(block).map(({ data }) => (data === '\n' ? '' : data));
  return words.join('').replace(/\s/g, ' ');
}

/**
 * Place the link beside a block: behind the last line of a heading; in the margin or the indent of a paragraph.
 *
 * @returns whether there is room for it.
 */
function placeLink(link: HTMLElement, block: HTMLElement): boolean {
  const { left, top } = block.getBoundingClientRect();
  link.classList.toggle('of-heading', isHeading(block));
  if (isHeading(block)) {
    const range = document.createRange();
    range.selectNodeContents(block);
    const lines = range.getClientRects();
    const line = lines[lines.length - 1];
    if (!line) return false;
    moveTo(link, line.right, line.top + line.height / 2);
    return true;
  }
  const { lineHeight, textIndent } = getComputedStyle(block);
  const width = parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.75;
  const isMargin = matchMedia('(min-width: 62em)').matches && left >= width;
  moveTo(link, isMargin ? left - width : left, top + (parseFloat(lineHeight) || 0) / 2);
  return isMargin || parseFloat(textIndent) > 0;
}

function moveTo(link: HTMLElement, left: number, middle: number): void {
  link.style.left = `${left + scrollX}px`;
  link.style.top = `${middle + scrollY}px`;
}
