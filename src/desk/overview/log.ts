import { html } from 'hono/html';
import type { AssembledContent } from '../../report/report.ts';
import { nameFile } from '../frame/file-names.ts';
import type { Html } from '../frame/html.ts';
import { writeMoment } from '../frame/page.ts';
import { findFrozen, type HistoryEntry, listStanding, type Step } from '../history/entry.ts';
import type { Rewind } from '../history/rewind.ts';

const STEP_NAMES: Record<Step, string> = {
  document: '放入文件',
  outline: '认章节',
  text: '对文字',
  figures: '对数字',
  check: '补齐',
  pages: '看网页',
  publish: '发布',
  correct: '更正',
  site: '设置',
};

/** How many decisions the first page shows. */
const SHOWN = 8;

/** What was done lately, each with the way back. */
export function writeLog(entries: readonly HistoryEntry[]): Html {
  const standing = listStanding(entries);
  return html`<section class="sec" aria-labelledby="log">
    <h2 id="log">最近做了什么</h2>
    ${standing.length === 0 ? html`<p>还没有。做的每一步都会留底，退得回去。</p>` : ''}
    ${writeRows(standing.slice(-SHOWN), standing)}
    ${standing.length > SHOWN ? html`<p class="btns"><a class="btn plain" href="/log">更早的</a></p>` : ''}
  </section>`;
}

/** Everything that was done and stands. */
export function writeWholeLog(entries: readonly HistoryEntry[]): Html {
  const standing = listStanding(entries);
  return html`<div class="lead">
      <div>
        <h1>做过的 ${standing.length} 步</h1>
        <p>撤销过的不在其中。退回到哪一步，以后各步就都撤销。</p>
      </div>
    </div>
    ${writeRows(standing, standing)}`;
}

function writeRows(shown: readonly HistoryEntry[], standing: readonly HistoryEntry[]): Html {
  const latest = standing.at(-1);
  // Going back to before it would take back what has left the house.
  const barrier = standing.findLast(({ isFinal }) => isFinal)?.id ?? 0;
  const hasYears = new Set(shown.map(({ year }) => year)).size > 1;
  return html`<ul class="log">
    ${shown.toReversed().map((entry) => {
      const { id, at } = entry;
      return html`<li>
        <time datetime="${at}">${writeMoment(at)}</time><span>${nameDecision(entry, hasYears)}</span>${
          id < barrier || findFrozen(standing, entry === latest ? [entry] : [])
            ? ''
            : entry === latest
              ? html`<form method="post" action="/undo">
                  <input type="hidden" name="seen" value="${id}" /><button class="btn plain">撤销</button>
                </form>`
              : html`<a class="btn plain" href="/back?to=${id}">退回到这时</a>`
        }
      </li>`;
    })}
  </ul>`;
}

function nameDecision({ step, year, words }: HistoryEntry, hasYear = true): string {
  return `${year === undefined || !hasYear ? '' : `${year}年度，`}${STEP_NAMES[step]}：${words}`;
}

/** Ask before several decisions are taken back, with all of them on the screen. */
export function writeRewind(target: HistoryEntry, { taken, changed }: Rewind, content: AssembledContent): Html {
  const [latest] = taken;
  return html`<div class="lead">
      <div>
        <h1>退回到 ${writeMoment(target.at)}</h1>
        <p>退到做完“${nameDecision(target)}”的时候。</p>
      </div>
    </div>
    ${
      !latest
        ? html`<div class="card"><p>这以后没有做别的，不用退。</p></div>`
        : html`<h2>要撤销这 ${taken.length} 步</h2>
            <ul class="log">
              ${taken.map(
                (entry) =>
                  html`<li>
                    <time datetime="${entry.at}">${writeMoment(entry.at)}</time><span>${nameDecision(entry)}</span>
                  </li>`,
              )}
            </ul>`
    }
    ${
      changed.length > 0
        ? html`<div class="notice look" role="alert">
            <h2>退不回去</h2>
            <p>
              ${changed.map((path) => nameFile(path, content)).join('、')}在这几步之间或之后，被别的程序改过。退回去会丢掉那些改动，所以不能一起退。
            </p>
            <p>可以在首页一步一步撤销；撤到那个文件时，会再说一次。</p>
            <details>
              <summary>在哪个文件</summary>
              <p>${changed.join('、')}</p>
            </details>
          </div>`
        : ''
    }
    <div class="endbar">
      ${
        latest && changed.length === 0
          ? html`<form method="post" action="/back">
              <input type="hidden" name="to" value="${target.id}" />
              <input type="hidden" name="seen" value="${latest.id}" />
              <button class="btn go">撤销这 ${taken.length} 步</button>
            </form>`
          : ''
      }
      <a class="btn" href="/">不退了，回首页</a>
    </div>`;
}
