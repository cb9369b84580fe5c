import { html } from 'hono/html';
import type { Indicator } from '../../content/schemas/indicators.ts';
import type { Chip } from '../../intake/confirmation/chip.ts';
import { STATE_NAMES } from '../../intake/confirmation/find-shown.ts';
import { isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { writeEntered } from './entered-panel.ts';
import { type FiguresView, findNext } from './figures-view.ts';
import { writeNaming } from './naming-panel.ts';
import { writeNoFigure } from './none-panel.ts';
import { STATE_CLASSES } from './paper.ts';

/** What there is to know of the number in focus, and to decide. */
export function writePanel(view: FiguresView): Html {
  const { chip, worklist, problem, report } = view;
  if (!chip) {
    return html`<div class="panel" id="panel" data-part="panel">
      <p class="st"><b>正文里没有数字</b></p>
    </div>`;
  }
  // What need not be accounted for is not counted above either.
  const counted = worklist.chips.filter(({ state }) => state !== 'free');
  const next = findNext(worklist, chip.key);
  return html`<div
    class="panel ${STATE_CLASSES[chip.state].split(' ')[0] ?? ''}"
    id="panel"
    data-part="panel"
    data-at="${chip.key}"
    data-state="${chip.state}"
    data-group="${view.group?.id ?? ''}"
    data-next="${next?.key ?? ''}"
  >
    ${problem === undefined ? '' : html`<div class="refused" role="alert">${problem.split('\n').map((line) => html`<p>${line}</p>`)}</div>`}
    <p class="st">
      <b>${STATE_NAMES[chip.state]}</b>
      ${chip.state === 'free' ? '' : html`<span>第 ${counted.indexOf(chip) + 1} 个，共 ${counted.length} 个</span>`}
    </p>
    ${isDraft(report) ? writeBody(view, chip) : writePublished(report.name)}
    <datalist id="indicators-${report.name}">
      ${listIndicators(view).map(({ name, unit }) => html`<option value="${name}">${unit}</option>`)}
    </datalist>
  </div>`;
}

/** Indicators that a number may be of: first those that the report has no number of yet. */
function listIndicators({ content, worklist }: FiguresView): Indicator[] {
  const missing = worklist.missing.indicators.map(({ indicator }) => indicator);
  const ids = new Set(missing.map(({ id }) => id));
  return [...missing, ...(content.indicators?.data?.indicators ?? []).filter(({ id }) => !ids.has(id))];
}

/** What is published is looked at here, and corrected elsewhere. */
function writePublished(year: string): Html {
  return html`<p>已经发布的数字不在这里改，确有错误的，<a href="/${year}/correct">写一条更正</a>。</p>`;
}

function writeBody(view: FiguresView, chip: Chip): Html {
  const { entry, state } = chip;
  if (entry?.list === 'observations') return writeEntered(view, { ...chip, entry });
  return state === 'new' || state === 'unread' || state === 'free'
    ? writeNaming(view, chip)
    : writeNoFigure(view, chip);
}
