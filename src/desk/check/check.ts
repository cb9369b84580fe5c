import { type Context, Hono } from 'hono';
import { CommandError } from '../../content/command-error.ts';
import { changeFacts, tidyFact } from '../../intake/change-facts.ts';
import { acceptTold } from '../../intake/confirmation/decide-proposals.ts';
import { openLedger } from '../../intake/confirmation/open-ledger.ts';
import { readWorklist } from '../../intake/confirmation/worklist.ts';
import { showPage } from '../frame/page.ts';
import { listLeftOvers } from '../progress/left-over.ts';
import { type Desk, findDraft, findReport } from '../session/desk.ts';
import { changeNotes, nameFinding, readNotes } from '../session/draft-notes.ts';
import { writeCheckPage } from './check-page.ts';
import type { CheckView } from './todo.ts';
import { FACTS } from './words.ts';

/** What is left of a draft, in order and in words, each with the place that mends it. */
export function routeCheck(desk: Desk): Hono {
  const app = new Hono();
  const show = async (c: Context, refused?: CheckView['refused']): Promise<Response> => {
    const year = Number(c.req.param('year'));
    const content = await desk.read();
    const report = findReport(content, year);
    const left = listLeftOvers(content, report);
    const notes = await readNotes(desk.contentDir, year);
    return await showPage(c, desk, {
      title: `${year}年度 补齐`,
      year,
      main: writeCheckPage({ content, report, left, notes, refused }),
    });
  };

  app.get('/:year{[0-9]{4}}/check', (c) => show(c));

  app.post('/:year{[0-9]{4}}/check/fact', async (c) => {
    const year = Number(c.req.param('year'));
    const form = await c.req.parseBody();
    const [key, value] = [form['key'], form['value']].map((field) => (typeof field === 'string' ? field.trim() : ''));
    try {
      await desk.decide(async (content) => {
        const report = findDraft(content, year);
        const { blocking } = listLeftOvers(content, report);
        const { name } = FACTS[key ?? ''] ?? {};
        if (name === undefined || !blocking.some((one) => one.key === key)) {
          throw new CommandError('这一项刚才在别处写好了，没有再改。要改，到“放入文件”里改。');
        }
        if (!value) throw new CommandError(`${name}不能空着，没有存。`);
        const changes = await changeFacts(content, report, {
          [key ?? '']: tidyFact(key ?? '', value),
        });
        return { year, step: 'check', words: `${name}：${value}`, changes };
      });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      c.status(409);
      return await show(c, { key: key ?? '', value: value ?? '', problem: error.message });
    }
    return c.redirect(`/${year}/check`, 303);
  });

  app.post('/:year{[0-9]{4}}/check/told', async (c) => {
    const year = Number(c.req.param('year'));
    const form = await c.req.parseBody();
    const [key = '', seen = '', reason = ''] = [form['told'], form['seen'], form['reason']].map((field) =>
      typeof field === 'string' ? field.trim() : '',
    );
    await desk.decide(async (content) => {
      const report = findDraft(content, year);
      const ledger = await openLedger(content, report);
      const words = acceptTold(ledger, readWorklist(content, report), { key, seen }, reason);
      return { year, step: 'check', words, changes: ledger.close() };
    });
    return c.redirect(`/${year}/check`, 303);
  });

  app.post('/:year{[0-9]{4}}/check/seen', async (c) => {
    const year = Number(c.req.param('year'));
    const { finding } = await c.req.parseBody({ all: true });
    const names = [finding].flat().filter((name) => typeof name === 'string');
    await desk.decide(async (content) => {
      const { glance } = listLeftOvers(content, findDraft(content, year));
      const current = glance.flatMap(({ findings }) => findings);
      const seen = names.flatMap((name) => current.find((one) => nameFinding(one) === name) ?? []);
      if (seen.length < names.length || seen.length === 0) {
        throw new CommandError('这一处刚才变过，没有记。请看过现在的样子再点“知道了”。');
      }
      const change = await changeNotes(desk.contentDir, year, (notes) => ({
        ...notes,
        seen: [...new Set([...notes.seen, ...names])],
      }));
      return { year, step: 'check', words: `知道了：${shorten(seen[0]?.message ?? '')}`, changes: [change] };
    });
    return c.redirect(`/${year}/check#glance`, 303);
  });
  return app;
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
