import { html } from 'hono/html';
import type { Chip } from '../../intake/confirmation/chip.ts';
import type { Told } from '../../intake/confirmation/told.ts';
import type { ChipGroup } from '../../intake/confirmation/worklist.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import { describeClaim, describeRelation } from '../../ledger/relation-words.ts';
import type { Html } from '../frame/html.ts';
import { type FiguresView, findBefore } from './figures-view.ts';
import { namePiece, placeFigure, quoteChip, quotePlaces } from './sentence.ts';

/** What is left in a stretch, by how it is decided; what may be nodded through stands there with its sentences. */
export function writeFoot(view: FiguresView, group: ChipGroup): Html {
  const pick = (...states: Chip['state'][]): Chip[] => group.chips.filter(({ state }) => states.includes(state));
  const rows = [
    ...writeLook(view, pick('doubtful', 'unread')),
    ...writeSure(view, group, pick('sure')),
    ...writeNew(view, pick('new')),
    ...writeNone(view, group, pick('excusable')),
    ...group.disputed.map((told) => writeDisputed(view, told)),
  ];
  return rows.length === 0
    ? html``
    : html`<ul class="foot">
        ${rows}
      </ul>`;
}

function linkTo({ report }: FiguresView, { key }: Chip): string {
  return `/${report.name}/figures?at=${key}#c-${key}`;
}

function writeLook(view: FiguresView, chips: readonly Chip[]): Html[] {
  const [first] = chips;
  if (!first) return [];
  return [
    html`<li>
      <span class="k"><span class="tag look">要仔细看 ${chips.length}</span></span>
      <span class="list quiet">只能一个一个看：${chips.map(({ words }) => words).join('、')}</span>
      <a class="btn" data-go="${first.key}" href="${linkTo(view, first)}">看</a>
    </li>`,
  ];
}

function writeSure(view: FiguresView, group: ChipGroup, chips: readonly Chip[]): Html[] {
  const count = chips.length + group.agreed.length;
  if (count === 0) return [];
  const { report } = view;
  return [
    html`<li class="all">
      <span class="k"><span class="tag sure">有把握 ${count}</span></span>
      <details class="batch" data-batch="${group.id}">
        <summary>
          <span class="list"
            >${chips.map((chip) => writePair(view, chip))}${group.agreed.length > 0 ? html`<span class="twin">数量关系 ${group.agreed.length} 项</span>` : ''}</span
          >
          <span class="btn">逐条看过，一起点头 <kbd>Shift Enter</kbd></span>
        </summary>
        <form method="post" action="/${report.name}/figures">
          <input type="hidden" name="group" value="${group.id}" />
          <input type="hidden" name="seen" value="${group.seen.sure}" />
          <ol class="pairs">
            ${groupByPiece(view, chips).map((inside) => writeRow(view, inside))}
            ${group.agreed.map((told) => writeAgreed(view, told))}
          </ol>
          <p class="btns">
            <button class="btn go" name="do" value="sure">
              ${count === 1 ? '对' : `这 ${count} 个都对`} <kbd>Shift Enter</kbd>
            </button>
          </p>
        </form>
      </details>
    </li>`,
  ];
}

function writePair(view: FiguresView, chip: Chip): Html {
  const before = findBefore(view, chip);
  const name = chip.entry?.list === 'observations' ? (chip.entry.indicator?.name ?? '') : '';
  return html`<span class="twin"
    >${name} ${before ? html`<span class="now">${writeFigure(before)}<span class="arrow">→</span></span>` : ''}<b
      >${chip.words}</b
    ></span
  >`;
}

/** Numbers of one piece of a sentence, which is read once for all of them. */
function groupByPiece({ report }: FiguresView, chips: readonly Chip[]): Chip[][] {
  const textOf = ({ section: slug, block }: Chip): string =>
    report.sections.find((section) => section.slug === slug)?.blocks[block] ?? '';
  return [...Map.groupBy(chips, (chip) => namePiece(textOf(chip), chip)).values()];
}

/** One row of a list: its numbers with those of the year before, and the sentences that they stand in. */
function writeRow(view: FiguresView, chips: readonly Chip[]): Html {
  const { last, report } = view;
  const before = chips.flatMap((chip) => findBefore(view, chip) ?? []);
  return html`<li data-row>
    ${chips.map((chip) => html`<p>${writePair(view, chip)}</p>`)}
    <dl>
      ${
        last && before.length > 0
          ? html`<dt>${last.year}年度</dt>
              ${quotePlaces(last, before.map(placeFigure)).map((piece) => html`<dd>${piece}</dd>`)}`
          : ''
      }
      <dt>${report.year}年度</dt>
      ${quotePlaces(report, chips).map((piece) => html`<dd>${piece}</dd>`)}
    </dl>
  </li>`;
}

function writeAgreed({ report, worklist }: FiguresView, told: Told): Html {
  const [first = ''] = told.at;
  const chip = worklist.chips.find(({ key }) => key === first);
  return html`<li data-row>
    <p>
      <span class="twin"
        >${nameTold(told)} <b>${told.kind === 'relation' ? describeRelation(told.result).expression : ''}</b></span
      >
    </p>
    ${
      chip
        ? html`<dl>
            <dt>${report.year}年度</dt>
            <dd>${quoteChip(report, chip)}</dd>
          </dl>`
        : ''
    }
  </li>`;
}

function nameTold(told: Told): string {
  return told.kind === 'relation' ? told.result.relation.title : `正文说“${told.result.words}”`;
}

function writeNew(view: FiguresView, chips: readonly Chip[]): Html[] {
  const [first] = chips;
  if (!first) return [];
  return [
    html`<li>
      <span class="k"><span class="tag">新数字 ${chips.length}</span></span>
      <span class="list">${chips.map(({ words }) => words).join('、')}</span>
      <a class="btn" data-go="${first.key}" href="${linkTo(view, first)}"
        >${chips.length === 1 ? '起名' : '一起起名'}</a
      >
    </li>`,
  ];
}

function writeNone({ report }: FiguresView, group: ChipGroup, chips: readonly Chip[]): Html[] {
  if (chips.length === 0) return [];
  const reasonOf = ({ entry, excuse }: Chip): string => excuse ?? (entry?.list === 'excused' ? entry.entry.reason : '');
  return [
    html`<li class="all">
      <span class="k"><span class="tag">不是数据 ${chips.length}</span></span>
      <form class="batch" method="post" action="/${report.name}/figures" data-batch="${group.id}">
        <input type="hidden" name="group" value="${group.id}" />
        <input type="hidden" name="seen" value="${group.seen.excusable}" />
        <ol class="pairs">
          ${chips.map(
            (chip) =>
              html`<li data-row>
                <p><b>${chip.words}</b> <span class="quiet">${reasonOf(chip)}</span></p>
                <dl>
                  <dt>${report.year}年度</dt>
                  <dd>${quoteChip(report, chip)}</dd>
                </dl>
              </li>`,
          )}
        </ol>
        <p class="btns">
          <button class="btn" name="do" value="none">
            ${chips.length === 1 ? '对，不是数据' : `这 ${chips.length} 个都不是数据`}
          </button>
        </p>
      </form>
    </li>`,
  ];
}

/** What is told of numbers and is to be looked at by itself: proposed and not plain, or not true. */
function writeDisputed(view: FiguresView, told: Told): Html {
  const { report, worklist } = view;
  const { expression, verdict } = told.kind === 'relation' ? describeRelation(told.result) : describeClaim(told.result);
  const fails = told.result.verdict === 'fails';
  const isProposed = told.kind === 'relation' && told.isProposed;
  const words = worklist.chips.filter(({ key }) => told.at.includes(key)).map((chip) => chip.words);
  return html`<li class="all" id="t-${told.id}">
    <span class="k"><span class="tag look">${fails ? '对不上' : '要仔细看'}</span></span>
    <div class="told">
      <p><b>${nameTold(told)}</b>：${expression}，${verdict}。</p>
      ${fails ? html`<p class="quiet">先看 ${words.join('、')} 有没有定错；都没有错，是原文自己对不上的，照录原文，写一句为什么。</p>` : ''}
      <form method="post" action="/${report.name}/figures">
        <input type="hidden" name="told" value="${told.id}" />
        <input type="hidden" name="seen" value="${told.seen}" />
        ${
          fails
            ? html`<label class="hide" for="reason-${told.id}">为什么照原文保留</label
                ><input
                  id="reason-${told.id}"
                  name="reason"
                  type="text"
                  placeholder="如：原文四舍五入，分项之和与合计差 1"
                  autocomplete="off"
                />`
            : ''
        }
        <p class="btns">
          <button class="btn" name="do" value="told">${fails ? '原文如此，照录' : '正文说的就是这个意思'}</button>
          ${isProposed ? html`<button class="btn" name="do" value="not-told">正文不是这个意思</button>` : ''}
        </p>
      </form>
    </div>
  </li>`;
}
