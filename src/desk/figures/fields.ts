import { html } from 'hono/html';
import type { Chip } from '../../intake/confirmation/chip.ts';
import { draftNames, findArea, type NewDraft } from '../../intake/confirmation/draft-names.ts';
import type { Html } from '../frame/html.ts';
import type { FiguresView } from './figures-view.ts';

/** What every form of a number carries: which it is, and what was shown of it. */
export function writeShown({ key, seen }: Pick<Chip, 'key' | 'seen'>): Html {
  return html`<input type="hidden" name="at" value="${key}" /><input type="hidden" name="seen" value="${seen}" />`;
}

/** Name, unit, area, kind and meaning of a new indicator; the names of the fields end with the number's key. */
export function writeNewFields(view: FiguresView, draft: NewDraft, isAlone: boolean): Html {
  const { chip, name, unit, measure } = draft;
  const { key } = chip;
  return html`<div class="form3">
    ${isAlone ? html`<label for="name:${key}">名称</label><input id="name:${key}" name="name:${key}" type="text" value="${name}" required maxlength="60" autocomplete="off" />` : ''}
    ${
      chip.state === 'unread'
        ? html`<label for="value:${key}">值</label
            ><input
              id="value:${key}"
              name="value:${key}"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              placeholder="“${chip.words}”是多少，如 33.3"
            />`
        : ''
    }
    <label for="unit:${key}">单位</label>
    <div class="u">
      <input id="unit:${key}" name="unit:${key}" type="text" value="${unit}" required autocomplete="off" />
      ${writeMeasure(key, measure)}
    </div>
    <label for="area:${key}">领域</label>
    ${isAlone ? writeAreas(view, `area:${key}`, proposeArea(view)) : writeAreas(view, `area:${key}`, '', '同上')}
    <label for="definition:${key}">含义</label>
    <input
      id="definition:${key}"
      name="definition:${key}"
      type="text"
      autocomplete="off"
      placeholder="一句普通人能懂的话，可以以后再写"
    />
  </div>`;
}

function writeMeasure(key: string, measure: NewDraft['measure']): Html {
  const options = [
    ['flow', '全年办了多少'],
    ['stock', '年底有多少'],
  ] as const;
  return html`<select name="measure:${key}" aria-label="是全年累计，还是年底的数">
    ${options.map(([value, words]) => html`<option value="${value}" ${value === measure ? html`selected` : ''}>${words}</option>`)}
  </select>`;
}

/** The area that the stretch in focus speaks of; empty where nothing says it. */
export function proposeArea({ report, group }: FiguresView): string {
  return group ? findArea(report, group) : '';
}

/** A choice among the areas of the report's outline. */
export function writeAreas({ report }: FiguresView, name: string, chosen: string, none = '选一个'): Html {
  return html`<select id="${name}" name="${name}">
    ${chosen === '' ? html`<option value="">${none}</option>` : ''}
    ${(report.outline?.areas ?? []).map(
      ({ id, title }) => html`<option value="${id}" ${id === chosen ? html`selected` : ''}>${title}</option>`,
    )}
  </select>`;
}

/** Draft what one number would be registered as, whatever is entered for it now. */
export function draftOne({ content, group, chip }: FiguresView): NewDraft | undefined {
  const earlier = group?.chips.find(({ mention, state }) => state === 'new' && mention === chip?.mention?.changedFrom);
  return chip && draftNames(content, earlier && chip.mention ? [earlier, chip] : [chip]).at(-1);
}
