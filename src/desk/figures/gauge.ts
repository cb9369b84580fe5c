import { html } from 'hono/html';
import type { ChipGroup, Worklist } from '../../intake/confirmation/worklist.ts';
import type { Html } from '../frame/html.ts';
import { writeNumberBar } from '../frame/number-bar.ts';
import { countStates, estimateMinutes } from '../progress/number-states.ts';
import type { FiguresView } from './figures-view.ts';

/** How far the numbers are: decisions left, numbers of each state, and the stretches with what is left in each. */
export function writeGauge({ worklist, group, report }: FiguresView): Html {
  const { chips, groups, left, missing } = worklist;
  const counted = countStates(chips);
  // What numbers tell together is worth a look, and keeps nobody from the next step.
  const isSettled = isDone(worklist);
  return html`<div class="gauge" data-part="gauge" data-left="${left}">
    <div class="line">
      <h1>对数字</h1>
      <p class="left">
        ${
          left === 0
            ? html`<b class="done">都定了</b> <a class="btn go" href="/${report.name}/check">下一步：补齐</a>`
            : isSettled
              ? html`<b class="done">数字都定了</b>，还有 ${left} 处关系没有看
                  <a class="btn go" href="/${report.name}/check">下一步：补齐</a>`
              : html`还要定 <b>${left}</b> 次，约 ${estimateMinutes(left)} 分钟`
        }
      </p>
      <p class="key">
        ${counted.map(({ ink, name, count: number }) => html`<span class="${ink}"><i aria-hidden="true"></i>${name} <b>${number}</b></span> `)}
      </p>
    </div>
    ${writeNumberBar(counted)}
    <nav class="jump" aria-label="各节还要定几次">
      ${groups
        .filter(hasWork)
        .map(
          ({ id, short, left: own }) =>
            html`<a href="#g-${id}" ${id === group?.id ? html`class="on"` : ''}
              >${short}${own === 0 ? html`<i>✓<span class="hide">都定了</span></i>` : html`<b>${own}</b>`}</a
            > `,
        )}
      ${
        missing.year === undefined
          ? ''
          : html`<a href="#missing"
              >${report.name}年度没有的${missing.indicators.length === 0 ? html`<i>✓<span class="hide">都定了</span></i>` : html`<b>1</b>`}</a
            >`
      }
    </nav>
  </div>`;
}

/** Whether every number has been decided, and the indicators that have none. */
function isDone({ chips, lost, missing }: Worklist): boolean {
  return (
    lost.length + missing.indicators.length === 0 &&
    chips.every(({ state }) => state === 'confirmed' || state === 'excused' || state === 'free')
  );
}

/** Whether a stretch has anything that is decided here. */
function hasWork({ chips, left }: ChipGroup): boolean {
  return chips.length > 0 || left > 0;
}
