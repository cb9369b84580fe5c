import { html } from 'hono/html';
import type { Report } from '../../content/schemas/report.ts';
import type { PublicationOutcome } from '../../publication/outcome.ts';
import type { Html } from '../frame/html.ts';

/** What a publication means: what everybody sees, what is fixed from then on, what stays on this machine. */
export function writeTerms(year: number, outcome: PublicationOutcome, report: Report | undefined): Html {
  const { characters, sections, figures, newIndicators, summaries, leftOut, excused, received } = outcome;
  const facts = [
    report?.source === undefined ? [] : '来源',
    '发布时间',
    report?.signed === undefined ? [] : '成文日期',
    report?.number === undefined ? [] : '发文字号',
  ].flat();
  return html`<div class="terms">
    ${writeList('人人看得到的', [
      `报告全文 ${characters} 字，分 ${sections} 节`,
      figures === 0 ? '没有登记数据' : `${figures} 个数字和它们的原句，Excel、CSV 下载`,
      summaries === 0 ? undefined : `${summaries} 节的摘要`,
      facts.join('、'),
      leftOut === 0 ? undefined : `没有收入报告的 ${leftOut} 处文字，另外列着，各有原因`,
    ])}
    ${writeList('从此定住的', [
      '文字、数字和摘要：再改要写更正，旧的仍查得到',
      `网址：/${year}/ 和 ${sections} 节的网址不再改`,
      newIndicators === 0 ? undefined : `${newIndicators} 个新指标的网址和说法`,
    ])}
    ${writeList('仍然只在这里的', [
      received === undefined ? undefined : `收到的文件“${received}”`,
      '您核对时的每一步',
      excused === 0 ? undefined : `哪 ${excused} 处数字没有登记成数据，和为什么（文字照登）`,
    ])}
  </div>`;
}

function writeList(heading: string, items: readonly (string | undefined)[]): Html {
  return html`<div>
    <h3>${heading}</h3>
    <ul>
      ${items.filter((item) => item !== undefined).map((item) => html`<li>${item}</li>`)}
    </ul>
  </div>`;
}
