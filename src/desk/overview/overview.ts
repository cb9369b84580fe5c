import { Hono } from 'hono';
import { html } from 'hono/html';
import { CommandError } from '../../content/command-error.ts';
import { showPage } from '../frame/page.ts';
import type { HistoryEntry } from '../history/entry.ts';
import type { Desk } from '../session/desk.ts';
import { findLost, forgetLost } from '../session/inventory.ts';
import { listUnsent } from '../session/handing-out.ts';
import { writeLog, writeRewind, writeWholeLog } from './log.ts';
import { writeNextStep } from './next-step.ts';
import { writeNotices } from './notices.ts';
import { writeYears } from './years.ts';

/** The first page: what to do next, the years, what was done lately; and the way back. */
export function routeOverview(desk: Desk): Hono {
  const app = new Hono();
  const { history } = desk;
  app.get('/', async (c) => {
    const content = await desk.read();
    const lost = await findLost(content, history.entries);
    // Who has lost all reports is not to begin with the first.
    const isLost = content.reports.length === 0 && lost.length > 0;
    return showPage(c, desk, {
      title: '首页',
      main: html`${writeNotices(desk, content, lost)}${isLost ? '' : writeNextStep(content, history.entries, await listUnsent(desk))}
        <div class="two">${writeYears(content)}${writeLog(history.entries)}</div>`,
    });
  });
  app.get('/log', (c) => showPage(c, desk, { title: '做过的各步', main: writeWholeLog(history.entries) }));
  app.get('/back', async (c) => {
    const target = findEntry(history.entries, c.req.query('to'));
    return showPage(c, desk, {
      title: '退回到以前',
      main: writeRewind(target, await history.planRewind(target.id), await desk.read()),
    });
  });
  app.post('/back', async (c) => {
    const { to, seen } = await c.req.parseBody();
    await desk.rewind(findEntry(history.entries, to).id, Number(seen));
    return c.redirect('/', 303);
  });
  app.post('/lost', async (c) => {
    const { path } = await c.req.parseBody({ all: true });
    await forgetLost(desk.contentDir, [path ?? []].flat().map(String));
    return c.redirect('/', 303);
  });
  app.post('/undo', async (c) => {
    const { year, back, seen } = await c.req.parseBody();
    await desk.undo(
      typeof year === 'string' && /^\d{4}$/u.test(year) ? Number(year) : undefined,
      typeof seen === 'string' ? Number(seen) : undefined,
    );
    return c.redirect(typeof back === 'string' && /^\/(?![/\\])/u.test(back) ? back : '/', 303);
  });
  return app;
}

function findEntry(entries: readonly HistoryEntry[], id: unknown): HistoryEntry {
  const found = entries.find((entry) => String(entry.id) === id);
  if (found) return found;
  throw new CommandError('没有这一步，没有撤销什么。请回首页再选一次。');
}
