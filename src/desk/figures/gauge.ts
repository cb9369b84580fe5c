import { html } from 'hono/html';
import type { Chip, ChipState } from '../../intake/confirmation/chip.ts';
import type { ChipGroup } from '../../intake/confirmation/worklist.ts';
import type { Html } from '../frame/html.ts';
import type { FiguresView } from './figures-view.ts';

/** States as the gauge counts them, in its order, with their short names and the class of their ink. */
const COUNTED: readonly (readonly [ink: string, name: string, states: readonly ChipState[]])[] = [
  ['ok', '已定', ['confirmed']],
  ['sure', '有把握', ['sure']],
  ['look', '要仔细看', ['doubtful', 'unread']],
  ['open', '新数字', ['new']],
  ['none', '不是数据', ['excusable', 'excused']],
];

/** Seconds that somebody takes for a decision, as tried: read a sentence, look at the other year's. */
const SECONDS = 20;

/** How far the numbers are: decisions left, numbers of each state, and the stretches with what is left in each. */
export function writeGauge({ worklist, group, report }: FiguresView): Html {
  const { chips, groups, left, missing } = worklist;
  const counted = COUNTED.map(([ink, name, states]) => ({ ink, name, count: count(chips, states) }));
  const total = counted.reduce((sum, { count: number }) => sum + number, 0);
  const settled = counted[0]?.count ?? 0;
  let x = 0;
  return html`<div class="gauge" data-part="gauge" data-left="${left}">
    <div class="line">
      <h1>对数字</h1>
      <p class="left">
        ${
          left === 0
            ? html`<b class="done">都定了</b> <a class="btn go" href="/${report.name}/check">下一步：补齐</a>`
            : html`还要定 <b>${left}</b> 次，约 ${Math.max(1, Math.round((left * SECONDS) / 60))} 分钟`
        }
      </p>
      <p class="key">
        ${counted.map(({ ink, name, count: number }) => html`<span class="${ink}"><i aria-hidden="true"></i>${name} <b>${number}</b></span> `)}
      </p>
    </div>
    <svg
      class="bar"
      viewBox="0 0 ${Math.max(total, 1)} 1"
      preserveAspectRatio="none"
      role="img"
      aria-label="${total}个数字，已定${settled}个"
    >
      ${counted.map(({ ink, count: number }) => {
        const start = x;
        x += number;
        return html`<rect class="${ink}" x="${start}" y="0" width="${number}" height="1"></rect>`;
      })}
    </svg>
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
              >今年没有的${missing.indicators.length === 0 ? html`<i>✓<span class="hide">都定了</span></i>` : html`<b>1</b>`}</a
            >`
      }
    </nav>
  </div>`;
}

/** Whether a stretch has anything that is decided here. */
function hasWork({ chips, left }: ChipGroup): boolean {
  return chips.length > 0 || left > 0;
}

function count(chips: readonly Chip[], states: readonly ChipState[]): number {
  return chips.filter(({ state }) => states.includes(state)).length;
}
