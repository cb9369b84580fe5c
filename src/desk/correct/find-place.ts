import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { findPlanBefore } from '../../report/plan-follow-up.ts';
import { listPassages } from '../../report/published-text.ts';
import { narrow } from '../../text/folding.ts';
import { writeRefusals } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { writeFactLists, writeUntold } from './fact-kind.ts';
import { findFigures } from './figure-kind.ts';
import { listSummaries } from './summary-kind.ts';

/** More than so many hits help nobody; more letters do. */
const SHOWN = 30;

/** Where the person looks for what is to be corrected. */
export interface Search {
  query: string;
  /** Slug of a section whose whole text is to be shown. */
  section: string | undefined;
  /** The decision that has just been saved. */
  saved: string | undefined;
  /** What the check refuses now. */
  left: readonly Finding[];
}

/** The page that finds the place of a correction, and lists those that were made. */
export function writeFindPlace(content: AssembledContent, report: AssembledReport, search: Search): Html {
  const { name } = report;
  const { corrections = [] } = report.report?.data ?? {};
  return html`${writeStanding(name, search, content)}
    <div class="lead">
      <div>
        <h1>更正${name}年度报告</h1>
        <p>已发布的不能悄悄改。哪一天、原来怎样、改成怎样、为什么，都会写在网页上；更正以前的样子也还看得到。</p>
      </div>
    </div>
    <form method="get" action="/${name}/correct" class="find" role="search">
      <label for="q">要更正的地方，写那里的几个字或数字</label>
      <div class="btns">
        <input id="q" name="q" value="${search.query}" />
        <button class="btn go">找</button>
      </div>
    </form>
    ${search.query === '' && search.section === undefined ? '' : writeHits(report, search)}
    ${writeUntold(content, report)}
    <div class="two">
      <section class="sec" aria-labelledby="sections">
        <h2 id="sections">或者从各节里找</h2>
        <ul class="rows">
          ${report.sections.map(
            ({ slug, title }) => html`<li><a href="/${name}/correct?section=${slug}#hits">${title}</a></li>`,
          )}
        </ul>
      </section>
      <section class="sec" aria-labelledby="summaries">
        <h2 id="summaries">各节的摘要</h2>
        <ul class="rows">
          ${listSummaries(report)}
        </ul>
      </section>
    </div>
    ${writeFactLists(content, report)} ${writeMissing(report, content.indicators)} ${writePlan(content, report)}
    <section class="sec" aria-labelledby="made">
      <h2 id="made">已有的更正</h2>
      ${
        corrections.length === 0
          ? html`<p>还没有。</p>`
          : html`<ul class="rows stacked">
              ${corrections.toReversed().map(
                ({ date, fact, was, is, why }) =>
                  html`<li>
                    <p>${date} ${fact === undefined ? '' : `${fact}，`}原为“${was}”，更正为“${is}”</p>
                    <p class="quiet">原因：${why}</p>
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
}

/** What was saved, and what keeps the site from being made. */
function writeStanding(year: string, { saved, left }: Search, content: AssembledContent): Html {
  if (saved === undefined && left.length === 0) return html``;
  return html`<div class="${left.length > 0 ? 'notice look' : 'notice'}" role="status">
    ${left.length > 0 ? writeRefusals(writeLead(left.length, saved !== undefined), left, content) : writeWhatNext(year)}
    ${
      saved === undefined
        ? ''
        : html`<form method="post" action="/undo">
            <input type="hidden" name="year" value="${year}" /><input
              type="hidden"
              name="seen"
              value="${saved}"
            /><input type="hidden" name="back" value="/${year}/correct" />
            <button class="btn plain">撤销刚才这一步</button>
          </form>`
    }
  </div>`;
}

function writeLead(count: number, isSaved: boolean): string {
  return isSaved
    ? `已存。还有 ${count} 处对不上，改好以前网站生成不了，请接着更正：`
    : `有 ${count} 处对不上，改好以前网站生成不了，请先改好：`;
}

function writeWhatNext(year: string): Html {
  return html`<p>
    已存。网站上还没有变：到<a href="/${year}/publish">发布</a>那里重新生成网站，再换上去。先看看样子，点<a
      href="/pages"
      >看网站</a
    >。
  </p>`;
}

/** Figures that were forgotten when the report was published. */
function writeMissing({ name, figures }: AssembledReport, indicators: AssembledContent['indicators']): Html {
  const observed = new Set(figures?.data?.observations.map(({ indicator }) => indicator));
  const missing = (indicators?.data?.indicators ?? []).filter(({ id }) => !observed.has(id));
  if (missing.length === 0) return html``;
  return html`<section class="sec" aria-labelledby="missing">
    <h2 id="missing">漏登的数据</h2>
    <p>正文里写了、发布时没有登记的，在这里补上，也记成更正。</p>
    <form method="get" action="/${name}/correct/figure" class="find">
      <label for="missing-indicator">哪个指标</label>
      <div class="btns">
        <select id="missing-indicator" name="indicator">
          ${missing.map((indicator) => html`<option value="${indicator.id}">${indicator.name}</option>`)}
        </select>
        <button class="btn">找它的数字</button>
      </div>
    </form>
  </section>`;
}

/** What staff say of the plan of the year before is no part of the report, and no correction. */
function writePlan({ reports }: AssembledContent, report: AssembledReport): Html {
  if (!findPlanBefore(reports, report)) return html``;
  return html`<section class="sec" aria-labelledby="plan">
    <h2 id="plan">上年计划的核对</h2>
    <p>上年安排的各项，这份报告在哪里写到。它不是报告的内容，改它不算更正，随时可以改；网页上写着最近核对的日期。</p>
    <p class="btns"><a class="btn" href="/${report.name}/check/plan">对照上年计划</a></p>
  </section>`;
}

function writeHits(report: AssembledReport, { query, section: only }: Search): Html {
  const wanted = narrow(query);
  const passages = report.sections
    .filter(({ slug }) => only === undefined || slug === only)
    .flatMap((section) =>
      listPassages(section).flatMap(({ text, index }) =>
        index === undefined || !narrow(text).includes(wanted) ? [] : [{ section, text, index }],
      ),
    );
  const figures = only === undefined ? findFigures(report, query) : [];
  const shown = only === undefined ? passages.slice(0, SHOWN) : passages;
  return html`<section class="sec" id="hits" aria-labelledby="hits-head">
    <h2 id="hits-head">
      ${only === undefined ? `正文里有“${query}”的 ${passages.length} 段` : (report.sections.find(({ slug }) => slug === only)?.title ?? '')}
    </h2>
    ${passages.length === 0 ? html`<p>没有找到。换几个字，或者从下面各节里找。</p>` : ''}
    <ul class="rows">
      ${shown.map(
        ({ section, text, index }) =>
          html`<li>
            <span>${markWords(text, wanted)}<br /><span class="quiet">${section.title}</span></span>
            <a href="/${report.name}/correct/text?section=${section.slug}&amp;passage=${index}"
              >更正<span class="hide">“${text.slice(0, 20)}”</span></a
            >
          </li>`,
      )}
    </ul>
    ${shown.length < passages.length ? html`<p>另有 ${passages.length - shown.length} 段没有列出。多写几个字再找。</p>` : ''}
    ${
      figures.length === 0
        ? ''
        : html`<h3>登记的数据</h3>
            <p class="quiet">正文没有错、只是登记错了的，在这里更正。</p>
            <ul class="rows">
              ${figures.slice(0, SHOWN).map(
                ({ indicator = '', period = '', name, is, quote }) =>
                  html`<li>
                    <span>${name}：<strong>${is}</strong><br /><span class="quiet">${quote}</span></span>
                    <a
                      href="/${report.name}/correct/figure?indicator=${encodeURIComponent(indicator)}&amp;period=${period}"
                      >更正<span class="hide">“${name}”</span></a
                    >
                  </li>`,
              )}
            </ul>`
    }
  </section>`;
}

/** A long passage round the first place of the words, which are marked. */
function markWords(text: string, wanted: string): Html {
  const at = wanted === '' ? -1 : narrow(text).indexOf(wanted);
  if (at === -1) return html`${text.length > 120 ? `${text.slice(0, 120)}……` : text}`;
  const [from, to] = [Math.max(0, at - 40), Math.min(text.length, at + wanted.length + 60)];
  return html`${from > 0 ? '……' : ''}${text.slice(from, at)}<mark>${text.slice(at, at + wanted.length)}</mark>${text.slice(
    at + wanted.length,
    to,
  )}${to < text.length ? '……' : ''}`;
}
