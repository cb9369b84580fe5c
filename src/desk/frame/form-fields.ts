import { html } from 'hono/html';
import { isToCome } from '../../checks/dates.ts';
import { dateSchema, lineSchema } from '../../content/schemas/scalars.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { Html } from './html.ts';
import { today } from '../../content/today.ts';

/** What a person typed, by the names of the fields. */
export type Fields = Readonly<Record<string, string>>;

/** The texts among what a form sent. */
export function readFields(body: Record<string, string | File>): Fields {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}

/** A reason is a sentence or two; more was pasted there by mistake. */
const LONGEST_REASON = 300;

/** What is wrong with the fields that every correction has, by their names. */
export function findFaults({ date = '', why = '' }: Fields): Record<string, string> {
  return {
    ...(!dateSchema.safeParse(date).success
      ? { date: '写一个日历上有的日子，如 2021-06-01。' }
      : isToCome(date, today())
        ? { date: `今天是 ${today()}，这一天还没有到。` }
        : {}),
    ...(why === ''
      ? { why: '写一句为什么更正，读者会看到。' }
      : why.length > LONGEST_REASON
        ? { why: `写了 ${why.length} 个字，最多 ${LONGEST_REASON} 个。一两句就行。` }
        : lineSchema.safeParse(why).success
          ? {}
          : { why: '里面有换行或看不见的字符，多半是复制带来的，请用键盘重打。' }),
  };
}

/** A correction is made not before the publication, nor before the one that was made last. */
export function findDayFault({ report }: AssembledReport, date: string): Record<string, string> {
  const { published = '', corrections = [] } = report?.data ?? {};
  const last = corrections.at(-1)?.date ?? '';
  if (date < published.slice(0, 10)) return { date: `早于发布时间 ${published}，还没有发布的谈不上更正。` };
  return date < last ? { date: `早于上一条更正的 ${last}。更正按先后排，写公布它的那一天。` } : {};
}

/** When and why: the fields that every correction has. */
export function writeReasonFields({ date, why = '' }: Fields, faults: Fields, example = '录入时漏了一位'): Html {
  return html`${writeField(
    { name: 'date', label: '更正的日期', hint: '网站上写这一天，照 2021-06-01 的样子。', value: date ?? today() },
    faults,
    html`class="short" inputmode="numeric"`,
  )}${writeField(
    { name: 'why', label: '为什么更正', hint: `一句话，会显示在网页上，如“${example}”。`, value: why },
    faults,
  )}`;
}

/** A field of one line. */
interface LineField {
  name: string;
  label: string;
  hint: string;
  value: string;
}

/** @param look Attributes that say what it looks like, and which keys a phone offers for it. */
function writeField({ name, label, hint, value }: LineField, faults: Fields, look: Html = html``): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <p class="quiet" id="${name}-hint">${hint}</p>
    <input
      id="${name}"
      name="${name}"
      ${look}
      value="${value}"
      aria-describedby="${name}-hint ${name}-fault"
      ${faults[name] === undefined ? '' : html`aria-invalid="true"`}
    />
    ${writeFault(name, faults)}
  </div>`;
}

/** What is wrong with a field, below it. */
export function writeFault(name: string, faults: Fields): Html {
  return html`<p class="fault" id="${name}-fault">${faults[name] ?? ''}</p>`;
}

/** Fields that are sent along unseen. */
export function writeHidden(fields: Fields): Html {
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
