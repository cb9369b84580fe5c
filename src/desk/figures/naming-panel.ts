import { html } from 'hono/html';
import type { Chip } from '../../intake/confirmation/chip.ts';
import { draftNames, type NewDraft } from '../../intake/confirmation/draft-names.ts';
import type { Html } from '../frame/html.ts';
import { writeKnownAct, writeNewAct, writeNoneAct } from './acts.ts';
import { proposeArea, writeAreas, writeNewFields } from './fields.ts';
import type { FiguresView } from './figures-view.ts';
import { quoteChip } from './sentence.ts';

/** The panel of a number that is nobody's: alone, or in the list of those of its stretch, names proposed. */
export function writeNaming(view: FiguresView, chip: Chip): Html {
  const { content, report, group } = view;
  const drafts = draftNames(content, group?.chips.filter(({ state }) => state === 'new') ?? []);
  const focus = drafts.find(({ chip: own, earlier }) => own === chip || earlier === chip);
  const isList = chip.state === 'new' && drafts.length > 1;
  return html`<p class="vs"><span class="is">${chip.words}</span> <small>${describe(view, chip, focus)}</small></p>
    <dl class="both">
      <dt>${report.year}</dt>
      <dd>${quoteChip(report, chip)}</dd>
    </dl>
    ${isList && group ? writeList(view, group.id, group.seen.new, drafts, focus) : ''}
    <div class="acts three">
      ${writeNewAct(view, chip, isList ? '只登记它' : '登记')}
      ${chip.state === 'unread' ? '' : writeKnownAct(view, chip)}
      ${chip.state === 'free' ? '' : writeNoneAct(view, chip)}
    </div>`;
}

function describe({ last }: FiguresView, { state }: Chip, focus: NewDraft | undefined): string {
  if (state === 'unread') return '程序不会只读一半，请您写明它的值';
  if (state === 'free') return '要让它也成为数据，就登记';
  if (focus?.earlier) return `${focus.earlier.words}是它上一年的数，一起登记`;
  return last ? '以前的报告里没有' : '第一年，都是新的';
}

/** The new numbers of a stretch, to be registered at once: those that are ticked. */
function writeList(
  view: FiguresView,
  groupId: string,
  seen: string,
  drafts: readonly NewDraft[],
  focus: NewDraft | undefined,
): Html {
  const { report } = view;
  return html`<form class="naming" method="post" action="/${report.name}/figures">
    <input type="hidden" name="group" value="${groupId}" /><input type="hidden" name="seen" value="${seen}" />
    <p class="quiet">这一节有 ${drafts.length} 个新数字，名称是照句子起的，可以改。不登记的去掉勾。</p>
    <div class="form3"><label for="area">领域</label>${writeAreas(view, 'area', proposeArea(view))}</div>
    <ul class="names">
      ${drafts.map((draft) => {
        const { chip, name } = draft;
        const isOpen = draft === focus;
        return html`<li class="${isOpen ? 'on' : ''}" data-row data-name="${chip.key}">
          <label class="tickbox"
            ><input type="checkbox" name="pick" value="${chip.key}" checked /><b>${chip.words}</b
            ><span class="hide">登记</span></label
          >
          <input
            type="text"
            name="name:${chip.key}"
            aria-label="${chip.words}的名称"
            value="${name}"
            maxlength="60"
            autocomplete="off"
          />
          <details ${isOpen ? html`open` : ''}>
            <summary>单位、领域</summary>
            ${writeNewFields(view, draft, false)}
          </details>
        </li>`;
      })}
    </ul>
    <p class="btns">
      <button class="btn go" name="do" value="names" data-names>
        登记勾上的 <span data-count>${drafts.length}</span> 个 <kbd>Shift Enter</kbd>
      </button>
    </p>
  </form>`;
}
