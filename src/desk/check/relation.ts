import { html } from 'hono/html';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import type { ClaimResult } from '../../ledger/claims.ts';
import type { Told } from '../../intake/confirmation/told.ts';
import { writeFigure, writeWithoutUnit } from '../../ledger/printed-figure.ts';
import type { RelationResult } from '../../ledger/relations.ts';
import type { AssembledReport } from '../../report/report.ts';
import { cutSentence } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import type { Html } from '../frame/html.ts';

/** What is told of numbers and is not true: its sentences, its arithmetic, and what a person says to it. */
export function writeTold(report: AssembledReport, told: Told): Html {
  const figures = listFigures(told);
  return html`${told.kind === 'relation' ? writeRelation(report, told.result) : writeClaim(report, told.result)}
    <form class="fix" method="post" action="/${report.name}/check/told">
      <p><b>是哪一种？</b></p>
      <p>有一个数认错了，重新定：${figures.map((figure, index) => writeLink(report, figure, told.at[index] ?? ''))}</p>
      <input type="hidden" name="told" value="${told.id}" /><input type="hidden" name="seen" value="${told.seen}" />
      <label for="reason-${told.id}">数都对，是原文自己对不上。网页上写明为什么：</label>
      <input
        id="reason-${told.id}"
        name="reason"
        type="text"
        autocomplete="off"
        placeholder="如：报告没有列出尚未审结的件数，各项相加不等于总数"
        required
      />
      <p class="btns"><button class="btn">照录原文，写明原因</button></p>
    </form>`;
}

function writeLink({ name }: AssembledReport, figure: BoundFigure, key: string): Html {
  return html`<a class="again" href="/${name}/figures?at=${key}#c-${key}"
    >${figure.indicator.name} ${writeFigure(figure)}</a
  >`;
}

/** The numbers of the report itself that it is about. */
function listFigures({ kind, result }: Told): BoundFigure[] {
  return kind === 'relation' ? [result.left, ...result.right] : [result.figure];
}

/** A sum, a share, a part or a change that does not come out: its sentences with its numbers, and the arithmetic. */
function writeRelation(report: AssembledReport, result: RelationResult): Html {
  const { relation, left, right, computed } = result;
  const beside = relation.kind === 'sum' ? listBeside(report, result) : [];
  return html`<p><b>${relation.title}</b>：${RULES[relation.kind]}</p>
    ${writeSentences(report, [left, ...right])}
    <div class="eq">
      ${writeTerm('', left)}
      ${right.map((figure, index) => writeTerm(SIGNS[relation.kind][index === 0 ? 0 : 1], figure))}
      ${
        relation.kind === 'sum' || relation.kind === 'ratio'
          ? html`<div>
              <em>＝</em
              ><span class="no"
                >${writeGap(result)}<b>${writeNumber(computed)}${relation.kind === 'ratio' ? '%' : ''}</b></span
              >
            </div>`
          : ''
      }
    </div>
    ${
      beside.length > 0
        ? html`<p>同一句里还登记了，没有算进去的：</p>
            <div class="eq">
              ${beside.map(
                ({ indicator, ...figure }) =>
                  html`<div>
                    <span class="miss">${indicator.name}<b>${writeWithoutUnit({ indicator, ...figure })}</b></span>
                  </div>`,
              )}
            </div>`
        : ''
    }`;
}

/** Other figures of the total's sentence and unit, one of which may be a part that is missing. */
function listBeside({ sections, ledger }: AssembledReport, { left, right }: RelationResult): BoundFigure[] {
  const { section } = left.observation;
  const text = sections.find(({ slug }) => slug === section)?.blocks[left.printed.block] ?? '';
  const { before, after, words } = cutSentence(text, left.printed);
  const start = left.printed.start - before.length;
  const sentence = { start, end: start + before.length + words.length + after.length };
  return (ledger?.figures ?? []).filter(
    (figure) =>
      figure.observation.section === section &&
      figure.printed.block === left.printed.block &&
      contains(sentence, figure.printed) &&
      figure.quantity.unit === left.quantity.unit &&
      figure !== left &&
      !right.includes(figure),
  );
}

/** What stands before the first number of the right side, and before the others. */
const SIGNS: Readonly<Record<RelationResult['relation']['kind'], readonly [string, string]>> = {
  sum: ['≠', '＋'],
  ratio: ['≠', '÷'],
  part: ['＞', ''],
  change: ['←', ''],
};

const RULES: Readonly<Record<RelationResult['relation']['kind'], string>> = {
  sum: '分列的几项，加起来应当等于总数。',
  ratio: '部分除以整体，应当等于这个百分数。',
  part: '部分不应当比整体还多。',
  change: '两个数的增减，与正文所说的方向不同。',
};

/** A change that the text tells of, and the numbers of both years. */
function writeClaim(report: AssembledReport, { figure, before, words }: ClaimResult): Html {
  return html`<p>正文说“${words}”，与登记的数对不上。</p>
    ${writeSentences(report, [figure])}
    <div class="eq">
      <span>${before.period}年<b>${writeFigure(before)}</b></span
      ><em>→</em>
      <span class="no">${figure.period}年<b>${writeFigure(figure)}</b></span>
    </div>`;
}

/** A number with the sign before it. */
function writeTerm(sign: string, figure: BoundFigure): Html {
  return html`<div>
    ${sign === '' ? '' : html`<em>${sign}</em>`}<span>${figure.indicator.name}<b>${writeWithoutUnit(figure)}</b></span>
  </div>`;
}

function writeGap({ left, computed }: RelationResult): string {
  return `差 ${writeNumber(Math.abs(left.observation.value - computed))}`;
}

/** A number without the noise of floating-point arithmetic. */
function writeNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** The sentences that print figures, with these marked; one for each paragraph. */
function writeSentences({ sections }: AssembledReport, figures: readonly BoundFigure[]): Html {
  const places = Map.groupBy(figures, ({ observation, printed }) => `${observation.section}.${printed.block}`);
  return html`${[...places.values()].map((own) => {
    const [first] = own;
    const text =
      sections.find(({ slug }) => slug === first?.observation.section)?.blocks[first?.printed.block ?? 0] ?? '';
    const spans = own.map(({ printed }) => printed).toSorted((a, b) => a.start - b.start);
    const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    const { before, words, after } = cutSentence(text, { start, end });
    const parts: (Html | string)[] = [];
    let done = 0;
    for (const span of spans) {
      const [from, to] = [span.start - start, span.end - start];
      if (from < done) continue;
      parts.push(words.slice(done, from), html`<mark>${words.slice(from, to)}</mark>`);
      done = to;
    }
    return html`<p class="quote">${before}${parts}${words.slice(done)}${after}</p>`;
  })}`;
}
