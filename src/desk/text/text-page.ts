import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import { writePassageKey } from '../../intake/editing/passage-key.ts';
import { type ComparedRow, compareTexts, countDiffering } from '../../report/compared-text.ts';
import { listReportPassages } from '../../report/published-text.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import { writeFindingItems } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { writePlainly } from '../frame/plain-words.ts';
import { listFindings } from '../progress/findings.ts';
import type { OpenEdit } from './editor.ts';
import { placeFindings } from './passage-findings.ts';
import { compareTyped, findRow } from './typed-row.ts';
import { hasHints, type RowView, writeRow } from './row.ts';

/** The page on which a draft's text is compared. */
export function writeTextPage(
  content: AssembledContent,
  report: AssembledReport,
  { edit, isFiltered }: { edit: OpenEdit | undefined; isFiltered: boolean },
): Html {
  const compared = compareTexts(report);
  const rows = compared ?? listAlone(report);
  const findings = listFindings(content).filter(({ file }) => file.startsWith(`reports/${report.name}/`));
  const beside = placeFindings(
    findings.map((finding) => ({ ...finding, message: writePlainly(finding.message, content, report) })),
    rows.flatMap(({ passages }) => passages),
  );
  const address = `/${report.name}/text?${isFiltered ? 'only=hints&' : ''}`;
  // What was typed and not saved is compared as it was typed.
  const typed = edit?.words === undefined ? undefined : compareTyped(report, edit.key, edit.words);
  const opened = edit && findRow(rows, edit.key);
  const views = rows.map((own): RowView => {
    const row = own === opened && typed ? { ...own, lines: typed.lines, differences: typed.differences } : own;
    return {
      report,
      row,
      isCompared: compared !== undefined,
      findings: own.passages.flatMap((passage) => beside.get(passage) ?? []),
      isOpen: isDraft(report),
      edit,
      address,
    };
  });
  const parted = views.find(({ row }) => row.lines.length === 1 && row.passages.length > 1);
  if (parted) parted.remark = '小标题是从段首分出来的，收到的文件里是同一段。别处也这样。';
  const hinted = views.filter(hasHints);
  const shown = isFiltered ? hinted : views;
  const count = rows.reduce((sum, { differences }) => sum + differences.length, 0);
  return html`${writeLead(report, { rows, compared, count, hints: hinted.length, isFiltered })}
  ${writeProblems(findings, content)} ${edit?.problem === undefined || opened ? '' : writeHomeless(edit)}
  ${
    shown.length > 0
      ? html`<h2 class="hide">逐段对照</h2>
          <div class="compare">
            <div class="heads" aria-hidden="true"><b>收到的文件</b><b>网页上的样子</b><b>核对</b></div>
            ${shown.map(writeRow)}
          </div>`
      : html`<p class="card">没有要看的。<a href="/${report.name}/text">看全部文字</a></p>`
  }
  ${writeEnd(report, compared !== undefined, count)}`;
}

/** A draft's passages where there is nothing to compare them with. */
function listAlone(report: AssembledReport): ComparedRow[] {
  return listReportPassages(report).map((passage) => ({
    passages: [{ ...passage, marks: [] }],
    lines: [],
    differences: [],
    characters: 0,
  }));
}

interface Lead {
  rows: readonly ComparedRow[];
  compared: readonly ComparedRow[] | undefined;
  count: number;
  hints: number;
  isFiltered: boolean;
}

function writeLead(report: AssembledReport, { rows, compared, count, hints, isFiltered }: Lead): Html {
  const characters = rows.reduce((sum, row) => sum + row.characters, 0);
  const differing = rows.reduce((sum, row) => sum + countDiffering(row), 0);
  const unread = rows.flatMap(({ passages }) => passages).filter(({ run }) => run.isUnknown).length;
  const heading = !compared
    ? '没有原文可以对'
    : count > 0
      ? `有 ${count} 处与原文不同`
      : unread > 0
        ? `有 ${unread} 节读不出`
        : '与原文一样';
  const first = rows.find(({ differences }) => differences.length > 0);
  return html`<div class="lead">
    <div>
      <h1>对文字：${heading}</h1>
      <p>
        ${
          compared
            ? `左边是收到的文件，右边是网页上的样子。${characters} 个字逐个对过，${count > 0 ? `${Math.max(0, characters - differing)} 个一样` : '都一样'}。${unread > 0 ? `读不出的 ${unread} 节没有对，要到“补齐”里看怎么改。` : ''}`
            : '这份草稿没有收到的文件，或者文件后来改动过。下面是网页上的样子。'
        }
        ${isDraft(report) ? '' : html`已经发布的文字不在这里改，确有错误的，<a href="/${report.name}/correct">写一条更正</a>。`}
      </p>
    </div>
    <div class="btns">
      ${first ? html`<a class="btn go" href="#${anchorOf(first)}">看${count > 1 ? '第一处' : '不同的那一处'}</a>` : ''}
      ${
        isFiltered
          ? html`<a class="btn" href="/${report.name}/text">看全部文字</a>`
          : hints > 0
            ? html`<a class="btn" href="/${report.name}/text?only=hints">只看有提示的 ${hints} 段</a>`
            : ''
      }
    </div>
  </div>`;
}

function anchorOf({ passages, lines }: ComparedRow): string {
  const [first] = passages;
  return first ? (writePassageKey(first) ?? '') : `line-${lines[0]?.number ?? 0}`;
}

/** What was typed for a passage that is not there any more, so that it can be copied to where it belongs. */
function writeHomeless({ words = '', problem }: OpenEdit): Html {
  return html`<div class="card look" role="alert">
    <p>${problem}</p>
    <p><label for="homeless">您打的字在这里，可以复制：</label></p>
    <textarea id="homeless" rows="4" readonly>${words}</textarea>
  </div>`;
}

/** What keeps the text from being compared, or is of no paragraph. */
function writeProblems(findings: readonly Finding[], content: AssembledContent): Html {
  const own = findings.filter(({ rule }) => rule.startsWith('original/'));
  if (own.length === 0) return html``;
  return html`<div class="card look" role="alert">
    <ul>
      ${writeFindingItems(own, content)}
    </ul>
  </div>`;
}

function writeEnd(report: AssembledReport, isCompared: boolean, count: number): Html {
  if (!isDraft(report)) return html``;
  const next = `/${report.name}/figures`;
  return html`<div class="endbar">
    ${
      count > 0
        ? html`<button class="btn big" disabled>还有 ${count} 处不同，改回才能往下</button
            ><a class="btn plain" href="${next}">先去对数字</a>`
        : html`<a class="btn go big" href="${next}">${isCompared ? '文字一样，去对数字' : '去对数字'}</a>`
    }
  </div>`;
}
