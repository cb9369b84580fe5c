import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { checkParsed } from '../../checks/check-content.ts';
import { splitFindings } from '../../checks/draft-findings.ts';
import { hashRecords } from '../../checks/record-hash.ts';
import { CommandError } from '../../content/command-error.ts';
import type { Finding } from '../../content/finding.ts';
import { momentSchema, urlSchema } from '../../content/schemas/scalars.ts';
import { countOutcome } from '../../publication/outcome.ts';
import { planPublication, planRetraction } from '../../publication/publication.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import { dataFilePath } from '../../report/section-paths.ts';
import { showPage } from '../frame/page.ts';
import { writePlainly } from '../frame/plain-words.ts';
import { listFindings } from '../progress/findings.ts';
import { listDraftSteps, type StepState } from '../progress/draft-steps.ts';
import { listDraftViews } from '../progress/draft-views.ts';
import { listLeftOvers } from '../progress/left-over.ts';
import { findBuilt } from '../session/built-site.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { changeNotes, readNotes } from '../session/draft-notes.ts';
import { nameContent } from '../session/fingerprint.ts';
import { listUnsent } from '../session/handing-out.ts';
import { changeSitePlace, findSitePlace, readSitePlace } from '../session/site-place.ts';
import { listViewed } from '../session/viewed-pages.ts';
import { today } from '../../content/today.ts';
import { type PublishForm, writeDraftPage } from './draft-page.ts';
import { findMadeFiles, TAKEN_FILES } from './made-files.ts';
import { writePublishedPage } from './published-page.ts';
import { openSiteJobs } from './site-jobs.ts';
import { zipSite } from './site-zip.ts';
import { writeTerms } from './terms.ts';

const ADDRESS = '/:year{[0-9]{4}}/publish';

/** The last step: a draft is published, its site made and handed out; until then it can be taken back. */
export function routePublish(desk: Desk): Hono {
  const app = new Hono();
  const jobs = openSiteJobs(desk);

  const showDraft = async (c: Context, report: AssembledReport, form?: PublishForm): Promise<Response> => {
    const content = await desk.read();
    const year = Number(report.name);
    const facts = report.report?.data;
    const given = { published: facts?.published ?? '', url: facts?.original?.url ?? '' };
    const left = listLeft(content, report);
    const draft = {
      content,
      year,
      report: facts,
      outcome: countOutcome(content, report),
      left,
      errors: left.length > 0 ? [] : await findErrors(content, report, { published: given.published || today() }),
      unseen: countUnseen(content, report),
      seen: nameContent(content),
      form: form ?? { ...given, announced: false, unseen: false, problems: {} },
    };
    if (form) c.status(422);
    return await showPage(c, desk, {
      title: '发布',
      year,
      main: writeDraftPage(draft, writeTerms(year, draft.outcome, facts)),
    });
  };
  const showPublished = async (
    c: Context,
    report: AssembledReport,
    misplaced?: { given: string; problem: string },
  ): Promise<Response> => {
    const content = await desk.read();
    const year = Number(report.name);
    const place = await findSitePlace(desk);
    const built = await findBuilt(content, place);
    if (misplaced) c.status(422);
    const others = content.reports.filter((other) => other !== report && !isDraft(other));
    return await showPage(c, desk, {
      title: '发布',
      year,
      scripts: ['publish'],
      main: writePublishedPage({
        year,
        report,
        notes: await readNotes(desk.contentDir, year),
        built,
        made: built && (await findMadeFiles(content, built, year)),
        job: jobs.latest,
        place,
        misplaced,
        isPlaceSet: desk.tools.place !== undefined,
        record: hashRecords(content),
        refused: listRefused(content),
        content,
        isFirst: others.length === 0,
      }),
    });
  };

  app.get(ADDRESS, async (c) => {
    const report = findReport(await desk.read(), Number(c.req.param('year')));
    if (isDraft(report)) return await showDraft(c, report);
    if (!report.report?.data) throw new CommandError(`${report.name}年度的基本情况读不出，先到首页看怎么改好。`);
    return await showPublished(c, report);
  });
  app.post(ADDRESS, async (c) => {
    const year = Number(c.req.param('year'));
    const content = await desk.read();
    const report = findUnpublished(content, year);
    const sent = await c.req.parseBody();
    const form = readForm(sent, countUnseen(content, report));
    const differs = await findDiffering(content, report, form);
    if (differs !== undefined) form.problems.published ??= differs;
    if (Object.keys(form.problems).length > 0) return await showDraft(c, report, form);
    await desk.decide(async (now) => {
      if (nameContent(now) !== sent['seen']) throw new CommandError(CHANGED);
      const draft = findUnpublished(now, year);
      if (listLeft(now, draft).length > 0) throw new CommandError(UNFINISHED);
      const facts = { published: form.published, url: form.url || undefined };
      const plan = await planPublication(now, draft, facts);
      const errors = checkParsed(plan.content).filter(({ severity }) => severity === 'error');
      if (errors.length > 0)
        throw new CommandError(writeErrors(errors.map(({ message }) => writePlainly(message, now, draft))));
      const at = new Date().toISOString();
      const notes = await changeNotes(desk.contentDir, year, (known) => ({
        ...known,
        published: at,
        exported: undefined,
      }));
      const figures = draft.ledger?.figures.length ?? 0;
      return { year, step: 'publish', words: `报告和 ${figures} 个数字`, changes: [...plan.changes, notes] };
    });
    return c.redirect(`/${year}/publish`, 303);
  });
  app.post(`${ADDRESS}/retract`, async (c) => {
    const year = Number(c.req.param('year'));
    await desk.decide(async (content) => {
      const report = findReport(content, year);
      if (isDraft(report)) throw new CommandError(`${year}年度的报告已经是草稿，没有什么要撤回。`);
      if (!(await listUnsent(desk)).includes(year)) throw new CommandError(OUT);
      const notes = await changeNotes(desk.contentDir, year, (known) => ({ ...known, published: undefined }));
      const changes = [...(await planRetraction(content, report)), notes];
      return { year, step: 'publish', words: '撤回，又是草稿', changes };
    });
    return c.redirect(`/${year}/publish`, 303);
  });
  app.post(`${ADDRESS}/place`, async (c) => {
    const year = Number(c.req.param('year'));
    const { place } = await c.req.parseBody();
    const given = typeof place === 'string' ? place.trim() : '';
    const read = readSitePlace(given);
    if ('problem' in read) return await showPublished(c, findReport(await desk.read(), year), { given, ...read });
    const changes = await changeSitePlace(desk.contentDir, read.place);
    const words = given === '' ? '网站的网址不写' : `网站的网址 ${given}`;
    if (changes.length > 0) await desk.decide(() => ({ step: 'site', words, changes }));
    return c.redirect(`/${year}/publish`, 303);
  });
  app.post(`${ADDRESS}/:kind{site|pdf}`, (c) => {
    jobs.start(c.req.param('kind') === 'pdf' ? 'pdf' : 'site');
    return c.redirect(`/${c.req.param('year')}/publish#job`, 303);
  });
  app.get('/publish/state', (c) =>
    c.json({ state: jobs.latest?.state ?? 'none', lines: jobs.latest?.lines.join('\n') ?? '' }),
  );
  app.post(`${ADDRESS}/handed-out`, async (c) => {
    await handOut(desk, Number(c.req.param('year')));
    return c.redirect(`/${c.req.param('year')}/publish`, 303);
  });
  app.post(`${ADDRESS}/zip`, async (c) => {
    const built = await findBuilt(await desk.read(), await findSitePlace(desk));
    if (!built?.isCurrent || jobs.latest?.state === 'running') throw new CommandError(NOT_BUILT);
    const zip = await zipSite(built);
    await handOut(desk, Number(c.req.param('year')));
    const day = built.at.slice(0, 10).replaceAll('-', '');
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', `attachment; filename="site-${day}.zip"`);
    return c.body(Readable.toWeb(zip) as ReadableStream);
  });
  for (const file of ['report.pdf', 'poster.png'] as const) {
    app.get(`${ADDRESS}/${file}`, async (c) => {
      const year = Number(c.req.param('year'));
      const built = await findBuilt(await desk.read(), await findSitePlace(desk));
      const path = built && join(built.dir, dataFilePath(year, file));
      if (path === undefined || !existsSync(path)) throw new CommandError(NOT_MADE);
      const { type, name } = TAKEN_FILES[file];
      c.header('Content-Type', type);
      c.header('Content-Disposition', `attachment; filename="${name(year)}"`);
      return c.body(new Uint8Array(await readFile(path)));
    });
  }
  // Where a form was sent, and somebody looks again.
  app.get(`${ADDRESS}/:form`, (c) => c.redirect(`/${c.req.param('year')}/publish`, 303));
  return app;
}

const UNFINISHED = '还有没做好的，没有发布，也没有改动任何文件。请回去看还差什么。';
const CHANGED =
  '您看过以后，内容又在别处改过（多半是另一个窗口或别的程序），所以没有发布。请看一看现在的样子，再决定。';
const OUT = '网站已经交出去，或者这份报告不是在这个工作台发布的，读者可能已经看到，不能撤回。要改，请写更正。';
const NOT_MADE = 'PDF 和图片还没有做，或者网站文件夹刚刚换过。请重做。';
const NOT_BUILT = '网站文件夹还没有做好，或者做好以后内容又改过。请先做网站文件夹，再下载。';

/** The report of a year, which is to be published. */
function findUnpublished(content: AssembledContent, year: number): AssembledReport {
  const report = findReport(content, year);
  if (!isDraft(report)) throw new CommandError(`${year}年度的报告已经发布，不用再发布一次。`);
  if (report.names.includes('published.yml')) {
    throw new CommandError(
      `${year}年度的报告是草稿，却已经有发布记录，没有发布。它若发布过，请从留底里找回；确实从未对外发布的，删去 reports/${year}/published.yml 再来。`,
    );
  }
  return report;
}

/** What keeps the site from being made; drafts are no part of it. */
function listRefused(content: AssembledContent): Finding[] {
  return splitFindings(listFindings(content), content).others.filter(({ severity }) => severity === 'error');
}

/** Steps that are to be done before a draft can be published. */
function listLeft(content: AssembledContent, report: AssembledReport): StepState[] {
  if (listLeftOvers(content, report).blocking.length === 0) return [];
  return listDraftSteps(content, report).filter(
    ({ step, state }) => state !== 'done' && step !== 'pages' && step !== 'publish',
  );
}

/** What keeps a draft from being published, but for the time that is asked for here. */
async function findErrors(
  content: AssembledContent,
  report: AssembledReport,
  facts: { published: string },
): Promise<ReturnType<typeof checkParsed>> {
  if (report.names.includes('published.yml'))
    return checkParsed(content).filter(({ severity }) => severity === 'error');
  const plan = await planPublication(content, report, facts);
  return checkParsed(plan.content).filter(({ severity }) => severity === 'error');
}

/** What the document prints of the time of publication, where that is not what was typed. */
async function findDiffering(
  content: AssembledContent,
  report: AssembledReport,
  { published, problems }: PublishForm,
): Promise<string | undefined> {
  if (problems.published !== undefined) return undefined;
  const errors = await findErrors(content, report, { published });
  const differing = errors.find(({ rule }) => rule === 'report/published-differs');
  return differing && writePlainly(differing.message, content, report);
}

function countUnseen(content: AssembledContent, report: AssembledReport): number {
  const viewed = listViewed(content, Number(report.name));
  return listDraftViews(content, report).filter(({ path }) => !viewed.includes(path)).length;
}

function readForm(sent: Readonly<Record<string, unknown>>, unseen: number): PublishForm {
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name].trim() : '');
  const [published, url] = [text('published'), text('url')];
  const moment = momentSchema.safeParse(published);
  const problems: PublishForm['problems'] = {};
  if (published === '')
    problems.published = '请照政府网站那一页写发布时间，如 2023-03-28 10:30；只印日期的，只写日期。';
  else if (!moment.success) problems.published = `“${published}”不行：${moment.error.issues[0]?.message ?? ''}。`;
  if (url !== '' && !urlSchema.safeParse(url).success) {
    problems.url = '应是 http:// 或 https:// 开头的网址，从浏览器的地址栏整个复制过来；没有就空着。';
  }
  const [isAnnounced, isWaived] = [sent['announced'] === 'yes', sent['unseen'] === 'yes'];
  if (!isAnnounced) problems.announced = '公布以后再来发布；已经公布的，请打勾。';
  if (unseen > 0 && !isWaived) problems.unseen = '请先看那几页，或者在这里打勾。';
  return { published, url, announced: isAnnounced, unseen: isWaived, problems };
}

/** Say that the site has left this machine, of each report that could still be taken back. */
async function handOut(desk: Desk, asked: number): Promise<void> {
  for (const year of await listUnsent(desk)) {
    const exported = new Date().toISOString();
    await desk.decide(async () => ({
      year,
      step: 'publish',
      words: year === asked ? '网站交出去了' : `网站交出去了，同${asked}年度的一起`,
      changes: [await changeNotes(desk.contentDir, year, (known) => ({ ...known, exported }))],
      isFinal: true,
    }));
  }
}

function writeErrors(messages: readonly string[]): string {
  return [`还差 ${messages.length} 处，没有发布，也没有改动任何文件：`, ...messages.slice(0, 5)].join('\n');
}
