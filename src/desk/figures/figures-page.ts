import { html } from 'hono/html';
import type { LostEntry } from '../../intake/confirmation/list-chips.ts';
import { isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import type { FiguresView } from './figures-view.ts';
import { writeGauge } from './gauge.ts';
import { writeMissing } from './missing-list.ts';
import { writePanel } from './panel.ts';
import { writeGroup } from './paper.ts';

/** The page of a report's numbers: how far they are, the text with its chips, and beside it the one in focus. */
export function writeFiguresPage(view: FiguresView): Html {
  const { worklist } = view;
  return html`<div class="figures" id="figures">
    ${writeGauge(view)}
    <div class="board">
      <div class="paper">
        ${isDraft(view.report) ? writeLost(view, worklist.lost) : ''}
        ${worklist.groups.map((group) => writeGroup(view, group))} ${isDraft(view.report) ? writeMissing(view) : ''}
      </div>
      <aside class="hold" aria-label="正在看的数字">${writePanel(view)}</aside>
    </div>
    ${writeKeys(view)}
  </div>`;
}

/** Entries whose words are not in the text any more: they are of no number, and only go. */
function writeLost({ report }: FiguresView, lost: readonly LostEntry[]): Html {
  if (lost.length === 0) return html`<div data-part="lost"></div>`;
  return html`<section class="para" data-part="lost">
    <h2>登记过，正文里已经没有的</h2>
    <ul class="foot">
      ${lost.map(
        ({ index, entry, indicator, seen }) =>
          html`<li>
            <span class="k"><span class="tag look">对不上</span></span>
            <span class="list">${indicator?.name ?? entry.indicator}：“${entry.quote}”</span>
            <form method="post" action="/${report.name}/figures">
              <input type="hidden" name="lost" value="${index}" /><input type="hidden" name="seen" value="${seen}" />
              <button class="btn" name="do" value="lost">删去这条登记</button>
            </form>
          </li>`,
      )}
    </ul>
  </section>`;
}

function writeKeys({ report, chip, latest }: FiguresView): Html {
  const back = chip ? `/${report.name}/figures?at=${chip.key}#c-${chip.key}` : `/${report.name}/figures`;
  return html`<div class="keys" data-part="keys">
    <div class="in">
      <span class="moves"><kbd>←</kbd> <kbd>→</kbd> 换一个数字</span>
      <span class="moves"><kbd>Enter</kbd> 只通过有把握的，要仔细看的不通过</span>
      <span class="say" role="status" data-say></span>
      ${
        latest === undefined
          ? ''
          : html`<form class="undo" method="post" action="/undo" data-undo>
              <input type="hidden" name="year" value="${report.name}" /><input
                type="hidden"
                name="back"
                value="${back}"
              /><input type="hidden" name="seen" value="${latest.id}" />
              <span>上一步：${latest.words}</span>
              <button class="btn">撤销 <kbd>Z</kbd></button>
            </form>`
      }
    </div>
  </div>`;
}
