import { type Context, Hono } from 'hono';
import { CommandError } from '../../content/command-error.ts';
import { openLedger, type OpenLedger } from '../../intake/confirmation/open-ledger.ts';
import { readWorklist, type Worklist } from '../../intake/confirmation/worklist.ts';
import type { AssembledReport } from '../../report/report.ts';
import { showPage } from '../frame/page.ts';
import { listStanding } from '../history/entry.ts';
import { type Desk, findDraft, findReport } from '../session/desk.ts';
import { decide } from './decide.ts';
import { findNext, isLeft, type FiguresView, viewFigures } from './figures-view.ts';
import { writeFiguresPage } from './figures-page.ts';

/** Header with which the page's script asks for the page alone, without its frame. */
const PART_HEADER = 'x-desk-part';

/** The page on which every number of a report gets its indicator, or a reason why it has none. */
export function routeFigures(desk: Desk): Hono {
  const app = new Hono();
  app.get('/:year{[0-9]{4}}/figures', (c) => show(c, desk, { at: c.req.query('at') }));
  app.post('/:year{[0-9]{4}}/figures', async (c) => {
    const year = readYear(c);
    const form = await c.req.formData();
    const at = readField(form, 'at');
    try {
      await desk.decide(async (content) => {
        const report = findDraft(content, year);
        const worklist = readWorklist(content, report);
        const ledger = await openLedger(content, report);
        const words = await decide(ledger, worklist, form);
        return { year, step: 'figures', words, changes: expectChanges(ledger) };
      });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return await show(c, desk, { at, problem: error.message });
    }
    // The script has moved on by itself; without it the next number that is left comes up.
    const next = readField(form, 'next') ?? (await findFollowing(desk, year, form));
    const address = `/${year}/figures${next === undefined ? '' : `?at=${encodeURIComponent(next)}#c-${next}`}`;
    return c.req.header(PART_HEADER) === undefined ? c.redirect(address, 303) : await show(c, desk, { at: next });
  });
  return app;
}

function expectChanges(ledger: OpenLedger): ReturnType<OpenLedger['close']> {
  const changes = ledger.close();
  if (changes.length === 0) throw new CommandError('与现在存着的一样，没有要改的。');
  return changes;
}

function readYear(c: Context): number {
  return Number(c.req.param('year'));
}

function readField(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Where to go on: behind the number that was decided, or in the stretch where several were. */
async function findFollowing(desk: Desk, year: number, form: FormData): Promise<string | undefined> {
  const content = await desk.read();
  const worklist = readWorklist(content, findReport(content, year));
  const group = worklist.groups.find(({ id }) => id === readField(form, 'group'));
  const own = group?.chips.find(isLeft);
  if (own) return own.key;
  const from = readField(form, 'at') ?? group?.chips.at(-1)?.key;
  return from === undefined ? undefined : (findNext(worklist, from)?.key ?? from);
}

async function show(
  c: Context,
  desk: Desk,
  { at, problem }: { at?: string | undefined; problem?: string | undefined },
): Promise<Response> {
  const year = readYear(c);
  const content = await desk.read();
  const report = expectLedger(findReport(content, year));
  const worklist: Worklist = readWorklist(content, report);
  const latest = listStanding(desk.history.entries).findLast((entry) => entry.year === year);
  const view: FiguresView = {
    ...viewFigures(content, report, worklist, at),
    problem,
    // A key that takes back a number is not to take back the draft that it stands in.
    latest: latest?.step === 'figures' ? latest : undefined,
  };
  const main = writeFiguresPage(view);
  const status = problem === undefined ? 200 : 409;
  if (c.req.header(PART_HEADER) !== undefined) return c.html(main, status);
  const page = await showPage(c, desk, { title: `${year}年度 对数字`, year, scripts: ['figures'], main });
  return new Response(page.body, { status, headers: page.headers });
}

function expectLedger(report: AssembledReport): AssembledReport & { year: number } {
  if (hasLedger(report)) return report;
  throw new CommandError(
    `${report.name}年度的 report.yml 或 figures.yml 读不出来，数字没有办法对。先到“补齐”里照着改好，再回来。`,
  );
}

function hasLedger(report: AssembledReport): report is AssembledReport & { year: number } {
  return report.year !== undefined && report.ledger !== undefined;
}
