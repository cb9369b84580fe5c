import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { AssembledContent } from '../../report/report.ts';
import { writeFindingItems } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { listEntries, readFile } from './change-file.ts';
import type { Field } from './field-model.ts';
import type { Typed } from './field-values.ts';
import type { Faults } from './find-faults.ts';
import { listPublishedYears } from './fixed-fields.ts';
import type { Entry, SettingsFile, SettingsList } from './settings-files.ts';
import { idOf, writeForm } from './write-fields.ts';

const NO_FAULTS: Faults = new Map();

/** The page that leads to every file. */
export function writeSettingsPage(content: AssembledContent, files: readonly SettingsFile[]): Html {
  return html`<div class="lead">
      <div>
        <h1>设置</h1>
        <p>各年共用的。改了以后，下一次生成网站时起作用；每一步都可以在首页撤销。</p>
      </div>
    </div>
    <ul class="rows settings">
      ${files.map((file) => {
        const data = readFile(file, content);
        const counts = file.lists.map((list) => countEntries(list, listEntries(list, data).length));
        return html`<li>
          <span
            ><strong>${file.name}</strong
            >${counts.length > 0 ? html` <span class="quiet">${counts.join('，')}</span>` : ''}<br />${file.about}</span
          ><a class="btn" href="/settings/${file.slug}">打开<span class="hide">${file.name}</span></a>
        </li>`;
      })}
      <li>
        <span><strong>全部内容存成一个文件</strong><br />留一份底，或者搬到另一台电脑上。</span
        ><a class="btn" href="/archive">打开<span class="hide">全部内容存成一个文件</span></a>
      </li>
    </ul>`;
}

/** A form with what stands in it. */
interface Filled {
  form: Field;
  typed: Typed;
  seen: string;
  fixed: ReadonlySet<string>;
  action: string;
}

interface FilePage {
  query: string;
  isSaved: boolean;
  /** What the check says of the file, once something was saved. */
  findings: readonly Finding[];
  own: Filled | undefined;
}

/** The page of a file: its own fields, and its lists. */
export function writeFilePage(
  content: AssembledContent,
  file: SettingsFile,
  data: Entry,
  { query, isSaved, findings, own }: FilePage,
): Html {
  return html`${isSaved ? writeSaved(findings, content) : ''}
    <div class="lead">
      <div>
        <h1>${file.name}</h1>
        <p>${file.about}</p>
      </div>
    </div>
    ${
      file.lists.length > 0 && own
        ? html`<details class="own">
            <summary>整个文件的</summary>
            ${writeFilled(content, own, {})}
          </details>`
        : ''
    }
    ${own && file.lists.length === 0 ? writeFilled(content, own, {}) : ''}
    ${
      file.lists.length > 0
        ? html`<form method="get" action="/settings/${file.slug}" class="find" role="search">
            <label for="q">找一个</label>
            <div class="btns"><input id="q" name="q" value="${query}" /><button class="btn">找</button></div>
          </form>`
        : ''
    }
    ${file.lists.map((list) => writeList(file, list, listEntries(list, data), query))}`;
}

function countEntries({ measure, name }: SettingsList, count: number): string {
  return `${count} ${measure}${name}`;
}

function writeSaved(findings: readonly Finding[], content: AssembledContent): Html {
  return html`<div class="notice" role="status">
    <p>已存。${findings.length === 0 ? '检查过了，没有问题。' : `检查过了，有 ${findings.length} 处要看一眼：`}</p>
    ${findings.length === 0 ? '' : writeFindings(findings, content)}
  </div>`;
}

function writeFindings(findings: readonly Finding[], content: AssembledContent): Html {
  return html`<ul>
    ${writeFindingItems(findings, content)}
  </ul>`;
}

function writeList(file: SettingsFile, list: SettingsList, entries: readonly Entry[], query: string): Html {
  const shown = entries
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => query === '' || JSON.stringify(entry).includes(query));
  return html`<section class="sec" aria-labelledby="${list.key}">
    <h2 id="${list.key}">${query === '' ? '' : `有“${query}”的 `}${countEntries(list, shown.length)}</h2>
    <p class="btns">
      <a class="btn go" href="/settings/${file.slug}/${list.key}/new">加一${list.measure}${list.name}</a>
    </p>
    <ul class="rows">
      ${shown.map(
        ({ entry, index }) =>
          html`<li>
            <span><strong>${list.title(entry)}</strong><br /><span class="quiet">${list.note(entry)}</span></span>
            <a href="/settings/${file.slug}/${list.key}/${index}">改<span class="hide">“${list.title(entry)}”</span></a>
          </li>`,
      )}
    </ul>
  </section>`;
}

interface EntryPage {
  file: SettingsFile;
  heading: string;
  isRemovable: boolean;
  filled: Filled;
  faults?: Faults;
  errors?: readonly Finding[];
  problem?: string;
}

/** The page of one form. */
export function writeEntryPage(content: AssembledContent, page: EntryPage): Html {
  const { file, heading, isRemovable, filled, faults = NO_FAULTS, errors = [], problem } = page;
  return html`<p><a class="btn plain back" href="/settings/${file.slug}">${file.name}</a></p>
    <div class="lead">
      <div><h1>${heading}</h1></div>
    </div>
    ${problem === undefined ? '' : html`<div class="notice look" role="alert"><p>${problem}</p></div>`}
    ${
      faults.size === 0
        ? ''
        : html`<div class="notice look" role="alert">
            <p>没有存：有 ${faults.size} 处要改，写在各项下面。</p>
            <ul>
              ${[...faults].map(([name, words]) => html`<li><a href="#${idOf(name)}">${words}</a></li>`)}
            </ul>
          </div>`
    }
    ${
      errors.length === 0
        ? ''
        : html`<div class="notice look" role="alert">
            <p>没有存：这样改了，检查通不过。</p>
            ${writeFindings(errors, content)}
          </div>`
    }
    ${writeFilled(content, filled, { faults, isRemovable })}`;
}

function writeFilled(
  content: AssembledContent,
  { form, typed, seen, fixed, action }: Filled,
  { faults = NO_FAULTS, isRemovable = false }: { faults?: Faults; isRemovable?: boolean },
): Html {
  const years = fixed.size > 0 ? listPublishedYears(content, { id: typed.get('id') }) : [];
  return html`<form method="post" action="${action}" class="narrow">
    <button class="hide" name="do" value="save" tabindex="-1">存</button>
    <input type="hidden" name="seen" value="${seen}" />
    ${
      fixed.size === 0
        ? ''
        : html`<p class="quiet note">
            灰底的几项定下后不再改：网址和${years.length > 0 ? `已发布的${years.join('、')}年度数据` : '别处'}都靠着它们。
          </p>`
    }
    ${writeForm(form, { typed, faults, action, fixed, findList })}${writeLists(content)}
    <div class="endbar">
      <button class="btn go" name="do" value="save">存</button>
      ${
        isRemovable
          ? html`<details class="remove">
              <summary>删去这一项</summary>
              <button class="btn" name="do" value="delete">确实删去</button>
            </details>`
          : ''
      }
    </div>
  </form>`;
}

const findList = ({ label }: Field): string | undefined =>
  label.endsWith('指标编码') ? 'list-indicators' : label.endsWith('职责领域编码') ? 'list-areas' : undefined;

/** Codes to choose from, with what they stand for. */
function writeLists({ indicators, outlines = {} }: AssembledContent): Html {
  const areas = new Map(
    Object.values(outlines).flatMap((outline) => outline.areas.map(({ id, title }) => [id, title] as const)),
  );
  return html`<datalist id="list-indicators">
      ${(indicators?.data?.indicators ?? []).map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
    </datalist>
    <datalist id="list-areas">
      ${[...areas].map(([id, title]) => html`<option value="${id}">${title}</option>`)}
    </datalist>`;
}
