import { html } from 'hono/html';
import type { Chip } from '../../intake/confirmation/chip.ts';
import type { Html } from '../frame/html.ts';
import { writeAct, writeKnownAct, writeNewAct, writeNoneAct } from './acts.ts';
import type { FiguresView } from './figures-view.ts';
import { quoteChip } from './sentence.ts';

/** The panel of a number that is no figure, or probably none. */
export function writeNoFigure(view: FiguresView, chip: Chip): Html {
  const { entry, excuse, state, words } = chip;
  const reason = excuse ?? (entry?.list === 'excused' ? entry.entry.reason : '');
  return html`<p class="vs"><span class="is">${words}</span></p>
    <h2>${state === 'excused' ? '不是数据' : '多半不是数据'}</h2>
    <p class="def">${reason}</p>
    <dl class="both">
      <dt>${view.report.year}</dt>
      <dd>${quoteChip(view.report, chip)}</dd>
    </dl>
    <div class="acts ${state === 'excused' ? '' : 'three'}">
      ${
        state === 'excused'
          ? writeAct(view, chip, { act: 'reopen', words: '重新定', key: 'R', look: 'wide' })
          : html`${writeAct(view, chip, { act: 'accept', words: '对，不是数据', key: 'Enter', look: 'go wide' })}
            ${writeNewAct(view, chip)} ${writeKnownAct(view, chip)} ${writeNoneAct(view, chip)}`
      }
    </div>`;
}
