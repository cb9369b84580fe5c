import { Hono } from 'hono';
import { z } from 'zod';
import { CommandError } from '../../content/command-error.ts';
import { passageSchema, pointSchema } from '../../content/schemas/follow-up.ts';
import { changeFollowUp, type FollowUpWord } from '../../intake/editing/follow-up.ts';
import { bindPassage, findPlanBefore, followPlanBefore, namePassage, quoteItem } from '../../report/plan-follow-up.ts';
import { type AssembledReport, isDraft } from '../../report/report.ts';
import { showPage } from '../frame/page.ts';
import { readJson } from '../../disk/read-json.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { today } from '../../content/today.ts';
import { nameItem, writePlanPage } from './plan-page.ts';

/** What a form of the page sends; `seen` is what follow-up.yml said of the thing when it was shown. */
const formSchema = z.object({
  point: z.string(),
  seen: z.string().transform(readJson).pipe(pointSchema.optional()),
  word: z.discriminatedUnion('say', [
    z.object({
      say: z.enum(['speaks', 'other', 'neither']),
      passage: z.string().transform(readJson).pipe(passageSchema),
    }),
    z.object({ say: z.enum(['nowhere', 'nothing']) }),
  ]),
});

/** The page on which the plan of the year before is held against a report, of which staff say where it speaks of it. */
export function routePlan(desk: Desk): Hono {
  const app = new Hono();
  app.get('/:year{[0-9]{4}}/check/plan', async (c) => {
    const year = Number(c.req.param('year'));
    const content = await desk.read();
    const report = findReport(content, year);
    return await showPage(c, desk, {
      title: `${year}年度 对照上年计划`,
      ...(isDraft(report) && { year }),
      main: writePlanPage(report, followPlanBefore(content.reports, report)),
    });
  });

  app.post('/:year{[0-9]{4}}/check/plan', async (c) => {
    const year = Number(c.req.param('year'));
    const { point, seen, ...word } = await c.req.parseBody();
    const sent = formSchema.safeParse({ point, seen, word });
    if (!sent.data) throw new CommandError('没有选是哪一处，没有存。请选一处再点。');
    const { data } = sent;
    await desk.decide(async (content) => {
      const report = findReport(content, year);
      return {
        year,
        step: isDraft(report) ? 'check' : 'correct',
        words: `对照上年计划：${nameItem(data.point)}，${describe(data.word, report)}`,
        changes: [await changeFollowUp(content, report, { ...data, seen: data.seen, today: today() })],
      };
    });
    const content = await desk.read();
    const items = findPlanBefore(content.reports, findReport(content, year))?.items ?? [];
    const at = items.findIndex((item) => quoteItem(item) === data.point);
    return c.redirect(`/${year}/check/plan${at === -1 ? '' : `#point-${at + 1}`}`, 303);
  });
  return app;
}

function describe(word: FollowUpWord, { sections }: AssembledReport): string {
  if (!('passage' in word)) return word.say === 'nowhere' ? '没有写到' : '重新看';
  const bound = bindPassage(word.passage, sections);
  const name = `“${'passage' in bound ? namePassage(bound.passage) : (word.passage.quote ?? word.passage.section)}”`;
  return { speaks: `就是${name}`, other: `不是${name}`, neither: `撤下${name}` }[word.say];
}
