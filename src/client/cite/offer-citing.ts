import { loadSheet } from '../load-sheet.ts';
import { listTextNodes } from '../report-text.ts';
import address from './citing.css?url&no-inline';
import { copyPassage, type Passage, readSelection } from './passage.ts';

/**
 * Sets a link to itself in the indent or the margin of each paragraph of the report's text, which also copies the
 * paragraph with its source; and offers the same for what is selected. Both are beside the text: nothing moves.
 */
const article = document.querySelector<HTMLElement>('article[data-citation]');
if (article) void offer(article);

async function offer(article: HTMLElement): Promise<void> {
  await loadSheet(address);
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  document.body.append(status);
  const report = (control: HTMLElement, isCopied: boolean): void => {
    control.dataset['copied'] = isCopied ? '' : 'failed';
    status.textContent = isCopied ? '已复制文字、出处和链接' : '浏览器不允许复制，请选中文字后手动复制';
  };
  document.addEventListener(
    'click',
    () => {
      status.textContent = '';
    },
    true,
  );
  const paragraphs = [...article.querySelectorAll<HTMLElement>('p[id], tr[id]')];
  for (const paragraph of paragraphs) {
    const link = makeLink(paragraph.id);
    link.addEventListener('click', () => {
      const words = listTextNodes(paragraph).map(({ data }) => (data === '\n' ? '' : data));
      const text = words.join('').replace(/\s/g, ' ');
      void copyPassage(article, { paragraphs: [text], block: paragraph }).then((isCopied) => {
        report(link, isCopied);
      });
    });
    // Nothing but cells stands in a row of a table.
    (paragraph.querySelector('th, td') ?? paragraph).prepend(link);
  }
  offerSelected(article, paragraphs, {
    onShow: () => {
      status.textContent = '可以引用所选文字，按钮在段首';
    },
    onCopied: report,
  });
}

function makeLink(id: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'cite';
  link.href = `#${id}`;
  link.draggable = false;
  link.dataset['editorial'] = '';
  link.setAttribute('aria-label', `引用第${id.replace(/^.*p-/, '')}段`);
  return link;
}

/** What to do when the button comes, and when it was used. */
interface Listeners {
  onShow: () => void;
  onCopied: (button: HTMLElement, isCopied: boolean) => void;
}

/** A selection counts as made after this time without a change, in milliseconds. */
const SETTLED_MS = 250;

/** Offer to cite what is selected of the report's text, as long as something is. */
export function offerSelected(
  article: HTMLElement,
  paragraphs: readonly HTMLElement[],
  { onShow, onCopied }: Listeners,
): void {
  let passage: Passage | undefined;
  let timer = 0;
  let isTabbing = false;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite selected';
  button.dataset['editorial'] = '';
  button.setAttribute('aria-label', '引用所选');

  const update = (): void => {
    const selected = readSelection(article);
    if (!selected) {
      // On its way to the button, or back, a keyboard passes fields that take the selection.
      if (!isTabbing && button !== document.activeElement) button.remove();
      return;
    }
    const isOther = selected.paragraphs.join('\n') !== passage?.paragraphs.join('\n');
    if (button.isConnected && !isOther) return;
    passage = selected;
    delete button.dataset['copied'];
    choosePlace(paragraphs, selected.block)?.prepend(button);
    onShow();
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(update, SETTLED_MS);
  };
  // Pressing a button would end the selection.
  button.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  button.addEventListener('blur', schedule);
  button.addEventListener('click', () => {
    passage = readSelection(article) ?? passage;
    if (!passage) return;
    void copyPassage(article, passage).then((isCopied) => {
      onCopied(button, isCopied);
    });
  });
  document.addEventListener('selectionchange', schedule);
  document.addEventListener('keydown', ({ key }) => {
    isTabbing = key === 'Tab';
  });
  document.addEventListener('pointerdown', () => {
    isTabbing = false;
    schedule();
  });
  schedule();
}

/** Least height a paragraph's first line needs above the lower edge of the window, in CSS pixels. */
const FIRST_LINE = 60;

/**
 * Choose the paragraph whose beginning is to hold the button for a selection: the one where that begins, or the next one
 * after a heading; where its beginning cannot be seen, the nearest one that can.
 *
 * @param block Paragraph or heading in which the selection begins.
 */
export function choosePlace(paragraphs: readonly HTMLElement[], block: Element): HTMLElement | undefined {
  const isBefore = (paragraph: Element): boolean =>
    Boolean(block.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_PRECEDING);
  const own = paragraphs.find((paragraph) => !isBefore(paragraph)) ?? paragraphs[paragraphs.length - 1];
  if (!own) return undefined;
  const topOf = (element: Element): number => element.getBoundingClientRect().top;
  const distance = (paragraph: Element): number => Math.abs(topOf(paragraph) - topOf(own));
  const seen = paragraphs.filter((paragraph) => topOf(paragraph) >= 0 && topOf(paragraph) < innerHeight - FIRST_LINE);
  return seen.sort((a, b) => distance(a) - distance(b))[0] ?? own;
}
