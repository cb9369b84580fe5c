import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import { listTold, type Told } from '../../intake/confirmation/told.ts';
import { findReportBefore } from '../../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { writePlainly } from '../frame/plain-words.ts';
import { writeTextField } from '../frame/text-field.ts';
import type { LeftOver, LeftOvers } from '../progress/left-over.ts';
import { type DraftNotes, nameFinding } from '../session/draft-notes.ts';
import { findExcerpt } from './excerpt.ts';
import { writeTold } from './relation.ts';
import { FACTS, sayLeftOver } from './words.ts';

/** What the page of what is left shows. */
export interface CheckView {
  content: AssembledContent;
  report: AssembledReport;
  left: LeftOvers;
  notes: DraftNotes;
  /** What somebody typed that could not be saved, and why. */
  refused: { key: string; value: string; problem: string } | undefined;
}

/** A thing that keeps a draft from being published: what it is, where it stands, its form or the way to it. */
export function writeTodo(one: LeftOver, ordinal: number, view: CheckView): Html {
  const { title, note, link } = sayLeftOver(one, view);
  return html`<li id="${nameTodo(one)}">
    <i aria-hidden="true">${ordinal}</i>
    <div>
      <h2>${title}</h2>
      ${note === undefined ? writeSaid(one, view) : html`<p>${note}</p>`}
      ${one.mend === 'file' ? html`<p>怎么办：${one.findings[0]?.hint ?? ''}</p>` : ''}
      ${one.key === undefined || one.key === 'original' ? '' : writeFactForm(view, one.key)}
      ${link ? html`<p class="btns"><a class="btn go" href="${link.address}">${link.words}</a></p>` : ''}
      ${writePlaces(one.findings)}
    </div>
  </li>`;
}

/** A thing that is worth a look, and may be as it is. */
export function writeGlance(one: LeftOver, view: CheckView): Html {
  const { title, note, link } = sayLeftOver(one, view);
  return html`<li class="glance">
    <div>
      <h3>${title}</h3>
      ${note === undefined ? writeSaid(one, view) : html`<p class="quiet">${note}</p>`}
      ${one.findings.length > 1 ? writePlaces(one.findings) : ''}
    </div>
    <form class="btns" method="post" action="/${view.report.name}/check/seen">
      ${link ? html`<a class="btn" href="${link.address}">${link.words}</a>` : ''}
      ${one.findings.map((finding) => html`<input type="hidden" name="finding" value="${nameFinding(finding)}" />`)}
      <button class="btn">知道了<span class="hide">：${title}</span></button>
    </form>
  </li>`;
}

/** Names a thing that is left in addresses; one of several alike by what is said of it. */
function nameTodo({ mend, key, findings: [first] }: LeftOver): string {
  return `todo-${key ?? (first ? nameFinding(first).replace(/[^\w-]+/gu, '-') : mend)}`;
}

/** So many of several alike are told. */
const TOLD = 6;

function writeSaid({ mend, findings }: LeftOver, { content, report }: CheckView): Html {
  const [first, ...more] = findings;
  if (!first) return html``;
  const told = mend === 'relation' || mend === 'claim' ? findTold(content, report, first) : undefined;
  if (told) return writeTold(report, told);
  if (more.length > 0) {
    return html`<ul class="said">
      ${findings.slice(0, TOLD).map(({ message }) => html`<li>${writePlainly(message, content, report)}</li>`)}
      ${findings.length > TOLD ? html`<li>等 ${findings.length} 处。</li>` : ''}
    </ul>`;
  }
  const excerpt = mend === 'prose' || mend === 'figure' ? findExcerpt(report, first) : undefined;
  return html`<p>${writePlainly(first.message, content, report)}</p>
    ${excerpt ? html`<p class="quote">${excerpt.before}<mark>${excerpt.words}</mark>${excerpt.after}</p>` : ''}`;
}

/** What a finding of a sum, a share or a change is about, by its name or its words in the finding. */
function findTold(content: AssembledContent, report: AssembledReport, { message }: Finding): Told | undefined {
  return listTold(content, report).find((told) =>
    message.includes(told.kind === 'relation' ? `（${told.id}）` : `“${told.result.words}”`),
  );
}

/** Where it stands, for those who edit files by hand. */
function writePlaces(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  return html`<details class="places">
    <summary>在哪个文件</summary>
    <ul>
      ${findings.map(
        ({ file, line, message, hint }) =>
          html`<li><b>${file}，第 ${line} 行</b><br />${message}<br />怎么办：${hint}</li>`,
      )}
    </ul>
  </details>`;
}

function writeFactForm({ content, report, refused }: CheckView, key: string): Html {
  const before = report.year === undefined ? undefined : findReportBefore({ year: report.year }, content);
  const former = key === 'source' ? before?.report?.data?.source : undefined;
  const typed = refused?.key === key ? refused : undefined;
  const { name = key, example = '' } = FACTS[key] ?? {};
  return html`<form class="fix" method="post" action="/${report.name}/check/fact">
    <input type="hidden" name="key" value="${key}" />
    ${writeTextField({
      id: `fact-${key}`,
      name: 'value',
      label: name,
      value: typed?.value ?? former ?? '',
      attributes: html`placeholder="${example}" required`,
    })}
    ${former === undefined || before === undefined ? '' : html`<p class="quiet">照${before.year}年度填的。</p>`}
    ${typed ? html`<p class="look" role="alert">${typed.problem}</p>` : ''}
    <p class="btns"><button class="btn go">就写这个</button></p>
  </form>`;
}
