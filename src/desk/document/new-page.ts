import { html } from 'hono/html';
import { MOST_BYTES } from '../../content/regular-file.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { writePublisher } from './publisher-fields.ts';

/** What the importer reads, for the dialog that chooses a file. */
const ACCEPTED = '.docx,.doc,.wps,.pdf,.ofd,.html,.htm,.mht,.mhtml,.txt,.md';
/** So far back years that the site lacks are offered. */
const MOST_GAPS = 12;

/** Years that a report is probably wanted of: the one after the latest, then those that are missing before it. */
export function listProposedYears({ reports }: Pick<AssembledContent, 'reports'>, now = new Date()): number[] {
  const years = reports.map(({ name }) => Number(name)).filter((year) => Number.isInteger(year));
  if (years.length === 0) return [now.getFullYear() - 1];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const all = Array.from({ length: last + 1 - first }, (_, index) => last + 1 - index);
  return all.filter((year) => !years.includes(year)).slice(0, MOST_GAPS);
}

/** The form that takes a document in. */
export function writeNew(
  content: AssembledContent,
  { year, isFirst, outlineYear }: { year: number; isFirst: boolean; outlineYear: number },
): Html {
  const proposed = listProposedYears(content);
  return html`<div class="lead">
      <div>
        <h1>${isFirst ? '放入第一份报告' : '放入报告的文件'}</h1>
        <p>先给您看认出了什么，看过、点了“建立草稿”才写下来。${isFirst ? '' : '网站上已有的不动。'}</p>
      </div>
    </div>
    <form method="post" action="/new" enctype="multipart/form-data" id="upload">
      <div class="card intake">
        <div class="year">
          <label for="year">哪一年的报告</label>
          <input
            id="year"
            name="year"
            type="text"
            inputmode="numeric"
            pattern="[0-9]{4}"
            list="years"
            value="${year}"
            required
            autocomplete="off"
          />
          <datalist id="years">${proposed.map((one) => html`<option value="${one}"></option>`)}</datalist>
          <small
            >报告说的那一年，不是发布的那一年。${
              proposed.length > 1 ? `网站上还没有：${proposed.map((one) => `${one}年度`).join('、')}。` : ''
            }</small
          >
        </div>
        <label class="drop" id="drop"
          ><b>选报告的文件<span class="js-only">，或者拖到这里</span></b
          ><span>.docx、.doc、.wps、.pdf、.ofd，网页另存的 .html、.mht，或 .txt、.md</span
          ><input type="file" name="document" accept="${ACCEPTED}" data-most="${MOST_BYTES}" required /><output
            id="chosen"
          ></output
        ></label>
        <p class="btns"><button class="btn go big">放进来看看</button></p>
      </div>
      <details>
        <summary>文件打不开怎么办</summary>
        <p>
          扫描件和加了密码的文件读不出字：有 Word 原稿的用原稿；有密码的，用 Word 或 WPS 打开，去掉密码，另存为 .docx。
        </p>
      </details>
    </form>
    <section class="sec" id="without">
      <h2>还没有文件</h2>
      <p>也可以先照纲要列出各节，自己往里写；以后拿到了文件，再放进来。</p>
      <form method="post" action="/new/outline">
        ${isFirst ? writePublisher({}, undefined) : ''}
        <div class="btns">
          <label for="outline-year">年度</label>
          <span class="short"
            ><input
              id="outline-year"
              name="year"
              type="text"
              inputmode="numeric"
              pattern="[0-9]{4}"
              value="${outlineYear}"
              required
              autocomplete="off"
          /></span>
          <button class="btn">先照纲要列出各节</button>
        </div>
      </form>
    </section>`;
}
