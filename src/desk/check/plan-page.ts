import { html } from 'hono/html';
import type { FollowUpPoint, QuotedPassage } from '../../content/schemas/follow-up.ts';
import {
  bindPassage,
  type FollowedItem,
  type FollowedPlan,
  namePassage,
  type Passage,
  quoteItem,
  quotePassage,
  readPassage,
} from '../../report/plan-follow-up.ts';
import { type AssembledReport, isDraft } from '../../report/report.ts';
import { type AssembledSection, listBlocks } from '../../report/section.ts';
import { readOutlineMark } from '../../text/outline-mark.ts';
import { dropFullStop, splitSentences } from '../../text/sentences.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Html } from '../frame/html.ts';

type Plan = FollowedPlan<AssembledSection, AssembledSection>;
type Item = FollowedItem<AssembledSection>;

/** The page that sets each thing that was planned beside what there is to read of it, to be confirmed. */
export function writePlanPage(report: AssembledReport, plan: Plan | undefined): Html {
  const { name: year } = report;
  if (!plan) return writeNoPlan(report);
  const open = plan.items.filter(({ state }) => state === 'found').length;
  const named = plan.items.map(({ point }) => point);
  const lost = (report.followUp?.data?.points ?? []).filter((point) => !named.includes(point));
  const places = listPlaces(report);
  return html`<div class="lead">
      <div>
        <h1>对照${Number(year) - 1}年度的计划${open > 0 ? `：还有 ${open} 项没核对` : '：都核对了'}</h1>
        <p>
          上一份报告安排的 ${plan.items.length}
          项，${year}年度的报告在哪里写到？程序按用词找了几处，由您看过定。核对过的，网页上写明是谁核对的、哪一天；没有核对的，照旧写“按用词查找”。不核对也可以发布${isDraft(report) ? '，发布以后再来也行' : '。这不是报告的内容，改它不算更正'}。
        </p>
      </div>
    </div>
    ${lost.map((point) => writeLost(year, point))}
    <ol class="points">
      ${plan.items.map((item, index) => writeItem(report, item, index + 1, places))}
    </ol>
    <div class="endbar">
      ${
        isDraft(report)
          ? html`<a class="btn go big" href="/${year}/check">回到补齐</a>`
          : html`<p>改过的，到<a href="/${year}/publish">发布</a>那里重新生成网站，再换上去，读者才看得到。</p>`
      }
    </div>`;
}

function writeNoPlan({ name: year }: AssembledReport): Html {
  return html`<div class="lead">
    <div>
      <h1>没有可以对照的计划</h1>
      <p>
        只有上一年度的报告写了下一年的安排，才能与${year}年度的报告对照。${Number(year) - 1}年度的报告不在这里，或者没有这样一节。
      </p>
      <p class="btns"><a class="btn go" href="/">回首页</a></p>
    </div>
  </div>`;
}

/** What a thing that was planned is called: its heading without number. */
export function nameItem(quote: string): string {
  return dropFullStop(readOutlineMark(quote)?.rest ?? quote);
}

function writeLost(year: string, point: FollowUpPoint): Html {
  return html`<div class="notice look">
    <p>核对过的“${nameItem(point.point)}”，上一年度的计划里找不到了，网页上没有它。</p>
    ${writeForm(year, point.point, point, undefined, html`<button class="btn" name="say" value="nothing">删去</button>`)}
  </div>`;
}

function writeItem(report: AssembledReport, item: Item, ordinal: number, places: readonly Place[]): Html {
  const { name: year, sections } = report;
  const { state, point, found, rejected, paragraphs } = item;
  const quote = point?.point ?? quoteItem(item);
  const name = nameItem(quoteItem(item));
  const about = html`<span class="hide">：${name}</span>`;
  const form = (passage: QuotedPassage | undefined, buttons: Html): Html =>
    writeForm(year, quote, point, passage, buttons);
  const quoted = (point?.passages ?? []).map((entry) => ({ entry, bound: bindPassage(entry, sections) }));
  return html`<li id="point-${ordinal}">
    <h2>${ordinal}. ${name} ${writeState(state)}</h2>
    <details ${state === 'found' ? html`open` : ''}>
      <summary>计划原文</summary>
      ${paragraphs.map(({ text }) => html`<p class="quote">${text}</p>`)}
    </details>
    <ul class="rows">
      ${quoted.map(
        ({ entry, bound }) =>
          html`<li>
            ${
              'passage' in bound
                ? writePassage(bound.passage)
                : html`<p class="look">“${entry.quote ?? entry.section}”在报告里找不到了，网页上没有它。</p>`
            }
            ${form(entry, html`<button class="btn" name="say" value="neither">撤下${about}</button>`)}
          </li>`,
      )}
      ${
        state === 'unwritten'
          ? ''
          : listToDecide(found).map((passage) => {
              const entry = quotePassage(passage);
              return entry
                ? html`<li>
                    ${writePassage(passage)}
                    ${form(
                      entry,
                      html`<button class="btn" name="say" value="speaks">就是这段${about}</button
                        ><button class="btn" name="say" value="other">不是${about}</button>`,
                    )}
                  </li>`
                : html``;
            })
      }
    </ul>
    ${state === 'found' && found.length === 0 ? html`<p class="quiet">程序没有找到用词相近的段落。</p>` : ''}
    ${
      state === 'unwritten'
        ? form(undefined, html`<button class="btn" name="say" value="nothing">重新看${about}</button>`)
        : html`<details>
              <summary>另选一处${about}</summary>
              ${form(undefined, writeChoice(places, ordinal, name))}
            </details>
            ${
              quoted.length === 0
                ? form(
                    undefined,
                    html`<button class="btn" name="say" value="nowhere">${year}年度没有写到${about}</button>`,
                  )
                : ''
            }`
    }
    ${
      rejected.length === 0
        ? ''
        : html`<details>
            <summary>不是的 ${rejected.length} 处</summary>
            <ul class="rows">
              ${(point?.rejected ?? []).map((entry) => {
                const bound = bindPassage(entry, sections);
                return html`<li>
                  ${'passage' in bound ? writePassage(bound.passage) : html`<p>“${entry.quote ?? entry.section}”</p>`}
                  ${form(entry, html`<button class="btn" name="say" value="neither">放回${about}</button>`)}
                </li>`;
              })}
            </ul>
          </details>`
    }
  </li>`;
}

/** Passages to be decided about; what stands under a heading that is one of them goes with it. */
function listToDecide(found: readonly Passage[]): Passage[] {
  const isUnder = ({ section, heading, block, text }: Passage): boolean =>
    block !== undefined &&
    text !== heading &&
    found.some((other) => other.section === section && other.heading === heading && other.text === heading);
  return found.filter((passage) => !isUnder(passage));
}

function writeState(state: Item['state']): Html {
  if (state === 'found') return html`<span class="tag">没有核对</span>`;
  return html`<span class="tag settled">${state === 'confirmed' ? '核对过，写到了' : '核对过，没有写到'}</span>`;
}

function writePassage(passage: Passage): Html {
  const name = namePassage(passage);
  const sentence = readPassage(passage);
  return html`<div>
    <p><strong>${name}</strong></p>
    ${sentence === undefined ? '' : html`<p class="quote">${sentence}</p>`}
  </div>`;
}

/** A form that says something of one thing; what was known of it goes along, so that nobody else's word is lost. */
function writeForm(
  year: string,
  point: string,
  seen: FollowUpPoint | undefined,
  passage: QuotedPassage | undefined,
  inner: Html,
): Html {
  return html`<form class="btns" method="post" action="/${year}/check/plan">
    <input type="hidden" name="point" value="${point}" />
    <input type="hidden" name="seen" value="${seen ? JSON.stringify(seen) : ''}" />
    ${passage ? html`<input type="hidden" name="passage" value="${JSON.stringify(passage)}" />` : ''} ${inner}
  </form>`;
}

/** A place of the report that can be chosen. */
interface Place {
  section: AssembledSection;
  name: string;
  quoted: QuotedPassage;
}

/** Whole sections, headings and paragraphs, each that its words can name. */
function listPlaces({ sections }: AssembledReport): Place[] {
  return sections
    .filter(({ kind }) => kind !== 'preamble' && kind !== 'next-year' && kind !== 'closing')
    .flatMap((section) => [
      { section, name: '整节', quoted: { section: section.slug } },
      ...listBlocks(section).flatMap(({ text, heading }, block): Place[] => {
        const [sentence] = splitSentences(text);
        const words = heading || !sentence ? text : sliceSpan(text, sentence);
        const quoted = quotePassage({ section, block, text: words });
        const name = heading ? dropFullStop(text) : `\u3000${text.length > 30 ? `${text.slice(0, 30)}……` : text}`;
        return quoted ? [{ section, name, quoted }] : [];
      }),
    ]);
}

function writeChoice(places: readonly Place[], ordinal: number, name: string): Html {
  const groups = [...Map.groupBy(places, ({ section }) => section)];
  return html`<label class="hide" for="place-${ordinal}">写到“${name}”的地方</label>
    <select id="place-${ordinal}" name="passage">
      <option value="">选一节、一个小标题或一段</option>
      ${groups.map(
        ([{ mark, title }, own]) =>
          html`<optgroup label="${mark}${title}">
            ${own.map(({ name: words, quoted }) => html`<option value="${JSON.stringify(quoted)}">${words}</option>`)}
          </optgroup>`,
      )}
    </select>
    <button class="btn" name="say" value="speaks">就是这处<span class="hide">：${name}</span></button>`;
}
