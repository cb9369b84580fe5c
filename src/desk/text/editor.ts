import { html } from 'hono/html';
import type { EditablePassage } from '../../intake/editing/passage-key.ts';
import type { LooseEntry } from '../../intake/editing/carry-quotes.ts';
import type { ComparedRow } from '../../report/compared-text.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';

/** A passage that is being edited. */
export interface OpenEdit {
  key: string;
  /** What has been typed and could not be saved yet; the passage's own words where left out. */
  words?: string | undefined;
  isHeading?: boolean | undefined;
  /** Why it was not saved. */
  problem?: string | undefined;
  /** Figures that would have to be looked at again: saved only when the person says so. */
  loose?: readonly LooseEntry[] | undefined;
}

/** The form in which a passage is edited, in its place. */
export function writeEditor(report: AssembledReport, passage: EditablePassage, edit: OpenEdit, row: ComparedRow): Html {
  const { key, words = passage.text, problem, loose = [] } = edit;
  const isHeading = edit.isHeading ?? (passage.kind !== 'block' || passage.level !== undefined);
  const rows = Math.min(14, Math.max(2, Math.ceil([...words].length / 24) + 1));
  return html`<form
    class="editor${row.differences.length > 0 ? ' differs' : ''}"
    id="${key}"
    method="post"
    action="/${report.name}/text#words"
    data-compare="/${report.name}/text/compare"
  >
    <input type="hidden" name="key" value="${key}" /><input type="hidden" name="seen" value="${passage.text}" />
    <label class="hide" for="words">改“${passage.text.slice(0, 12)}”这一段</label>
    <textarea id="words" name="words" rows="${rows}">${words}</textarea>
    ${
      passage.kind === 'block'
        ? html`<label class="choice"
              ><input type="checkbox" name="heading" value="1" ${isHeading ? 'checked' : ''} /><span
                >第一行作小标题</span
              ></label
            >
            <p class="quiet">按回车就分成两段。全部删去，这一段就没有了。</p>`
        : ''
    }
    ${problem === undefined ? '' : html`<p class="look" role="alert">${problem}</p>`}
    ${
      loose.length > 0
        ? html`<div class="card look" role="alert">
            <p><b>改了以后，${loose.length} 个数字的引文就不在正文里了</b></p>
            <ul>
              ${loose.map(({ indicator, quote }) => html`<li>${indicator ?? '不是数据'}：“${quote}”</li>`)}
            </ul>
            <p>照样存，这几条登记就删去，到对数字里重新定。</p>
          </div>`
        : ''
    }
    <div class="btns">
      <button class="btn go" ${loose.length > 0 ? html`name="force" value="1"` : ''}>
        ${loose.length > 0 ? '照样存' : '好了'}
      </button>
      <a class="btn" href="/${report.name}/text#${key}" data-leave>不改了</a>
      <span class="live" aria-live="polite">${writeLive(row)}</span>
    </div>
    ${
      passage.kind === 'block' && passage.block > 0
        ? html`<p class="btns">
            <button class="btn plain" formaction="/${report.name}/text/join">与上一段接起来</button>${
              passage.level === undefined
                ? ''
                : html`<button class="btn plain" formaction="/${report.name}/text/split">从这里另起一节</button>`
            }
          </p>`
        : ''
    }
  </form>`;
}

/** How far a row is from the original, in a few words. */
function writeLive({ differences }: Pick<ComparedRow, 'differences'>): string {
  return differences.length === 0 ? '与原文一字不差' : `有 ${differences.length} 处与原文不同`;
}
