import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { CommandError } from '../../content/command-error.ts';
import type { Finding } from '../../content/finding.ts';
import { today } from '../../content/today.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { isDraft } from '../../report/report.ts';
import { partErrors } from '../../correction/plan-correction.ts';
import { writeRefusals } from '../frame/finding-items.ts';
import { showPage } from '../frame/page.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { listFindings } from '../progress/findings.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { FACT_KIND } from './fact-kind.ts';
import { FIGURE_KIND } from './figure-kind.ts';
import { writeFindPlace } from './find-place.ts';
import {
  type Fields,
  findDayFault,
  findFaults,
  readFields,
  writeHidden,
  writeReasonFields,
} from '../frame/form-fields.ts';
import type { CorrectionKind, PlannedCorrection } from './kind.ts';
import { dropAnswers, isSavable, proposeAnswers, readAnswers, writePreview } from './preview.ts';
import { SUMMARY_KIND } from './summary-kind.ts';
import { TEXT_KIND } from './text-kind.ts';

const KINDS = [TEXT_KIND, FIGURE_KIND, SUMMARY_KIND, FACT_KIND];

/** What was published, corrected: the place is found, the correction filled in, looked at as it will be, and saved. */
export function routeCorrect(desk: Desk): Hono {
  const app = new Hono();
  app.get('/:year{[0-9]{4}}/correct', async (c) => {
    const content = await desk.read();
    const report = findPublished(content, c.req.param('year'));
    const { q = '', section, saved } = c.req.query();
    const search = { query: q.trim(), section, saved, left: listRefused(content, report) };
    return showPage(c, desk, { title: `更正${report.name}年度报告`, main: writeFindPlace(content, report, search) });
  });
  for (const kind of KINDS) {
    const path = `/:year{[0-9]{4}}/correct/${kind.slug}` as const;
    app.get(path, async (c) => {
      const content = await desk.read();
      const report = findPublished(content, c.req.param('year'));
      return showForm(c, desk, { kind, content, report, fields: openPlace(kind, content, report, c.req.query()) });
    });
    app.post(path, async (c) => {
      const { do: todo, ...fields } = readFields(await c.req.parseBody());
      const content = await desk.read();
      const report = findPublished(content, c.req.param('year'));
      const shown = { kind, content, report, fields };
      if (todo === 'edit') return showForm(c, desk, shown);
      if (todo === 'restore') {
        const entry = await restore(desk, shown);
        return c.redirect(`/${report.name}/correct${entry ? `?saved=${entry.id}` : ''}`, 303);
      }
      const faults = {
        ...kind.findFaults?.(content, report, fields),
        ...findDayFault(report, fields['date'] ?? ''),
        ...findFaults(fields),
      };
      if (Object.keys(faults).length > 0) return showForm(c, desk, shown, faults, await findRefusals(shown, faults));
      try {
        if (todo !== 'save') return await showPreview(c, desk, shown);
        const entry = await save(desk, shown);
        if (!entry) return await showPreview(c, desk, shown);
        return c.redirect(`/${report.name}/correct?saved=${entry.id}`, 303);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        return showForm(c, desk, shown, { form: error.message });
      }
    });
  }
  return app;
}

/** What the check refuses of a published report. */
function listRefused(content: AssembledContent, { name }: AssembledReport): Finding[] {
  return listFindings(content).filter(
    ({ severity, file }) =>
      severity === 'error' && (file.startsWith(`reports/${name}/`) || !file.startsWith('reports/')),
  );
}

/** A correction being filled in. */
interface Filled {
  kind: CorrectionKind;
  content: AssembledContent;
  report: AssembledReport;
  fields: Fields;
}

function findPublished(content: AssembledContent, year: string): AssembledReport {
  const report = findReport(content, Number(year));
  if (!isDraft(report)) return report;
  throw new CommandError(`${year}年度的报告还是草稿，没有发布过，直接改就行，不用写更正。`);
}

function openPlace(kind: CorrectionKind, content: AssembledContent, report: AssembledReport, place: Fields): Fields {
  const fields = kind.open(content, report, place);
  if (fields) return fields;
  throw new CommandError('没有这个地方了。它可能刚在别处改过，请重新找一次。');
}

/** @throws CommandError where the place is not as it was seen. */
function refuseChanged({ kind, content, report, fields }: Filled): void {
  if (openPlace(kind, content, report, fields)['seen'] === fields['seen']) return;
  throw new CommandError('这个地方刚才在别处改过（多半是另一个窗口），没有存。请退回去，照现在的样子重新找一次。');
}

/** What somebody changed by mistake is as readers were told again; that is no correction. */
async function restore(desk: Desk, { kind, report: { name }, fields }: Filled): Promise<HistoryEntry | undefined> {
  return await desk.decide(async (content) => {
    const report = findPublished(content, name);
    refuseChanged({ kind, content, report, fields });
    const changes = (await kind.restore?.(content, report, fields)) ?? [];
    return { year: Number(name), step: 'correct', words: `${fields['fact'] ?? '文字'}改回`, changes };
  });
}

async function plan(filled: Filled): Promise<PlannedCorrection> {
  refuseChanged(filled);
  const { kind, content, report, fields } = filled;
  return await kind.plan(content, report, fields, readAnswers(fields));
}

/**
 * What the check would refuse of a correction of which a field is still to be put right, as far as that can be known: all
 * that is wrong is said at once.
 */
async function findRefusals(filled: Filled, faults: Fields): Promise<readonly Finding[]> {
  const { fields } = filled;
  const date = 'date' in faults ? today() : (fields['date'] ?? '');
  const isUnknown = Object.keys(faults).some((name) => name !== 'date' && name !== 'why');
  if (isUnknown) return [];
  try {
    const planned = await plan({
      ...filled,
      fields: { ...fields, date, why: 'why' in faults ? '……' : (fields['why'] ?? '') },
    });
    return partErrors(planned.plan.findings).refusals;
  } catch (error) {
    if (error instanceof CommandError) return [];
    throw error;
  }
}

/** @returns `undefined` where the check refuses it. */
async function save(desk: Desk, filled: Filled): Promise<HistoryEntry | undefined> {
  try {
    return await desk.decide(async (content) => {
      const planned = await plan({ ...filled, content, report: findPublished(content, filled.report.name) });
      if (!isSavable(planned)) throw new RefusedByCheck();
      return { year: Number(filled.report.name), step: 'correct', words: planned.words, changes: planned.plan.changes };
    });
  } catch (error) {
    if (error instanceof RefusedByCheck) return undefined;
    throw error;
  }
}

class RefusedByCheck extends Error {
  override name = 'RefusedByCheck';
}

async function showForm(
  c: Context,
  desk: Desk,
  { kind, content, report, fields }: Filled,
  faults: Fields = {},
  refusals: readonly Finding[] = [],
): Promise<Response> {
  const { date, why, ...others } = fields;
  const own = kind.open(content, report, fields) ?? {};
  const hidden = Object.fromEntries(
    Object.entries(others).filter(([name]) => kind.hidden.includes(name) || /^(?:numeral|reason):/u.test(name)),
  );
  return showPage(c, desk, {
    title: '更正',
    main: html`<div class="lead">
        <div>
          <h1>${kind.heading}</h1>
          <p>${report.name}年度报告。写好了先看一眼会变成什么样，再存。</p>
        </div>
      </div>
      ${faults['form'] === undefined ? '' : html`<div class="notice look" role="alert"><p>${faults['form']}</p></div>`}
      ${
        refusals.length === 0
          ? ''
          : html`<div class="notice look" role="alert">${writeRefusals('检查也通不过：', refusals, content)}</div>`
      }
      <form method="post" action="/${report.name}/correct/${kind.slug}" class="narrow">
        ${writeHidden(hidden)}${kind.writeForm(content, report, { ...own, ...fields }, faults)}
        ${writeReasonFields({ ...(date === undefined ? {} : { date }), ...(why === undefined ? {} : { why }) }, faults)}
        <div class="endbar">
          <button class="btn go" name="do" value="preview">看一眼会变成什么样</button>
          <a class="btn" href="/${report.name}/correct">不改了</a>
        </div>
      </form>`,
  });
}

async function showPreview(c: Context, desk: Desk, filled: Filled): Promise<Response> {
  const { kind, content, report, fields } = filled;
  const bare = await plan({ ...filled, fields: dropAnswers(fields) });
  const answered = { ...proposeAnswers(content, report, bare), ...fields };
  const isBare = readAnswers(answered).size === 0;
  const planned = isBare ? bare : await plan({ ...filled, fields: answered });
  return showPage(c, desk, {
    title: '存之前看一眼',
    main: writePreview(planned, bare, content, report, answered, `/${report.name}/correct/${kind.slug}`),
  });
}
