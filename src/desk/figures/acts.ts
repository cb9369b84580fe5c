import { html } from 'hono/html';
import type { Chip } from '../../intake/confirmation/chip.ts';
import type { Html } from '../frame/html.ts';
import { draftOne, writeNewFields, writeShown } from './fields.ts';
import type { FiguresView } from './figures-view.ts';

/** A button that decides, with its key printed on it. */
export function writeAct(
  { report }: FiguresView,
  chip: Chip,
  { act, words, key, look = '' }: { act: string; words: string; key: string; look?: string },
): Html {
  return html`<form method="post" action="/${report.name}/figures" class="${look.includes('wide') ? 'wide' : ''}">
    ${writeShown(chip)}
    <button class="btn ${look}" name="do" value="${act}" data-key="${key}">${words} <kbd>${key}</kbd></button>
  </form>`;
}

/** A fold that asks for more before it decides. */
function writeFold(words: string, key: string, form: Html): Html {
  return html`<details class="more" name="act">
    <summary class="btn" data-key="${key}">${words} <kbd>${key}</kbd></summary>
    ${form}
  </details>`;
}

/** Register the number as a new indicator's. */
export function writeNewAct(view: FiguresView, chip: Chip, words = '新指标'): Html {
  const draft = draftOne(view);
  return draft
    ? writeFold(
        words,
        'N',
        html`<form method="post" action="/${view.report.name}/figures">
          ${writeShown(chip)}${writeNewFields(view, draft, true)}
          <p class="btns"><button class="btn go" name="do" value="name">登记为新指标</button></p>
        </form>`,
      )
    : html``;
}

/** Register it as one of those that there are. */
export function writeKnownAct({ report }: FiguresView, chip: Chip): Html {
  return writeFold(
    '已有的',
    'D',
    html`<form method="post" action="/${report.name}/figures">
      ${writeShown(chip)}
      <label for="known">是哪个指标？写名称里的几个字，从列出的里面选</label>
      <input id="known" name="known" type="text" list="indicators-${report.name}" autocomplete="off" required />
      <p class="btns"><button class="btn go" name="do" value="known">登记为它</button></p>
    </form>`,
  );
}

/** Why numbers are no figures, mostly. */
const REASONS = [
  '说的是打算，不是已经有的结果',
  '说的是年份或年数，不是统计的数字',
  '名称、编号里的数字，不是数量',
  '引号里的说法，不是数量',
  '比喻或约数，不是统计的数字',
];

/** Say that it is no figure, and why. */
export function writeNoneAct({ report }: FiguresView, chip: Chip): Html {
  const proposed = chip.excuse ?? (chip.entry?.list === 'excused' ? chip.entry.entry.reason : undefined);
  const reasons = [...new Set([...(proposed === undefined ? [] : [proposed]), ...REASONS])];
  return writeFold(
    '不是数据',
    'X',
    html`<form method="post" action="/${report.name}/figures">
      ${writeShown(chip)}
      <fieldset>
        <legend>为什么不是数据</legend>
        ${reasons.map(
          (reason, index) =>
            html`<label class="choice"
              ><input type="radio" name="reason" value="${reason}" ${index === 0 ? html`checked` : ''} /><span
                >${reason}</span
              ></label
            >`,
        )}
        <label class="choice"
          ><input type="radio" name="reason" value="" /><input
            type="text"
            name="own-reason"
            aria-label="别的原因"
            placeholder="别的原因，写一句"
            autocomplete="off"
        /></label>
      </fieldset>
      <p class="btns"><button class="btn go" name="do" value="excuse">不是数据</button></p>
    </form>`,
  );
}
