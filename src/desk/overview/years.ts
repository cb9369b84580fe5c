import { html } from 'hono/html';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { listDraftSteps } from '../progress/draft-steps.ts';

/** Every year from the first report to the last, those among them that the site does not have, the latest first. */
export function writeYears(content: AssembledContent): Html {
  const { reports } = content;
  return html`<section class="sec" aria-labelledby="years">
    <h2 id="years">各年度</h2>
    ${
      reports.length === 0
        ? html`<p>还没有。</p>`
        : html`<div class="scroll">
            <table class="years">
              <thead>
                <tr>
                  <th scope="col">年度</th>
                  <th scope="col">现在</th>
                  <th scope="col">数据</th>
                  <th scope="col"><span class="hide">可以做的</span></th>
                </tr>
              </thead>
              <tbody>
                ${listYears(reports).map(({ name, report }) => (report ? writeYear(content, report) : writeGap(name)))}
              </tbody>
            </table>
          </div>`
    }
    ${
      reports.length === 0
        ? ''
        : html`<p class="btns">
            <a class="btn" href="/new">放入另一年的报告</a><a class="btn plain" href="/archive">全部内容存成一个文件</a>
          </p>`
    }
  </section>`;
}

/** Folders that are called no year come last. */
function listYears(reports: readonly AssembledReport[]): { name: string; report: AssembledReport | undefined }[] {
  const years = reports.map(({ name }) => name).filter((name) => /^\d{4}$/u.test(name));
  const last = Number(years.at(-1));
  const span = years.length === 0 ? 0 : last - Number(years[0]) + 1;
  return [
    ...Array.from({ length: span }, (_, index) => String(last - index)).map((name) => ({
      name,
      report: reports.find((report) => report.name === name),
    })),
    ...reports.filter(({ name }) => !years.includes(name)).map((report) => ({ name: report.name, report })),
  ];
}

function writeYear(content: AssembledContent, report: AssembledReport): Html {
  const { name } = report;
  const indicators = new Set(report.ledger?.figures.map(({ indicator }) => indicator.id)).size;
  if (isDraft(report)) {
    const now = listDraftSteps(content, report).find(({ state }) => state === 'now');
    return html`<tr>
      <th scope="row">${name}</th>
      <td>草稿${now ? `，第${now.ordinal}步` : '，可以发布'}</td>
      <td>${indicators} 个指标</td>
      <td><a href="${now?.address ?? `/${name}/publish`}">接着做</a></td>
    </tr>`;
  }
  const { published, corrections = [] } = report.report?.data ?? {};
  return html`<tr>
    <th scope="row">${name}</th>
    <td>
      ${published === undefined ? '读不出发布时间' : `${published.slice(0, 10)} 发布`}${
        corrections.length > 0 ? `，更正过 ${corrections.length} 处` : ''
      }
    </td>
    <td>${indicators} 个指标</td>
    <td><a href="/${name}/correct">更正</a> <a href="/${name}/publish">网站</a></td>
  </tr>`;
}

function writeGap(year: string): Html {
  return html`<tr class="gap">
    <th scope="row">${year}</th>
    <td>网站上没有</td>
    <td></td>
    <td><a href="/new?year=${year}">补上</a></td>
  </tr>`;
}
