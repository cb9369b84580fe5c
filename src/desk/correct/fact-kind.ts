import { html } from 'hono/html';
import {
  findFactFault,
  findOpenFact,
  listOpenFacts,
  type OpenFact,
  planFactCorrection,
  restoreFact,
} from '../../correction/correct-fact.ts';
import { tidyFact } from '../../intake/change-facts.ts';
import { FACT_NAMES } from '../../report/fact-names.ts';
import { NO_FIGURE } from '../../report/figure-history.ts';
import { CATALOGUE } from '../../report/published-facts.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { writeDifference } from '../frame/difference.ts';
import { type Fields, writeFault } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import { type CorrectionKind, RESTORE } from './kind.ts';

/** What a report says of itself, beside its text and figures. */
export const FACT_KIND: CorrectionKind = {
  slug: 'fact',
  heading: '更正报告信息',
  hidden: ['fact', 'seen'],
  open: (content, report, { catalogue, fact = `${CATALOGUE}${catalogue ?? ''}` }) => {
    const found = findOpenFact(content, report, fact);
    return found && { fact, seen: JSON.stringify([found.told, found.said]), said: found.said ?? '' };
  },
  writeForm: (content, report, fields, faults) => {
    const found = findOpenFact(content, report, fields['fact'] ?? '');
    if (!found) return html`<p>没有这一项。</p>`;
    return found.source ? writeEdited(content, found, fields, faults) : writeTold(found);
  },
  findFaults: (content, report, fields) => {
    const found = findOpenFact(content, report, fields['fact'] ?? '');
    const fault = found && findFactFault(found, readSaid(found, fields));
    return fault === undefined ? {} : { said: fault };
  },
  restore: async (content, report, fields) => {
    const found = findOpenFact(content, report, fields['fact'] ?? '');
    return found ? await restoreFact(content, report, found) : [];
  },
  plan: async (content, report, fields) => {
    const { fact = '', date = '', why = '' } = fields;
    const found = findOpenFact(content, report, fact) ?? { fact, source: undefined };
    const plan = await planFactCorrection(content, report, found, readSaid(found, fields), { date, why });
    return { plan, loose: [], words: fact };
  },
};

/** The form of what is written over what readers were told. */
function writeEdited(content: AssembledContent, found: OpenFact, fields: Fields, faults: Fields): Html {
  const { fact, told, said } = found;
  return html`<p>${fact}，读者看到的是：</p>
    <p class="quote">${told ?? html`<span class="quiet">没有这一项</span>`}</p>
    ${
      said === told
        ? ''
        : html`<p class="notice look">
              文件里已经改成${said === undefined ? '没有' : html`“${said}”`}，还没有写更正。确要改的，写明日期和原因。
            </p>
            ${RESTORE}`
    }
    <div class="field">
      <label for="said">应该是</label>
      <p class="quiet" id="said-hint">${writeHint(found)}</p>
      ${fact === FACT_NAMES.outline ? writeOutlines(content, fields) : writeInput(found, fields, faults)}
      ${writeFault('said', faults)}
    </div>`;
}

/** What is changed where editors write it, and told of here. */
function writeTold({ fact, told, said, written }: OpenFact): Html {
  return html`<section class="card field" aria-label="改了什么">
      <p><b>${fact}</b></p>
      ${writeDifference(told ?? NO_FIGURE, said ?? NO_FIGURE)}
    </section>
    <div class="field">
      <p>“原来”是读者看到的，“改为”是文件里现在的，还没有写更正。确要改的，写明日期和原因。</p>
      ${written ? RESTORE : ''}
    </div>`;
}

/** What is to be said of those that are not simply copied. */
const HINTS: Readonly<Record<string, string>> = {
  [FACT_NAMES.published]: '政府网站那一页印的时间，照 2021-03-28 10:30 的样子；只印日期的，只写日期。',
  [FACT_NAMES.signed]: '照 2021-02-17 的样子。',
  [FACT_NAMES['original.url']]: '政府网站上那一页现在的地址，从浏览器的地址栏整个复制。',
  [FACT_NAMES.outline]: '决定有哪些领域可归。',
};

function writeHint({ fact, source, isNeeded }: OpenFact): string {
  const isLink = source?.kind === 'link';
  const own = HINTS[fact] ?? (isLink ? '这个链接打开的网址。' : '照原文逐字写。');
  return `${own}${isNeeded ? '' : isLink ? '空着就是去掉链接，字照旧。' : '没有这一项的，空着。'}`;
}

function readSaid({ source }: Pick<OpenFact, 'source'>, { said = '' }: Fields): string {
  return source?.kind === 'key' ? tidyFact(source.path.join('.'), said) : said;
}

function writeInput({ source }: OpenFact, { said = '' }: Fields, faults: Fields): Html {
  const isAddress = source?.kind === 'link' || (source?.kind === 'key' && source.path[0] === 'original');
  return html`<input
    id="said"
    name="said"
    value="${said}"
    autocomplete="off"
    aria-describedby="said-hint said-fault"
    ${isAddress ? html`inputmode="url" spellcheck="false"` : ''}
    ${faults['said'] === undefined ? '' : html`aria-invalid="true"`}
  />`;
}

function writeOutlines({ outlines }: AssembledContent, { said = '' }: Fields): Html {
  return html`<select id="said" name="said" aria-describedby="said-hint said-fault">
    ${Object.entries(outlines ?? {}).map(
      ([first, { title }]) => html`<option value="${first}" ${first === said ? html`selected` : ''}>${title}</option>`,
    )}
  </select>`;
}

/** What editors say otherwise than readers were told, each with the way to tell of it. */
export function writeUntold(content: AssembledContent, report: AssembledReport): Html {
  const untold = listOpenFacts(content, report).filter(({ source, said, told }) => !source && said !== told);
  if (untold.length === 0) return html``;
  return html`<section class="sec" aria-labelledby="untold">
    <h2 id="untold">改了、还没有写更正的</h2>
    ${writeRows(report, untold, '写明')}
  </section>`;
}

/** What a report says of itself, each with the way to correct it: of its head, of its links, of what its source gets wrong. */
export function writeFactLists(content: AssembledContent, report: AssembledReport): Html {
  const facts = listOpenFacts(content, report);
  const kinds = [
    { id: 'facts', heading: '报告信息', kind: 'key' },
    { id: 'links', heading: '正文里的链接', kind: 'link' },
    { id: 'notes', heading: '原文对不上之处的说明', kind: 'note' },
  ] as const;
  return html`${kinds.map(({ id, heading, kind }) => {
    const own = facts.filter(({ source }) => source?.kind === kind);
    if (own.length === 0) return '';
    return html`<section class="sec" aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      ${kind === 'key' ? html`<p>原网页搬了家，文号、来源等写错了的，在这里更正。</p>` : ''}
      ${writeRows(report, own, '更正')} ${kind === 'key' ? writeCatalogue(report) : ''}
    </section>`;
  })}`;
}

function writeRows({ name }: AssembledReport, facts: readonly OpenFact[], todo: string): Html {
  return html`<ul class="rows">
    ${facts.map(
      ({ fact, told, said, source }) =>
        html`<li>
          <span
            ><strong>${fact}</strong><br />${told ?? html`<span class="quiet">没有</span>`}${
              said === told ? '' : html`<br /><span class="look">文件里是${said ?? NO_FIGURE}，还没有写更正</span>`
            }</span
          >
          <a href="/${name}/correct/fact?fact=${encodeURIComponent(fact)}"
            >${told === undefined && source ? '添上' : todo}<span class="hide">“${fact}”</span></a
          >
        </li>`,
    )}
  </ul>`;
}

/** An entry that the original page's catalogue has and the report lacks. */
function writeCatalogue({ name }: AssembledReport): Html {
  return html`<form method="get" action="/${name}/correct/fact" class="find">
    <label for="catalogue">漏了的公开目录项目，写它的名称，如“索引号”</label>
    <div class="btns"><input id="catalogue" name="catalogue" required /><button class="btn">添上</button></div>
  </form>`;
}
