import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import { followPlanBefore } from '../../report/plan-follow-up.ts';
import type { Html } from '../frame/html.ts';
import { writePlainly } from '../frame/plain-words.ts';
import { type DraftNotes, nameFinding } from '../session/draft-notes.ts';
import { writeContents, writeDone } from './done.ts';
import { type CheckView, writeGlance, writeTodo } from './todo.ts';
import { sayLeftOver } from './words.ts';

/** The page of what is left to do in a draft, and to look at. */
export function writeCheckPage(view: CheckView): Html {
  const { content, report, left, notes } = view;
  const count = left.blocking.length;
  const glance = left.glance.filter(({ findings }) => !isSeen(findings, notes));
  const seen = left.glance.filter(({ findings }) => isSeen(findings, notes));
  return html`<div class="lead">
      <div>
        <h1>${count > 0 ? `还差 ${count} 处` : '没有要补的了'}</h1>
        <p>
          ${count > 0 ? `改好这 ${count} 处就能发布。${left.blocking.some(({ mend }) => mend === 'file') ? '有的要在文件里改，下面写着怎么改。' : '每一处都有去改的地方，不用打开别的文件。'}` : '下一步看看网页，没有问题就能发布。'}
        </p>
      </div>
    </div>
    ${
      view.refused && left.blocking.every(({ key }) => key !== view.refused?.key)
        ? html`<div class="card look" role="alert"><p>${view.refused.problem}</p></div>`
        : ''
    }
    <div class="side">
      <div>
        <ol class="todo">
          ${left.blocking.map((one, index) => writeTodo(one, index + 1, view))}
        </ol>
        ${
          glance.length > 0
            ? html`<section class="sec" id="glance">
                <h2>看一眼就行：${glance.length} 处</h2>
                <p>原文就这样的，点“知道了”。不影响发布。</p>
                <ul class="todo">
                  ${glance.map((one) => writeGlance(one, view))}
                </ul>
              </section>`
            : ''
        }
        ${
          seen.length > 0
            ? html`<details class="seen" id="seen">
                <summary>看过的 ${seen.length} 处</summary>
                <ul>
                  ${seen.map(
                    (one) =>
                      html`<li>
                        ${sayLeftOver(one, view).title}：${writePlainly(one.findings[0]?.message ?? '', content, report)}
                      </li>`,
                  )}
                </ul>
              </details>`
            : ''
        }
        <div class="endbar">
          ${
            count > 0
              ? html`<button class="btn big" disabled>还差 ${count} 处，改好就能往下</button
                  ><a class="btn plain" href="/${report.name}/pages">先看网页</a>`
              : html`<a class="btn go big" href="/${report.name}/pages">去看网页</a>`
          }
        </div>
      </div>
      <aside class="stick" aria-label="做到哪里了">
        ${writeDone(report, left, followPlanBefore(content.reports, report))}${writeContents(report)}
      </aside>
    </div>`;
}

function isSeen(findings: readonly Finding[], { seen }: DraftNotes): boolean {
  return findings.every((finding) => seen.includes(nameFinding(finding)));
}
