import { html } from 'hono/html';
import { partErrors } from '../../correction/plan-correction.ts';
import {
  listQuestions,
  type NumeralAnswer,
  type NumeralAnswers,
  type NumeralQuestion,
} from '../../correction/settle-numerals.ts';
import type { Finding } from '../../content/finding.ts';
import type { Correction } from '../../content/schemas/report.ts';
import { printRecorded } from '../../report/figure-history.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { writeDifference } from '../frame/difference.ts';
import { writeFindingItems } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { type Fields, writeHidden } from '../frame/form-fields.ts';
import type { PlannedCorrection } from './kind.ts';

/** What a form calls the answers about numbers that a correction leaves without an entry. */
const ANSWER = /^numeral:(?<key>.+)$/u;

/** What the choice says of a number that is no figure. */
const NO_DATA = 'none';

/** Read what a person said of such numbers. */
export function readAnswers(fields: Fields): NumeralAnswers {
  const answers = new Map<string, NumeralAnswer>();
  for (const [name, value] of Object.entries(fields)) {
    const key = ANSWER.exec(name)?.groups?.['key'];
    const reason = fields[`reason:${key ?? ''}`] ?? '';
    if (key === undefined || value === '' || (value === NO_DATA && reason === '')) continue;
    answers.set(key, value === NO_DATA ? { reason } : { indicator: value });
  }
  return answers;
}

/** The other fields. */
export function dropAnswers(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !/^(?:numeral|reason):/u.test(name)));
}

/** Whether a correction can be saved as it is. */
export function isSavable({ plan }: PlannedCorrection): boolean {
  return partErrors(plan.findings).refusals.length === 0;
}

/** Numbers that a correction leaves without an entry, while all that were there before have one. */
function listAsked(content: AssembledContent, report: AssembledReport, { plan }: PlannedCorrection): NumeralQuestion[] {
  const next = plan.content.reports.find(({ name }) => name === report.name);
  const open = listQuestions(content, report).map(({ key }) => key);
  return next ? listQuestions(plan.content, next).filter(({ key }) => !open.includes(key)) : [];
}

/** Answers proposed for such numbers: the indicator that lost its number by the same correction. */
export function proposeAnswers(content: AssembledContent, report: AssembledReport, planned: PlannedCorrection): Fields {
  return Object.fromEntries(
    listAsked(content, report, planned).flatMap(({ key, candidates }) => {
      const id = candidates.map((candidate) => candidate.id).find((candidate) => planned.loose.includes(candidate));
      return id === undefined ? [] : [[`numeral:${key}`, id]];
    }),
  );
}

/**
 * What a correction would change, before it is saved: all of it on one page.
 *
 * @param bare The same without any answer about its numbers.
 */
export function writePreview(
  planned: PlannedCorrection,
  bare: PlannedCorrection,
  content: AssembledContent,
  report: AssembledReport,
  fields: Fields,
  action: string,
): Html {
  const { plan } = planned;
  const isCorrection = plan.corrections.length > 0;
  // What is asked for on this page has fields of its own.
  const kept = dropAnswers(fields);
  const asked = listAsked(content, report, bare);
  const unanswered = listAsked(content, report, planned).length;
  const { refusals, disagreements } = partErrors(plan.findings);
  const warnings = plan.findings.filter(({ severity }) => severity === 'warning');
  const next = plan.content.reports.find(({ name }) => name === report.name);
  const changes = next ? listFigureChanges(report, next) : [];
  const left = listNotes(plan.content).map(({ of }) => of);
  const notes = listNotes(content).filter(({ of }) => !left.includes(of));
  return html`<div class="lead">
      <div>
        <h1>存之前看一眼</h1>
        <p>${isCorrection ? '下面是读者会看到的。还没有存。' : '添摘要不用写更正，只记入发布记录。还没有存。'}</p>
      </div>
    </div>
    <form method="post" action="${action}" class="side">
      <div>
        ${writeHidden(kept)} ${plan.corrections.map(writeCorrection)}
        ${
          asked.length === 0
            ? ''
            : html`<section class="sec">
                <h2>${unanswered > 0 ? `${unanswered} 个数字还要您说一句` : '新数字是谁的，看看对不对'}</h2>
                <p>每个数字都要有归处：是哪个指标，或者为什么不是数据。</p>
                ${asked.map((question) => writeQuestion(question, fields))}
              </section>`
        }
        ${
          changes.length === 0
            ? ''
            : html`<section class="sec">
                <h2>数据跟着变</h2>
                <ul class="rows">
                  ${changes.map(
                    ({ name, was, is }) =>
                      html`<li>
                        <span>${name}</span><span>${was} → <strong>${is}</strong></span>
                      </li>`,
                  )}
                </ul>
              </section>`
        }
        ${
          notes.length === 0
            ? ''
            : html`<section class="sec">
                <h2>对不上的说明一并去掉</h2>
                <p>改了以后数都对得上，网页上不再这样说明：</p>
                <ul class="rows">
                  ${notes.map(({ reason }) => html`<li>${reason}</li>`)}
                </ul>
              </section>`
        }
        ${refusals.length === 0 || unanswered > 0 ? '' : writeFindings('还不能存', refusals, content)}
        ${
          disagreements.length === 0 || unanswered > 0
            ? ''
            : writeFindings('这样改了，和别处的数对不上', disagreements, content, HALFWAY)
        }
        ${warnings.length === 0 ? '' : writeFindings('看一眼就行', warnings, content)}
      </div>
      <aside class="card stick">
        <h2>改了以后</h2>
        <ul class="pages">
          ${plan.pages.map(({ name, path }) => html`<li>${name}<br /><span class="quiet">/${path}</span></li>`)}
        </ul>
        <p class="quiet">网站上要等下一次生成、换上去以后才变。</p>
        <p class="btns">
          <button class="btn go" name="do" value="save" ${refusals.length > 0 && asked.length === 0 ? 'disabled' : ''}>
            ${disagreements.length > 0 ? '先存这一处' : isCorrection ? '存这条更正' : '存这条摘要'}
          </button>
          <button class="btn" name="do" value="edit">再改一改</button>
        </p>
      </aside>
    </form>`;
}

function writeCorrection({ date, fact, was, is, why }: Correction): Html {
  return html`<section class="card" aria-label="更正">
    <p class="quiet">${date} 更正${fact === undefined ? '' : html` <b>${fact}</b>`}</p>
    ${writeDifference(was, is)}
    <p>原因：${why}</p>
  </section>`;
}

function writeQuestion({ key, sentence, candidates }: NumeralQuestion, fields: Fields): Html {
  const chosen = fields[`numeral:${key}`] ?? '';
  return html`<div class="card field" role="group" aria-label="${sentence}">
    <p class="quote">${sentence}</p>
    <label
      >【】里的数字是
      <select name="numeral:${key}">
        <option value="">请选</option>
        ${candidates.map(
          ({ id, name }) => html`<option value="${id}" ${id === chosen ? 'selected' : ''}>${name}</option>`,
        )}
        <option value="${NO_DATA}" ${chosen === NO_DATA ? 'selected' : ''}>不是数据</option>
      </select></label
    >
    <label
      >不是数据的，为什么
      <input name="reason:${key}" value="${fields[`reason:${key}`] ?? ''}" placeholder="如：文件的编号"
    /></label>
  </div>`;
}

/** What is said where other numbers have to be corrected too. */
const HALFWAY =
  '正文只错了这一处的，请再看看是不是改错了数。别处也要跟着改的，先存这一处，接着更正那一处；没有改全以前，网站生成不了。';

function writeFindings(heading: string, findings: readonly Finding[], content: AssembledContent, lead?: string): Html {
  return html`<section class="sec" ${heading === '还不能存' ? html`role="alert"` : ''}>
    <h2>${heading}</h2>
    ${lead === undefined ? '' : html`<p>${lead}</p>`}
    <ul class="rows stacked">
      ${writeFindingItems(findings, content)}
    </ul>
  </section>`;
}

/** What is said of numbers that do not agree, with a name for what it is of. */
function listNotes({ reports }: AssembledContent): { of: string; reason: string }[] {
  return reports.flatMap(({ name, figures }) =>
    (figures?.data?.acknowledged ?? []).map(({ relation, quote, section, reason }) => ({
      of: JSON.stringify([name, relation, section, quote]),
      reason,
    })),
  );
}

/** Figures that say another number than before, or are gone, or new. */
function listFigureChanges(
  before: AssembledReport,
  after: AssembledReport,
): { name: string; was: string; is: string }[] {
  const read = ({ ledger }: AssembledReport): Map<string, { name: string; printed: string }> =>
    new Map(
      (ledger?.figures ?? []).map(({ indicator, period, observation }) => [
        `${indicator.id} ${period}`,
        {
          name: period === before.name ? indicator.name : `${indicator.name}（${period}年）`,
          printed: printRecorded({ ...observation, period }),
        },
      ]),
    );
  const [then, now] = [read(before), read(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [then.get(key)?.printed ?? '没有', now.get(key)?.printed ?? '没有'];
    return was === is ? [] : [{ name: now.get(key)?.name ?? then.get(key)?.name ?? '', was, is }];
  });
}
