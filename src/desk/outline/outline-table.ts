import { html } from 'hono/html';
import type { DutyArea, Outline } from '../../content/schemas/duty-areas.ts';
import type { SectionKind } from '../../content/schemas/section.ts';
import {
  explainGuess,
  findFormerSection,
  type FormerSection,
  type OutlineRow,
} from '../../intake/outline/outline-rows.ts';
import { canTreatAreas } from '../../intake/outline/section-choices.ts';
import type { Html } from '../frame/html.ts';

/** What a table of sections shows. */
export interface OutlineView {
  year: number;
  rows: readonly OutlineRow[];
  outline: Outline | undefined;
  former: readonly FormerSection[];
  /** Whether a guessed row can be settled here by a button of its own. */
  canSettle: boolean;
}

/** What a section can be beside a duty area's, in the words of staff. */
const KINDS: readonly (readonly [SectionKind, string])[] = [
  ['measures', '做了的工作，不归哪个领域'],
  ['leaders-duty', '第一责任人'],
  ['problems', '不足和原因'],
  ['next-year', '下一年的安排'],
  ['other', '其他'],
];

const UNTITLED: Partial<Record<SectionKind, string>> = { preamble: '前言', closing: '落款' };

/** Fields of a form, a section a row: what it is, and its address. */
export function writeOutlineTable(view: OutlineView): Html {
  return html`<table class="outline">
      <thead>
        <tr>
          <th scope="col">报告里的标题</th>
          <th scope="col" class="place">归到</th>
          <th scope="col" class="addr">网址</th>
        </tr>
      </thead>
      <tbody>
        ${view.rows.map((row, index) => writeRow(view, row, index))}
      </tbody>
    </table>
    ${writeMissing(view)}`;
}

/** Duty areas that no section treats: right as it is where a report is divided otherwise. */
function writeMissing({ rows, outline }: OutlineView): Html {
  const treated = new Set(
    rows.flatMap(({ dutyAreas, headings }) => [...dutyAreas, ...headings.flatMap((one) => one.dutyAreas)]),
  );
  const missing = (outline?.areas ?? []).filter(({ id }) => !treated.has(id));
  return missing.length === 0
    ? html``
    : html`<p class="missing">
        还没有哪一节讲到：${missing.map(({ title }) => title).join('、')}。报告不按领域分节的，就这样。
      </p>`;
}

function writeRow(view: OutlineView, row: OutlineRow, index: number): Html {
  const { partHeading, heading, isGuessed, kind } = row;
  const name = heading ?? (kind === undefined ? row.slug : (UNTITLED[kind] ?? row.slug));
  const isBelow = view.rows.slice(0, index + 1).some((one) => one.partHeading !== undefined) && /^[（(]/u.test(name);
  return html`${
      partHeading === undefined
        ? ''
        : html`<tr>
            <td class="heading">${partHeading}</td>
            <td class="quiet">各节的总标题</td>
            <td></td>
          </tr>`
    }
    <tr id="s-${index + 1}" class="${isGuessed ? 'guess' : ''} ${isBelow ? 'below' : ''}">
      <td class="heading">
        ${name}${
          isGuessed
            ? html`<small>程序猜的：${explainGuess(row, view.outline?.areas ?? [], view.former)}。</small>${
                  view.canSettle
                    ? html`<button class="btn" name="settle" value="${index + 1}">
                        就归这里<span class="hide">：${name}</span>
                      </button>`
                    : ''
                }`
            : explainFree(view, row)
        }
      </td>
      <td>${heading === undefined ? html`<span class="fixed">${name}</span>` : writePlace(view, row, index, name)}</td>
      <td>${writeAddress(view, row, index, name)}</td>
    </tr>`;
}

/** Say of a section that was given no duty area that its title told none, and where one of that title stood before. */
function explainFree({ outline, former }: OutlineView, { kind, heading = '', dutyAreas, headings }: OutlineRow): Html {
  if (kind !== 'measures' || dutyAreas.length + headings.length > 0) return html``;
  const before = findFormerSection(heading, former);
  const named = outline?.areas.find(({ id }) => id === before?.dutyAreas[0]);
  return html`<small
    >标题和各个领域的名称对不上，可以就这样${
      before && named ? `；${before.year}年度同名的一节归在“${named.title}”` : ''
    }。</small
  >`;
}

function writePlace({ outline }: OutlineView, row: OutlineRow, index: number, name: string): Html {
  const areas = outline?.areas ?? [];
  const [first] = row.kind === 'measures' ? row.dutyAreas : [];
  const chosen = first === undefined ? row.kind : `area:${first}`;
  const unknown = first !== undefined && !areas.some(({ id }) => id === first) ? [first] : [];
  return html`<select name="place.${index + 1}" aria-label="${name}：归到哪里">
      <optgroup label="领域${outline ? `（${outline.title}）` : ''}">
        ${areas.map(({ id, title }) => writeOption(`area:${id}`, title, chosen))}
        ${unknown.map((id) => writeOption(`area:${id}`, id, chosen))}
      </optgroup>
      <optgroup label="别的">${KINDS.map(([kind, words]) => writeOption(kind, words, chosen))}</optgroup>
    </select>
    ${canTreatAreas(row.kind ?? '') ? writeMore(areas, row, index, name) : ''}`;
}

function writeOption(value: string, words: string, chosen: string | undefined): Html {
  return html`<option value="${value}" ${value === chosen ? html`selected` : ''}>${words}</option>`;
}

/** A section may treat several areas, or some of them under its headings only. */
function writeMore(areas: readonly DutyArea[], row: OutlineRow, index: number, name: string): Html {
  const { kind, dutyAreas, headings, subheadings } = row;
  const also = kind === 'measures' ? dutyAreas.slice(1) : dutyAreas;
  const count = also.length + headings.length;
  const others = areas.filter(({ id }) => kind !== 'measures' || id !== dutyAreas[0]);
  return html`<details class="also">
    <summary>还讲了别的领域${count > 0 ? `（${count}）` : ''}</summary>
    <fieldset>
      <legend class="hide">${name}：还讲了哪些领域</legend>
      ${others.map(
        ({ id, title }) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              name="also.${index + 1}"
              value="${id}"
              ${also.includes(id) ? html`checked` : ''}
            />${title}</label
          >`,
      )}
    </fieldset>
    ${subheadings.map((heading, place) => {
      const [area] = headings.find((one) => one.heading === heading)?.dutyAreas ?? [];
      return html`<label class="sub"
        >小标题“${heading}”<select name="sub.${index + 1}.${place + 1}">
          ${writeOption('', '跟着这一节', area ?? '')}${areas.map(({ id, title }) => writeOption(id, title, area))}
        </select></label
      >`;
    })}
  </details>`;
}

/** Kinds and duty areas have addresses of their own, the same in every year; only others are given one. */
function writeAddress({ year }: OutlineView, row: OutlineRow, index: number, name: string): Html {
  const { kind, dutyAreas, slug } = row;
  const isFree = kind === 'other' || (kind === 'measures' && !dutyAreas.includes(slug));
  return isFree
    ? html`<label class="address"
        ><span aria-hidden="true">/${year}/</span
        ><input
          type="text"
          name="slug.${index + 1}"
          value="${slug}"
          aria-label="${name}：网址"
          spellcheck="false"
          autocomplete="off"
      /></label>`
    : html`<span class="fixed quiet">/${year}/${slug}</span>`;
}
