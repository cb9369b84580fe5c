import { html } from 'hono/html';
import type { Chip, ChipState } from '../../intake/confirmation/chip.ts';
import { STATE_NAMES } from '../../intake/confirmation/find-shown.ts';
import type { ChipGroup } from '../../intake/confirmation/worklist.ts';
import { isDraft } from '../../report/report.ts';
import { listBlocks } from '../../report/section.ts';
import type { Html } from '../frame/html.ts';
import type { FiguresView } from './figures-view.ts';
import { writeFoot } from './foot.ts';

/** A stretch of the text at reading size, each number a chip, and below it what can be decided of it at once. */
export function writeGroup(view: FiguresView, group: ChipGroup): Html {
  const { id, heading, section, start, end, chips, left } = group;
  const blocks = listBlocks(section).slice(start, end);
  const own = blocks[0]?.heading && blocks[0].text === heading ? blocks.slice(1) : blocks;
  const first = start + blocks.length - own.length;
  return html`<section class="para" id="g-${id}" data-part="group:${id}">
    ${
      heading === ''
        ? ''
        : html`<h2>
            ${heading}${chips.length > 0 && left === 0 ? html` <small>✓ ${chips.length} 个都定了</small>` : ''}
          </h2>`
    }
    ${own.map(({ text, heading: sub }, index) => {
      const inside = chips.filter(({ block }) => block === first + index);
      const words = writeText(view, text, inside);
      return sub ? html`<h3>${words}</h3>` : html`<p class="t">${words}</p>`;
    })}
    ${isDraft(view.report) ? writeFoot(view, group) : ''}
  </section>`;
}

/** Classes of the states, which give them ink and shape. */
export const STATE_CLASSES: Readonly<Record<ChipState, string>> = {
  confirmed: 'ok',
  sure: 'sure',
  doubtful: 'look',
  new: 'open',
  unread: 'look',
  excusable: 'none asked',
  excused: 'none',
  free: 'free',
};

function writeText(view: FiguresView, text: string, chips: readonly Chip[]): Html[] {
  let at = 0;
  const pieces = chips.flatMap((chip): Html[] => {
    const before = text.slice(at, chip.start);
    at = chip.end;
    // A mark behind a number stays on its line.
    const mark = /^[，。、；：！？）》”]/u.exec(text.slice(at))?.[0] ?? '';
    at += mark.length;
    return [html`${before}<span class="nb">${writeChip(view, chip)}${mark}</span>`];
  });
  return [...pieces, html`${text.slice(at)}`];
}

function writeChip({ chip, report }: FiguresView, own: Chip): Html {
  const { key, words, state } = own;
  return html`<a
    class="chip ${STATE_CLASSES[state]}"
    id="c-${key}"
    href="/${report.name}/figures?at=${key}#c-${key}"
    data-chip="${key}"
    data-state="${state}"
    ${own === chip ? html`aria-current="true"` : ''}
    >${words}<span class="hide">，${STATE_NAMES[state]}</span></a
  >`;
}
