import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import type { DraftView } from '../progress/draft-views.ts';

/** Pages to look at, each with its button, and a tick where somebody has. */
export function writeViews(
  { address, views, viewed }: { address: string; views: readonly DraftView[]; viewed?: readonly string[] },
  open: DraftView | undefined,
): Html {
  return html`<ul class="views">
    ${views.map((view) => {
      const isOpen = view === open;
      const words = isOpen ? '正在看' : '打开看';
      return html`<li${isOpen ? html` class="open"` : ''}>
        ${viewed ? writeTick(viewed.includes(view.path)) : ''}<span>${view.title}<small>${view.note}</small></span>
        ${
          viewed
            ? html`<form method="post" action="${address}">
                <input type="hidden" name="path" value="${view.path}" /><button
                  class="btn"
                  aria-label="${words}：${view.title}"
                  ${isOpen ? html` aria-current="true"` : ''}
                >
                  ${words}
                </button>
              </form>`
            : html`<a
                class="btn"
                aria-label="${words}：${view.title}"
                href="${address}?open=${encodeURIComponent(view.path)}#frame"
                ${isOpen ? html` aria-current="true"` : ''}
                >${words}</a
              >`
        }
      </li>`;
    })}
  </ul>`;
}

function writeTick(isViewed: boolean): Html {
  return isViewed
    ? html`<i class="ok">✓<span class="hide">看过</span></i>`
    : html`<i>○<span class="hide">没看</span></i>`;
}
