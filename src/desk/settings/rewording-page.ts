import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { RewordingDraft } from '../../correction/reword.ts';
import type { AssembledContent } from '../../report/report.ts';
import { writeDifference } from '../frame/difference.ts';
import { writeRefusals } from '../frame/finding-items.ts';
import { type Fields, writeHidden, writeReasonFields } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';

/** A change of what is said, of which is asked when and why it is made. */
export interface AskedRewording {
  draft: Pick<RewordingDraft, 'name' | 'keys' | 'path'>;
  /** What is wrong with the answers. */
  faults?: Fields;
  /** What the check says against it. */
  errors?: readonly Finding[];
}

/** The form that made the change. */
interface MadeIn {
  /** All that it sent, with the answers as they were typed. */
  sent: Fields;
  /** Its address. */
  action: string;
  /** Where one goes who changes nothing. */
  back: string;
  /** What is done with the answers. */
  todo: string;
}

/** The page that asks for the day and the reason of a change of what is published. */
export function writeRewordingPage(
  content: AssembledContent,
  { draft, faults = {}, errors = [] }: AskedRewording,
  { sent, action, back, todo }: MadeIn,
): Html {
  const { date, why, ...hidden } = sent;
  return html`<div class="lead">
      <div>
        <h1>更正说法</h1>
        <p>“${draft.name}”已经发布，读者照原来的说法引用过，不能悄悄改。写明哪一天、为什么，再存。数字不变。</p>
      </div>
    </div>
    ${
      errors.length === 0
        ? ''
        : html`<div class="notice look" role="alert">
            ${writeRefusals('没有存：这样改了，检查通不过。', errors, content)}
          </div>`
    }
    <form method="post" action="${action}" class="side">
      <div>
        ${writeHidden(hidden)}
        <section class="card" aria-label="更正">
          ${draft.keys.map(
            ({ what, was, is }) =>
              html`<p class="quiet">${what}</p>
                ${writeDifference(was, is)}`,
          )}
        </section>
        <div class="sec">
          ${writeReasonFields(
            { ...(date === undefined ? {} : { date }), ...(why === undefined ? {} : { why }) },
            faults,
            '与统计年鉴的叫法一致',
          )}
        </div>
      </div>
      <aside class="card stick">
        <h2>改了以后</h2>
        <ul class="pages">
          <li>原来的和现在的说法、日期、原因<br /><span class="quiet">/${draft.path}</span></li>
          <li>订阅和数据文件里也有</li>
        </ul>
        <p class="quiet">网站上要等下一次生成、换上去以后才变。</p>
        <p class="btns">
          <button class="btn go" name="do" value="${todo}">存这条更正</button>
        </p>
        <p class="btns">
          <button class="btn" name="do" value="edit">再改一改</button>
          <a class="btn plain" href="${back}">不改了</a>
        </p>
      </aside>
    </form>`;
}
