import { html } from 'hono/html';
import { FACT_NAMES } from '../../report/fact-names.ts';
import type { ImportedAgain } from '../../intake/import-again.ts';
import type { LostEntry } from '../../intake/kept-entries.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';

const LISTS: Readonly<Record<LostEntry['list'], string>> = {
  observations: '数据',
  excused: '不是数据的数字',
  relations: '数量关系',
  acknowledged: '确认过的出入',
};

/** What of a draft stays with another document in its place, and what does not. */
export function writeKeptAndLost(again: ImportedAgain, content: AssembledContent): Html {
  const { kept, lost, lostFacts, lostSections, undone } = again;
  const count = lost.length + lostFacts.length + lostSections.length + undone.length;
  const names = new Map(content.indicators?.data?.indicators.map(({ id, name }) => [id, name]));
  return html`<section class="sec" id="kept">
    <h2>
      ${kept + count === 0 ? '这一年已有草稿' : `已经定下的：留下 ${kept} 处${count > 0 ? `，有 ${count} 处要重来` : ''}`}
    </h2>
    <p>换成这个文件以后，正文照新的；定过的数字、章节和改过的基本情况，新文件里还对得上的都留着。可以撤销。</p>
    ${
      count === 0
        ? ''
        : html`<ul class="losses">
            ${lost.map(
              ({ list, words, indicator, stands }) =>
                html`<li>
                  <span class="tag look">${LISTS[list]}</span> “${words}”${
                    indicator === undefined ? '' : `（${names.get(indicator) ?? indicator}）`
                  }${
                    stands
                      ? '：新文件里不止一处，或者数字变了，要重新对。'
                      : list === 'relations'
                        ? '：它的几个数不全了，要重新对。'
                        : '：新文件里没有这句话了，要重新对。'
                  }
                </li>`,
            )}
            ${lostFacts.map(
              ({ key, value }) =>
                html`<li>
                  <span class="tag look">${FACT_NAMES[key]}</span> “${value}”：新文件里没有这几个字，照新文件的。
                </li>`,
            )}
            ${lostSections.map(
              ({ heading, summary }) =>
                html`<li>
                  <span class="tag look">章节</span> “${heading}”：新文件里没有这一节了${
                    summary === undefined ? '' : `，它的摘要“${summary}”也不再用`
                  }。
                </li>`,
            )}
            ${undone.map(
              (text) =>
                html`<li>
                  <span class="tag look">正文</span>
                  “${text.length > 80 ? `${text.slice(0, 80)}……` : text}”：是在工作台里改的，新文件不是这样写，照新文件的。
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
