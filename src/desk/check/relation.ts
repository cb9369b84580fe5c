import { html } from 'hono/html';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import type { ClaimResult } from '../../ledger/claims.ts';
import { writeFigure, writeWithoutUnit } from '../../ledger/printed-figure.ts';
import type { RelationResult } from '../../ledger/relations.ts';
import type { AssembledReport } from '../../report/report.ts';
import { cutSentence } from '../../text/sentences.ts';
import type { Html } from '../frame/html.ts';

/** A sum, a share, a part or a change that does not come out: its sentences with its numbers, and the arithmetic. */
export function writeRelation(report: AssembledReport, result: RelationResult): Html {
  const { relation, left, right, computed } = result;
  const rest = right.map(writeTerm);
  const between = (sign: string): Html[] =>
    rest.flatMap((term, index) => (index === 0 ? [term] : [html`<em>${sign}</em>`, term]));
  return html`<p>${RULES[relation.kind]}</p>
    ${writeSentences(report, [left, ...right])}
    <div class="eq">
      ${writeTerm(left)}
      ${
        relation.kind === 'sum' || relation.kind === 'ratio'
          ? html`<em>≠</em>${between(relation.kind === 'sum' ? '＋' : '÷')}<em>＝</em>
              <span class="no"
                >${writeGap(result)}<b>${writeNumber(computed)}${relation.kind === 'ratio' ? '%' : ''}</b></span
              >`
          : relation.kind === 'part'
            ? html`<em>＞</em>${rest}`
            : html`<em>←</em>${rest}`
      }
    </div>`;
}

const RULES: Readonly<Record<RelationResult['relation']['kind'], string>> = {
  sum: '分列的几项，加起来应当等于总数。',
  ratio: '部分除以整体，应当等于这个百分数。',
  part: '部分不应当比整体还多。',
  change: '两个数的增减，与正文所说的方向不同。',
};

/** A change that the text tells of, and the numbers of both years. */
export function writeClaim(report: AssembledReport, { figure, before, words }: ClaimResult): Html {
  return html`<p>正文说“${words}”，与登记的数对不上。</p>
    ${writeSentences(report, [figure])}
    <div class="eq">
      <span>${before.period}年<b>${writeFigure(before)}</b></span
      ><em>→</em>
      <span class="no">${figure.period}年<b>${writeFigure(figure)}</b></span>
    </div>`;
}

function writeTerm(figure: BoundFigure): Html {
  return html`<span>${figure.indicator.name}<b>${writeWithoutUnit(figure)}</b></span>`;
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
