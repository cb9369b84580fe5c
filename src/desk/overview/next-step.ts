import { html } from 'hono/html';
import { readWorklist, type Worklist } from '../../intake/confirmation/worklist.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { writeNumberBar } from '../frame/number-bar.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { listDraftSteps, type StepState } from '../progress/draft-steps.ts';
import { countStates, estimateMinutes } from '../progress/number-states.ts';

/**
 * The one next thing to do, large, and what else there is: a site that is to be handed out; the drafts, the one worked on
 * last first; without any, the next year; without anything at all, the first report.
 *
 * @param unsent Years of the reports that are published and that nobody has yet.
 */
export function writeNextStep(
  content: AssembledContent,
  entries: readonly HistoryEntry[],
  unsent: readonly number[],
): Html {
  const lastWork = ({ name }: AssembledReport): number =>
    entries.findLast(({ year }) => String(year) === name)?.id ?? -Infinity;
  const drafts = content.reports.filter(isDraft).toSorted((a, b) => lastWork(b) - lastWork(a));
  const sending = unsent.map(writeSending);
  if (drafts.length > 0) {
    return html`${sending}${drafts.map((report, index) =>
      writeDraft(content, report, unsent.length === 0 && index === 0),
    )}`;
  }
  if (unsent.length > 0) return html`${sending}`;
  const latest = content.reports.findLast(({ year }) => year !== undefined);
  return latest?.year === undefined ? writeWelcome(content.dir) : writeNextYear(latest.year);
}

function writeDraft(content: AssembledContent, report: AssembledReport, isFirst: boolean): Html {
  const { name: year } = report;
  const steps = listDraftSteps(content, report);
  const now = steps.find(({ state }) => state === 'now');
  const words = now ? `${now.name}${now.note === '' ? '' : `，${now.note}`}` : '七步都做好了';
  return html`<section class="next" aria-label="${year}年度报告">
    <div class="do">
      <p>${isFirst ? '接着做' : '也在做'} · ${year}年度报告</p>
      ${isFirst ? html`<h1>${words}</h1>` : html`<h2>${words}</h2>`}
      ${now?.step === 'figures' ? writeNumbers(readWorklist(content, report)) : writeSteps(steps)}
      <p class="btns">
        ${
          now
            ? html`<a class="${isFirst ? 'btn go big' : 'btn'}" href="${now.address}">接着${now.name}</a>`
            : html`<a class="btn go big" href="/${year}/publish">去发布</a>`
        }
        <a href="/${year}/pages">看看草稿现在的样子</a>
      </p>
    </div>
    <ol aria-label="七步">
      ${steps.map(
        ({ name, ordinal, state, note, address }) =>
          html`<li class="${state}">
            <i aria-hidden="true">${state === 'done' ? '✓' : ordinal}</i
            ><a href="${address}">${name}${state === 'done' ? html`<span class="hide">，已做好</span>` : ''}</a
            ><small>${note}</small>
          </li>`,
      )}
    </ol>
  </section>`;
}

function writeSending(year: number, index: number): Html {
  return html`<section class="next" aria-label="${year}年度的网站">
    <div class="do">
      <p>${year}年度报告已经发布，读者还看不到</p>
      ${index === 0 ? html`<h1>把网站交出去</h1>` : html`<h2>把网站交出去</h2>`}
      <p>做好网站，下载压缩包，交给管服务器的同事。在那以前，发布还可以撤回。</p>
      <p class="btns">
        <a class="btn go big" href="/${year}/publish">做网站，交出去</a><a href="/${year}/pages">先看看网页</a>
      </p>
    </div>
  </section>`;
}

/** How far the numbers are. */
function writeNumbers({ chips, left }: Worklist): Html {
  const counted = countStates(chips);
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const doubtful = counted.find(({ ink }) => ink === 'look')?.count ?? 0;
  return html`<p>
      ${total} 个数字定了 ${counted[0]?.count ?? 0}
      个。${doubtful > 0 ? `有 ${doubtful} 个程序拿不准，要您仔细看。` : ''}约 ${estimateMinutes(left)} 分钟。
    </p>
    ${writeNumberBar(counted)}
    <ul class="inks">
      ${counted.map(({ ink, name, count }) => html`<li class="${ink}"><i aria-hidden="true"></i>${name} ${count}</li>`)}
    </ul>`;
}

/** A field for each step; those that are done are full, the one at hand is marked. */
function writeSteps(steps: readonly StepState[]): Html {
  const width = 100 / steps.length;
  const done = steps.filter(({ state }) => state === 'done').length;
  return html`<p>七步做好了 ${done} 步。</p>
    <svg class="segments" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
      ${steps.map(
        ({ state }, index) =>
          html`<rect class="${state}" x="${index * width}" y="0" width="${width - 0.6}" height="2"></rect>`,
      )}
    </svg>`;
}

function writeNextYear(latest: number): Html {
  return html`<section class="next" aria-label="下一步">
    <div class="do">
      <p>没有在做的草稿，网站上的都已发布</p>
      <h1>开始${latest + 1}年度的报告</h1>
      <p>把报告的 Word、WPS 或 PDF 文件放进来，程序分出各节、找出数字，由您过目。会先建一份草稿，网站上的不动。</p>
      <p class="btns">
        <a class="btn go big" href="/new?year=${latest + 1}">放入报告的文件</a><a href="/new">做别的年度</a>
      </p>
    </div>
  </section>`;
}

function writeWelcome(dir: string): Html {
  return html`<section class="next" aria-label="从这里开始">
    <div class="do">
      <p>这里还没有网站</p>
      <h1>先放入一份报告</h1>
      <p>
        把县里的法治政府建设年度报告放进来（Word、WPS、PDF
        都行），再填县名和单位，网站就有了第一份草稿。每一步都存在这台电脑上，做错了退得回去；没有点“发布”，别人看不到。
      </p>
      <p>
        内容会存在 ${dir}。那里本来该有以前做的，就先不要放：看看文件夹是不是移走、改名了，U
        盘、网络盘接上没有，放回去，再打开工作台。
      </p>
      <p class="btns">
        <a class="btn go big" href="/new">放入报告的文件</a><a href="/archive">换了电脑？从存下的文件恢复</a>
      </p>
    </div>
    <ol aria-label="七步">
      ${['放入文件', '认章节', '对文字', '对数字', '补齐', '看网页', '发布'].map(
        (name, index) =>
          html`<li class="later"><i aria-hidden="true">${'一二三四五六七'.charAt(index)}</i><span>${name}</span></li>`,
      )}
    </ol>
  </section>`;
}
