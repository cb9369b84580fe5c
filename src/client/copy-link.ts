import { copyText } from './copy-text.ts';

/**
 * A click on a heading's link also copies the full address; the link itself works as any. That it was copied is shown
 * beside it and said to screen readers, until the next click.
 */
const status = document.createElement('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');
// Pages without such links have no use for it.
if (document.querySelector('a.anchor')) document.body.append(status);

document.addEventListener('click', (event) => {
  const anchor = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  for (const copied of document.querySelectorAll('[data-copied]')) copied.removeAttribute('data-copied');
  status.textContent = '';
  if (anchor) void copyAddress(anchor);
});

async function copyAddress(anchor: HTMLAnchorElement): Promise<void> {
  if (!(await copyText(anchor.href))) return;
  anchor.dataset['copied'] = '';
  status.textContent = '已复制链接';
}
