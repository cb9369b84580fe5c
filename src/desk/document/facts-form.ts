import { html } from 'hono/html';
import type { Outlines } from '../../content/schemas/duty-areas.ts';
import type { Report } from '../../content/schemas/report.ts';
import { tidyFact } from '../../intake/change-facts.ts';
import { findFactPassages } from '../../intake/fact-passages.ts';
import { findNearestReport } from '../../intake/nearest-report.ts';
import { FACT_NAMES } from '../../report/fact-names.ts';
import type { AssembledContent } from '../../report/report.ts';
import { FACT_KEYS, type FactKey } from '../../intake/former-facts.ts';
import { foldText } from '../../text/folding.ts';
import type { Html } from '../frame/html.ts';
import { writeFactField } from '../frame/text-field.ts';
import { type FormFields, readField } from '../outline/read-choices.ts';

/** What a form of facts is filled with. */
export interface FactsView {
  /** What was read or set; nothing where there is none. */
  values: Readonly<Partial<Record<FactKey | 'outline' | 'url', string | undefined>>>;
  /** Text of the document; `undefined` where there is none. */
  text: string | undefined;
  outlines: Outlines;
  /** The report of the nearest other year, to compare with. */
  former: Report | undefined;
}

/** Find the report of the year nearest to one that is worked on. */
export function findFormer(content: AssembledContent, year: number): Report | undefined {
  return findNearestReport({ ...content, reports: content.reports.filter(({ name }) => name !== String(year)) }, year);
}

/** What to do about a fact that the document does not say. */
const MISSING: Partial<Record<FactKey, string>> = {
  addressee: '文件里没有单独成行、以冒号结尾的称呼。原文没有的，空着。',
  number: '文件里没有认出。原文没有的，空着。',
  signed: '全文末尾没有认出。照印发的文本写，如 2023-02-17。发布之前要写。',
  source: '文件里没有写。照公布的网页写，如“示例县司法局”。可以先空着，发布之前要写。',
  published: '文件里没有写。照公布的网页抄，如 2023-03-28 10:30。可以先空着，发布那一步再填。',
};

/** Fields of a form for what a report says of itself, each over the passage that it was read from. */
export function writeFacts({ values, text, outlines, former }: FactsView): Html {
  return html`<div class="facts">
    ${FACT_KEYS.map((key) => writeFact(key, values[key] ?? '', { text, former }))}
    ${writeFactField(
      {
        id: 'f-url',
        name: 'url',
        label: '原文网址',
        value: values.url ?? '',
        attributes: html`inputmode="url" spellcheck="false"`,
      },
      html`<small>政府网站上那一页的地址，读者可以对照。没有公布的，空着。</small>`,
    )}
    <div class="fact">
      <label for="f-outline">依据的纲要</label>
      <div>
        <select id="f-outline" name="outline">
          ${Object.entries(outlines).map(
            ([first, { title }]) =>
              html`<option value="${first}" ${first === values.outline ? html`selected` : ''}>${title}</option>`,
          )}
        </select>
        <small>决定有哪些领域可归。</small>
      </div>
    </div>
  </div>`;
}

function writeFact(key: FactKey, value: string, { text, former }: Pick<FactsView, 'text' | 'former'>): Html {
  const passages = text === undefined ? [] : findFactPassages(key, value, text);
  const isMissing = value === '' && key in MISSING;
  return writeFactField(
    {
      id: `f-${key}`,
      name: key,
      label: FACT_NAMES[key],
      value,
      attributes: html`class="${isMissing ? 'empty' : ''}" ${key === 'title' || key === 'issuer' ? html`required` : ''}
      aria-describedby="n-${key}"`,
    },
    html`<div id="n-${key}">${writeNote(key, value, passages, text)}${writeFormer(key, value, former)}</div>`,
  );
}

function writeNote(
  key: FactKey,
  value: string,
  passages: ReturnType<typeof findFactPassages>,
  text: string | undefined,
): Html {
  if (value === '')
    return html`<small class="${key === 'source' || key === 'published' || key === 'signed' ? 'look' : ''}"
      >${MISSING[key] ?? ''}</small
    >`;
  const [first, ...more] = passages;
  if (!first) {
    return text === undefined
      ? html``
      : key === 'source' || key === 'published'
        ? html`<small>文件里没有这几个字，是填上去的。</small>`
        : html`<small class="look">文件里没有找到这几个字，请对照原文看一看。</small>`;
  }
  const places = [first, ...more].map(({ line }) => line);
  const where = key === 'title' ? describeRun(places) : `第 ${places.slice(0, 3).join('、')} 行`;
  return html`<small>文件的${where}：<span class="passage">${markValue(first.text, value)}</span></small>`;
}

/** What hardly ever changes is worth a look where it did. */
const LASTING: readonly FactKey[] = ['issuer', 'addressee', 'source'];

function writeFormer(key: FactKey, value: string, former: Report | undefined): Html {
  const before = former?.[key];
  if (!former || before === undefined || before === value || !LASTING.includes(key)) return html``;
  return html`<small>${former.year}年度写的是“${before}”。</small>`;
}

function describeRun(lines: readonly number[]): string {
  return lines.length > 1 ? `第 ${lines[0] ?? 1}—${lines.at(-1) ?? 1} 行` : `第 ${lines[0] ?? 1} 行`;
}

const LONGEST = 60;

/** A line with the words that were read of it marked. */
function markValue(line: string, value: string): Html {
  const start = line.indexOf(value);
  if (start === -1) return foldText(line) === foldText(value) ? html`<mark>${line}</mark>` : html`${shorten(line)}`;
  const [before, after] = [line.slice(0, start), line.slice(start + value.length)];
  return html`${before.length > LONGEST ? `……${before.slice(-20)}` : before}<mark>${value}</mark>${shorten(after)}`;
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}

/** Read what a form says of the facts; an empty field is an empty word. */
export function readFacts(fields: FormFields): FactsView['values'] {
  return Object.fromEntries(
    [...FACT_KEYS, 'outline', 'url'].flatMap((key) => {
      const value = readField(fields, key);
      return value === undefined ? [] : [[key, tidyFact(key, value)]];
    }),
  );
}
