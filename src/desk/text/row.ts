import { html } from 'hono/html';
import { type EditablePassage, findPassage, writePassageKey } from '../../intake/editing/passage-key.ts';
import type { ComparedDifference, ComparedPassage, ComparedRow } from '../../report/compared-text.ts';
import { findLetterRole } from '../../report/letter.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { Span } from '../../text/span.ts';
import type { Html } from '../frame/html.ts';
import { type OpenEdit, writeEditor } from './editor.ts';
import type { PassageFinding } from './passage-findings.ts';

/** What is shown beside a row, and what of it is being edited. */
export interface RowView {
  report: AssembledReport;
  row: ComparedRow;
  /** Whether there is an original to compare with. */
  isCompared: boolean;
  findings: readonly PassageFinding[];
  /** Whether passages can be edited: those of a draft. */
  isOpen: boolean;
  edit: OpenEdit | undefined;
  /** Address with which another passage is opened, without its end. */
  address: string;
  /** What to say beside it, whatever was found. */
  remark?: string | undefined;
}

/** Whether a row has something to look at. */
export function hasHints({ row, findings }: Pick<RowView, 'row' | 'findings'>): boolean {
  return row.differences.length + findings.length > 0;
}

/** A row of the comparison: what came in, how it will read, what was found. */
export function writeRow(view: RowView): Html {
  const { row } = view;
  const first = row.passages[0];
  const key = first ? writePassageKey(first) : undefined;
  return html`<section class="pair${hasHints(view) ? ' look' : ''}" id="${key ?? `line-${row.lines[0]?.number ?? 0}`}">
    <div class="came">
      ${row.lines.map(({ text, marks }) => html`<p>${markWords(text.trim(), shift(marks, text), 'ins')}</p>`)}
      ${row.lines.length === 0 && view.isCompared ? html`<p class="quiet">原文没有这一段</p>` : ''}
    </div>
    <div class="reads">
      ${row.passages.map((passage, index) => writePassage(passage, view, index))}
      ${row.passages.length === 0 ? writeMissing(view) : ''}
    </div>
    <div class="found">${writeFound(view)}</div>
  </section>`;
}

/** Indents are left to the page, and marks move with the words. */
function shift(marks: readonly Span[], text: string): Span[] {
  const indent = text.length - text.trimStart().length;
  return marks.map(({ start, end }) => ({ start: Math.max(0, start - indent), end: Math.max(0, end - indent) }));
}

function writePassage(passage: ComparedPassage, view: RowView, index: number): Html {
  const key = writePassageKey(passage);
  const found = key === undefined ? undefined : findPassage(view.report, key);
  if (key !== undefined && found && view.edit?.key === key) return writeEditor(view.report, found, view.edit, view.row);
  const anchor = index > 0 && key !== undefined ? html`<span class="anchor" id="${key}"></span>` : '';
  return html`<div class="passage">
    ${anchor}${writeWords(passage, found, view)}
    ${
      view.isOpen && key !== undefined
        ? html`<a class="btn plain edit" href="${view.address}edit=${key}#words"
            >改<span class="hide">“${passage.run.text.slice(0, 12)}”这一段</span></a
          >`
        : ''
    }
    ${view.isOpen && key !== undefined && !isEdited(view) ? writeRepairs(view, index, key) : ''}
  </div>`;
}

/** While a passage of the row is edited, its differences are those of what is typed. */
function isEdited({ row, edit }: RowView): boolean {
  return row.passages.some((passage) => edit && writePassageKey(passage) === edit.key);
}

function writeWords(passage: ComparedPassage, found: EditablePassage | undefined, view: RowView): Html {
  const { report } = view;
  const { text } = passage.run;
  const words = markWords(text, isEdited(view) ? [] : passage.marks, 'del');
  if (passage.run.isUnknown)
    return html`<p class="quiet">这一节文件开头的说明读不出，它的标题没有对；改好以后再来。</p>`;
  if (found?.kind === 'title' || found?.kind === 'partHeading' || found?.kind === 'heading')
    return html`<h2>${words}</h2>`;
  if (found?.kind === 'block' && found.level !== undefined) return html`<h3>${words}</h3>`;
  if (text.includes('\t')) return html`<p class="cells">${words}</p>`;
  const role = report.report?.data && findLetterRole(text, report.report.data);
  return html`<p class="${role ?? 'prose'}">${words}</p>`;
}

/** A text with its marks; where words are missing, a sign between two characters. */
function markWords(text: string, marks: readonly Span[], kind: 'ins' | 'del'): Html {
  const parts: (Html | string)[] = [];
  let done = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    const words = text.slice(start, end);
    parts.push(text.slice(done, start));
    if (end > start && words.trim() === '') parts.push(html`<del class="space">␣</del>`);
    else if (end > start) parts.push(kind === 'ins' ? html`<ins>${words}</ins>` : html`<del>${words}</del>`);
    else if (kind === 'del') parts.push(html`<b class="lack" role="img" aria-label="这里少了字">▲</b>`);
    done = end;
  }
  parts.push(text.slice(done));
  return html`${parts}`;
}

function writeRepairs({ report, row }: RowView, index: number, key: string): Html {
  const own = row.differences.filter(({ repair }) => repair?.passage === index);
  const seen = row.passages[index]?.run.text ?? '';
  if (own.length === 0) return html``;
  return html`<form class="btns repair" method="post" action="/${report.name}/text/restore">
    <input type="hidden" name="key" value="${key}" /><input type="hidden" name="seen" value="${seen}" />
    ${own.map(
      ({ repair, ours, theirs }) =>
        html`<button class="btn ${own.length === 1 ? 'go' : ''}" name="at" value="${repair?.stretch.start ?? 0}">
          ${nameRepair(ours, theirs)}
        </button>`,
    )}
    ${own.length > 1 ? html`<button class="btn go">这 ${own.length} 处都改回</button>` : ''}
  </form>`;
}

function nameRepair(ours: string, theirs: string): string {
  if (theirs === '') return ours.trim() === '' ? '删去空格' : `删去“${shorten(ours)}”`;
  if (theirs.trim() === '') return '补上空格';
  return `${ours === '' ? '补上' : '改回'}“${shorten(theirs)}”`;
}

const SHOWN = 12;

function shorten(text: string): string {
  const words = [...text.replace(/\s+/gu, ' ').trim()];
  return words.length > SHOWN ? `${words.slice(0, SHOWN).join('')}…` : words.join('');
}

function writeMissing({ report, row, isOpen }: RowView): Html {
  const line = row.lines[0]?.number;
  if (!isOpen || line === undefined) return html`<p class="quiet">草稿里没有这一段</p>`;
  return html`<form method="post" action="/${report.name}/text/insert">
    <p class="quiet">草稿里没有这一段</p>
    <input type="hidden" name="line" value="${line}" />
    <p class="btns"><button class="btn go">补上这一段</button></p>
  </form>`;
}

function writeFound({ report, row, isCompared, findings, remark }: RowView): Html {
  const { differences } = row;
  return html`${
    differences.length > 0
      ? html`<p class="look"><b>有 ${differences.length} 处与原文不同</b></p>
          <ul>
            ${differences.map((difference) => html`<li>${describeDifference(difference)}</li>`)}
          </ul>
          <p>报告的文字一个也不能改，原文有错也照录。</p>`
      : isCompared && row.passages.every(({ run }) => !run.isUnknown)
        ? html`<p class="same">✓ ${row.characters} 字，一样</p>`
        : ''
  }
  ${remark === undefined ? '' : html`<p>${remark}</p>`}
  ${findings.map(
    ({ finding, meaning }) =>
      html`<p class="${finding.severity === 'error' ? 'look' : ''}"><b>${meaning}</b></p>
        <p>${finding.message}</p>
        ${finding.severity === 'error' ? '' : html`<p class="quiet">原文就这样的，到<a href="/${report.name}/check">补齐</a>里点“知道了”。</p>`}`,
  )}`;
}

/** A difference in a clerk's words; its place is marked in the text. */
function describeDifference({ ours, theirs, before }: ComparedDifference): string {
  if (ours.includes('\n')) return `原文是一个数，这里在“${before}”后面分成了两段，要接起来。`;
  if (theirs === '') return ours.trim() === '' ? `“${before}”后面多了空格。` : `多了“${shorten(ours)}”，原文没有。`;
  if (ours === '')
    return theirs.trim() === '' ? `“${before}”后面少了空格，两个数连成了一个。` : `少了“${shorten(theirs)}”。`;
  return `原文是“${shorten(theirs)}”，草稿是“${shorten(ours)}”。`;
}
