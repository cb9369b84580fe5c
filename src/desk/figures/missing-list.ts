import { html } from 'hono/html';
import type { MissingIndicator } from '../../intake/confirmation/missing.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import type { Html } from '../frame/html.ts';
import type { FiguresView } from './figures-view.ts';

/** The indicators that the report before has and this one has not: one list, one decision, exceptions ticked. */
export function writeMissing({ content, report, worklist }: FiguresView): Html {
  const { year, indicators, seen } = worklist.missing;
  if (year === undefined) return html``;
  if (indicators.length === 0) {
    return html`<section class="para" id="missing" data-part="missing">
      <h2>${year}年度有、${report.year}年度没有的指标<small>✓ 都定了</small></h2>
    </section>`;
  }
  const titles = new Map(
    Object.values(content.outlines ?? {}).flatMap(({ areas }) => areas.map(({ id, title }) => [id, title] as const)),
  );
  const groups = [...Map.groupBy(indicators, ({ indicator }) => indicator.dutyArea)];
  return html`<section class="para" id="missing" data-part="missing">
    <h2>${year}年度有、${report.year}年度没有的指标</h2>
    <p class="quiet">
      程序找遍全文，没有找到这 ${indicators.length}
      个。右边是${year}年度的数。扫一眼：${report.year}年度其实有的，勾上，再到文中点那个数字，用“已有的”登记；其余的，网页上写“${report.year}年度的报告没有这个数”。
    </p>
    <form method="post" action="/${report.name}/figures">
      <input type="hidden" name="seen" value="${seen}" />
      <p class="find" hidden>
        <input type="search" data-find placeholder="找一个指标，如 公证" aria-label="在没有的指标里找" /><span
          class="quiet"
          data-found
          role="status"
        ></span>
      </p>
      <div class="gone">
        ${groups.map(
          ([area, missing]) =>
            html`<div>
              <h3>${titles.get(area) ?? area} ${missing.length} 个</h3>
              ${missing.map(writeOne)}
            </div>`,
        )}
      </div>
      <p class="btns">
        <button class="btn go" name="do" value="missing">
          看完了，<span data-rest>这 ${indicators.length} 个</span>${report.year}年度确实没有
        </button>
      </p>
    </form>
  </section>`;
}

function writeOne({ indicator, before }: MissingIndicator): Html {
  return html`<label data-row
    ><input type="checkbox" name="found" value="${indicator.id}" /><span>${indicator.name}</span
    ><span class="num">${writeFigure(before)}</span></label
  >`;
}
