import { html } from 'hono/html';
import type { AssembledContent } from '../../report/report.ts';
import { nameFile } from '../frame/file-names.ts';
import type { Html } from '../frame/html.ts';
import { writePlainly } from '../frame/plain-words.ts';
import type { Desk } from '../session/desk.ts';

/** What somebody should know before anything else: what the last session left half done, and files that cannot be read. */
export function writeNotices({ history }: Desk, content: AssembledContent): Html {
  const files = Map.groupBy(content.findings, ({ file }) => file);
  return html`${
    history.recovered === undefined ? '' : html`<div class="notice" role="status"><p>${history.recovered}</p></div>`
  }
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
