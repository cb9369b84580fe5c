import { Hono } from 'hono';
import { html } from 'hono/html';
import { type AssembledContent, isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { showPage, writeMoment } from '../frame/page.ts';
import { listStanding } from '../history/entry.ts';
import { listDraftSteps, type StepState } from '../progress/draft-steps.ts';
import type { Desk } from '../session/desk.ts';

/** The first page: what to do next, the years, what was done lately. */
export function routeOverview(desk: Desk): Hono {
  const app = new Hono();
  app.get('/', async (c) => {
    const content = await desk.read();
    return showPage(c, desk, { title: '工作台', main: writeOverview(desk, content) });
  });
  app.post('/undo', async (c) => {
    const { year, back } = await c.req.parseBody();
    await desk.undo(typeof year === 'string' && /^\d{4}$/u.test(year) ? Number(year) : undefined);
    return c.redirect(typeof back === 'string' && /^\/(?!\/)/u.test(back) ? back : '/', 303);
  });
  return app;
}

function writeOverview(desk: Desk, content: AssembledContent): Html {
  const drafts = content.reports.filter(isDraft);
  return html`${drafts.map((report) => writeNext(report.name, listDraftSteps(content, report)))}
    <div class="two">${writeYears(content)}${writeLog(desk)}</div>
    ${writeBegin()}`;
}

function writeNext(year: string, steps: readonly StepState[]): Html {
  const now = steps.find(({ state }) => state === 'now');
  return html`<section class="next" aria-label="接着做">
    <div class="do">
      <p>接着做 · ${year}年度报告</p>
      <h1>${now ? `${now.name}${now.note === '' ? '' : `，${now.note}`}` : '都做好了'}</h1>
      <div class="btns">${now ? html`<a class="btn go big" href="${now.address}">接着${now.name}</a>` : ''}</div>
    </div>
    <ol aria-label="七步">
      ${steps.map(
        ({ name, ordinal, state, note, address }) =>
          html`<li class="${state}">
            <i aria-hidden="true">${state === 'done' ? '✓' : ordinal}</i><a href="${address}">${name}</a
            ><small>${note}</small>
          </li>`,
      )}
    </ol>
  </section>`;
}

function writeYears({ reports }: AssembledContent): Html {
  return html`<section class="sec">
    <h2>各年度</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">现在</th>
          <th scope="col">数据</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${reports.toReversed().map(
          (report) =>
            html`<tr>
              <th scope="row">${report.name}</th>
              <td>${isDraft(report) ? '草稿' : `${report.report?.data?.published ?? ''} 发布`}</td>
              <td>${report.ledger?.figures.length ?? 0} 个</td>
              <td>
                ${
                  isDraft(report)
                    ? html`<a href="/${report.name}/document">接着做</a>`
                    : html`<a href="/${report.name}/correct">更正</a>`
                }
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function writeLog({ history }: Desk): Html {
  const standing = listStanding(history.entries).toReversed().slice(0, 8);
  return html`<section class="sec">
    <h2>最近做了什么</h2>
    ${standing.length === 0 ? html`<p>还没有。每一步都会留底，退得回去。</p>` : ''}
    <ul class="log">
      ${standing.map(
        ({ at, words }, index) =>
          html`<li>
            <time datetime="${at}">${writeMoment(at)}</time><span>${words}</span>${
              index === 0 ? html`<form method="post" action="/undo"><button class="btn plain">撤销</button></form>` : ''
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function writeBegin(): Html {
  return html`<section class="sec" id="new">
    <h2>开始新的一年</h2>
    <p>会先建一份草稿，网站上的不动。</p>
    <p class="btns"><a class="btn go" href="/new">放入报告的文件</a></p>
  </section>`;
}
