import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import type { DraftView } from '../progress/draft-views.ts';

/**
 * A page of the site in a frame, as wide as a phone or as a desk. What is in it can lead the window itself nowhere.
 *
 * @param url Its address at the server of the pages.
 */
export function writeFrame(
  view: DraftView,
  url: string,
  { isPhone, address }: { isPhone: boolean; address: string },
): Html {
  const link = (wide: string): string => `${address}?open=${encodeURIComponent(view.path)}&wide=${wide}#frame`;
  const choices = [
    { wide: 'desk', name: '电脑', isChosen: !isPhone },
    { wide: 'phone', name: '手机', isChosen: isPhone },
  ];
  return html`<section class="shown" id="frame" aria-label="${view.title}">
    <div class="bar">
      <h2>${view.title}</h2>
      <div class="btns" role="group" aria-label="宽度">
        ${choices.map(
          ({ wide, name, isChosen }) =>
            html`<a
              class="btn${isChosen ? ' chosen' : ''}"
              href="${link(wide)}"
              data-wide="${wide}"
              ${isChosen ? html`aria-current="true"` : ''}
              >${name}</a
            >`,
        )}
        <a class="btn plain" href="${url}" target="_blank" rel="noopener noreferrer">在新窗口里看</a>
      </div>
    </div>
    <iframe
      class="${isPhone ? 'phone' : 'desk'}"
      src="${url}"
      title="${view.title}，读者将看到的样子"
      sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"
      referrerpolicy="no-referrer"
    ></iframe>
  </section>`;
}

/**
 * What stands in the frame's place while the pages are started, or where they cannot be.
 *
 * @param problem Why they cannot.
 * @param address Where to look again.
 */
export function writePreparing(problem: string | undefined, address: string): Html {
  return problem === undefined
    ? html`<section class="card preparing" id="frame" role="status" data-wait="pages">
        <h2>正在准备网页</h2>
        <p>第一次要十几秒，旧电脑可能要一分钟。好了会自己出来。</p>
        <progress aria-label="正在准备"></progress>
        <p class="btns"><a class="btn" href="${address}">看看好了没有</a></p>
      </section>`
    : html`<section class="card message" id="frame" role="alert">
        <h2>网页没有打开</h2>
        <p>不影响草稿，做过的都存着。再试一次；还是这样，就把下面的话发给网站的维护人员。</p>
        <pre class="lines">${problem}</pre>
        <p class="btns"><a class="btn go" href="${address}">再试一次</a></p>
      </section>`;
}
