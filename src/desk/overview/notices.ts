import { html } from 'hono/html';
import type { AssembledContent } from '../../report/report.ts';
import { nameFile } from '../frame/file-names.ts';
import type { Html } from '../frame/html.ts';
import { writePlainly } from '../frame/plain-words.ts';
import type { Desk } from '../session/desk.ts';

/**
 * What somebody should know before anything else: what the last session left half done, what is not there any more, and
 * files that cannot be read.
 *
 * @param lost Paths as of {@link findLost}.
 */
export function writeNotices({ history }: Desk, content: AssembledContent, lost: readonly string[]): Html {
  const files = Map.groupBy(content.findings, ({ file }) => file);
  return html`${
    history.recovered === undefined ? '' : html`<div class="notice" role="status"><p>${history.recovered}</p></div>`
  }
  ${lost.length === 0 ? '' : writeLost(content, lost)}
  ${
    files.size === 0
      ? ''
      : html`<div class="notice look" role="alert">
          <h2>有 ${files.size} 个文件读不全</h2>
          <p>多半是在别的程序里改过。先把它们改好，不然网页生成不了；工作台不会动它们。</p>
          <ul>
            ${[...files].map(
              ([file, [first, ...others]]) =>
                html`<li>
                  <strong>${nameFile(file, content)}</strong>
                  <p>
                    ${writePlainly(first?.message ?? '', content)}${others.length > 0 ? `另有 ${others.length} 处。` : ''}
                  </p>
                  <p>怎么办：${first?.hint}</p>
                  <details>
                    <summary>在哪个文件</summary>
                    <p>${file}，第 ${first?.line} 行</p>
                  </details>
                </li>`,
            )}
          </ul>
        </div>`
  }`;
}

function writeLost(content: AssembledContent, lost: readonly string[]): Html {
  return html`<div class="notice look" role="alert">
    <h2>有 ${lost.length} 样内容不见了</h2>
    <p>
      以前在这里，现在不在了，也不是在工作台里撤销的：多半是在别的程序里移走、改名或删了。网站照现在的生成，就会少了它们。
    </p>
    <ul>
      ${lost.map((path) => html`<li><strong>${nameLost(path, content)}</strong>（${path}）</li>`)}
    </ul>
    <p>
      怎么办：到回收站或备份里找回来，放回 ${content.dir} 里原来的地方，再打开首页；或者<a href="/archive"
        >从存下的全部内容恢复</a
      >。找到以前不要重新建立：已经发布的要一字不差。
    </p>
    <form method="post" action="/lost">
      ${lost.map((path) => html`<input type="hidden" name="path" value="${path}" />`)}
      <button class="btn plain">确实不要了，不再提醒</button>
    </form>
  </div>`;
}

function nameLost(path: string, content: AssembledContent): string {
  return path.startsWith('reports/') ? `${path.slice('reports/'.length)}年度的报告` : nameFile(path, content);
}
