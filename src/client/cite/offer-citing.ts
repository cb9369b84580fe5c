import { loadSheet } from '../load-sheet.ts';
import { listTextNodes } from '../report-text.ts';
import address from './citing.css?url&no-inline';
import { copyPassage } from './copy-passage.ts';
import { offerSelected } from './offer-selected.ts';

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
  const paragraphs = [...article.querySelectorAll<HTMLElement>('p[id]')];
  for (const paragraph of paragraphs) {
    const link = makeLink(paragraph.id);
    link.addEventListener('click', () => {
      const words = listTextNodes(paragraph).map(({ data }) => (data === '\n' ? '' : data));
      const text = words.join('').replace(/\s/g, ' ');
      void copyPassage(article, { paragraphs: [text], block: paragraph }).then((isCopied) => {
        report(link, isCopied);
      });
    });
    paragraph.prepend(link);
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
