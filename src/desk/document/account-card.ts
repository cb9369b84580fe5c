import { html } from 'hono/html';
import type { LeftOut } from '../../content/schemas/left-out.ts';
import { isOfOriginal } from '../../content/schemas/left-out.ts';
import { countPrinted, type SourceAccount } from '../../intake/documents/account.ts';
import type { OutlineRow } from '../../intake/outline/outline-rows.ts';
import type { Html } from '../frame/html.ts';

/** Where the characters of a document went. */
export interface AccountView {
  title: string;
  rows: readonly OutlineRow[];
  leftOut: readonly LeftOut[];
  /** Of the file that came in; `undefined` where it is not there any more. */
  account: SourceAccount | undefined;
}

const UNTITLED: Partial<Record<string, string>> = { preamble: '前言', closing: '落款' };

/** The account of characters beside a document: what each section holds, and what was left out. */
export function writeAccount({ title, rows, leftOut, account }: AccountView): Html {
  const parts = [
    { name: '标题', count: countPrinted(title) },
    ...rows.map(({ heading, kind = '', slug, count }) => ({ name: heading ?? UNTITLED[kind] ?? slug, count })),
  ];
  const inText = parts.reduce((sum, { count }) => sum + count, 0);
  const round = leftOut
    .filter(({ reason }) => isOfOriginal(reason))
    .reduce((sum, { words }) => sum + countPrinted(words), 0);
  const outside = account ? account.source - account.kept : 0;
  return html`<aside class="stick card account" aria-label="字数账">
    <p class="sum"><b>${inText}</b> 字${round + outside === 0 ? '，全部收入' : '，收入报告'}</p>
    <p class="quiet">
      不计空白。${round + outside === 0 ? '一个字也没有略去。' : `略去 ${round + outside} 字，都列在下面。`}${
        account && account.added > 0 ? `自动编号等 ${account.added} 字，是照 Word 显示的补上的。` : ''
      }
    </p>
    <table>
      <tbody>
        ${parts.map(
          ({ name, count }) =>
            html`<tr>
              <td title="${name}">${name}</td>
              <td class="number">${count}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <td class="number">${inText}</td>
        </tr>
        ${
          round > 0
            ? html`<tr>
                <td>不属于报告的行</td>
                <td class="number">${round}</td>
              </tr>`
            : ''
        }
        ${
          outside > 0
            ? html`<tr>
                <td>文件里没有收入的</td>
                <td class="number">${outside}</td>
              </tr>`
            : ''
        }
      </tfoot>
    </table>
  </aside>`;
}
