import { html } from 'hono/html';
import type { Manifest } from '../../archive/manifest.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import type { ComparedYear, ReportState } from './compare-contents.ts';

/** Save all contents as one file, or put such a file in. */
export function writeArchivePage(dir: string, { reports }: AssembledContent): Html {
  const isEmpty = reports.length === 0;
  return html`<div class="lead">
      <div>
        <h1>全部内容</h1>
        <p>
          各年度的报告、数据、设置和核对到哪里，都在这台电脑的
          ${dir}。存成一个文件，可以留底，也可以拿到另一台电脑接着做。
        </p>
      </div>
    </div>
    <div class="two">
      <section class="sec">
        <h2>存成一个文件</h2>
        ${
          isEmpty
            ? html`<p>这里还没有报告，没有什么要存。</p>`
            : html`<p>
                  有 ${reports.length} 个年度。收到的 Word
                  文件也在里面；撤销用的底稿不在里面，换了电脑，以前的步骤不能再撤销。
                </p>
                <div class="btns"><a class="btn go" href="/archive/contents.zip" download>存成一个文件</a></div>`
        }
      </section>
      <section class="sec">
        <h2>从存下的文件恢复</h2>
        <p>先看里面有什么，再决定换不换。</p>
        <form method="post" action="/archive/open" enctype="multipart/form-data">
          <div class="line">
            <label for="file">存下的 .zip</label>
            <input type="file" id="file" name="file" accept=".zip" required />
          </div>
          <div class="btns"><button class="btn">看看里面有什么</button></div>
        </form>
      </section>
    </div>`;
}

/** Saved contents before they take the place of what is here. */
export interface Review {
  id: string;
  manifest: Manifest;
  years: readonly ComparedYear[];
  /** How many files would change. */
  changes: number;
  /** Names the content that is on the screen. */
  seen: string;
}

/** What is here and what was saved, side by side, and the button that changes the one for the other. */
export function writeReviewPage({ id, manifest, years, changes, seen }: Review): Html {
  const { name, made, project } = manifest;
  const lost = years.filter(({ here, saved }) => here !== undefined && saved === undefined);
  return html`<div class="lead">
      <div>
        <h1>${changes === 0 ? '一模一样，不用恢复' : '换成存下的内容？'}</h1>
        <p>
          这是${name === undefined ? '' : `“${name}”`}在 ${writeDay(made)} 存下的，共 ${manifest.files.length}
          个文件，完好无损；存它的程序是 ${project}。
        </p>
      </div>
    </div>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">年度</th>
            <th scope="col">这里现在</th>
            <th scope="col">恢复以后</th>
          </tr>
        </thead>
        <tbody>
          ${years.map(
            ({ year, here, saved }) =>
              html`<tr>
                <th scope="row">${year}</th>
                <td>${writeState(here)}</td>
                <td>${writeState(saved)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      lost.length === 0
        ? ''
        : html`<div class="notice look">
            <p>
              恢复以后，这里就没有${lost.map(({ year }) => `${year}年度`).join('、')}了。要留着它，先把现在的内容存成一个文件。
            </p>
          </div>`
    }
    <div class="endbar">
      ${
        changes === 0
          ? html`<a class="btn go" href="/">回首页</a>`
          : html`<form method="post" action="/archive/restore">
                <input type="hidden" name="id" value="${id}" /><input type="hidden" name="seen" value="${seen}" />
                <button class="btn go">换成这些内容</button>
              </form>
              <a class="btn" href="/archive">不换</a>
              <span class="quiet">换掉的 ${changes} 个文件都留着底，换错了可以撤销。</span>`
      }
    </div>`;
}

function writeState(state: ReportState | undefined): string {
  if (state === undefined) return '没有';
  return state === 'draft' ? '草稿' : '已发布';
}

/** With its year, since it may be long ago: `2026年3月2日 10:42`. */
export function writeDay(made: string): string {
  return new Date(made).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
}
