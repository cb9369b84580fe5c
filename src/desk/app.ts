import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CommandError } from '../content/command-error.ts';
import { describePlaceFault } from '../disk/disk-faults.ts';
import { routeCheck } from './check/check.ts';
import { routePlan } from './check/plan.ts';
import { routeSummaries } from './check/summaries.ts';
import { routeCorrect } from './correct/correct.ts';
import { DOCUMENT_UPLOAD, routeDocument } from './document/document.ts';
import { routeFigures } from './figures/routes.ts';
import { ARCHIVE_UPLOAD, routeArchive } from './archive/archive.ts';
import { serveAssets } from './frame/assets.ts';
import { writeMessage } from './frame/message.ts';
import { showPage } from './frame/page.ts';
import { routeHelp } from './help/help.ts';
import { type Door, guard, harden } from './guard/guard.ts';
import { MARK_PATH } from './guard/lock.ts';
import { vetFolder } from './vet-folder.ts';
import { routeOutline } from './outline/outline.ts';
import { routeOverview } from './overview/overview.ts';
import { routePages } from './pages/pages.ts';
import { routePublish } from './publish/publish.ts';
import type { Desk } from './session/desk.ts';
import { routeSettings } from './settings/settings.ts';
import { routeText } from './text/text.ts';

/** Of a form without a file, in bytes: a report's whole text, written as forms are, is a quarter of it. */
const LARGEST_FORM = 8_000_000;

/** Where files are sent, of which those who take them know how large they may be. */
const UPLOADS: readonly string[] = [DOCUMENT_UPLOAD, ARCHIVE_UPLOAD];

/** What each page, or family of pages, answers to. */
const ROUTES = [
  routeOverview,
  routePages,
  routePublish,
  routeArchive,
  routeText,
  routeFigures,
  routeCheck,
  routeSummaries,
  routePlan,
  routeDocument,
  routeOutline,
  routeCorrect,
  routeSettings,
  routeHelp,
];

/** All that the desk answers to, behind its door. */
export function createApp(desk: Desk, door: Door, mark: string): Hono {
  const app = new Hono();
  // Says only that this desk is there; it is asked by another desk, which has no token.
  app.get(MARK_PATH, (c) => c.text(mark));
  app.use(harden(door), guard(door));
  app.route('/assets', serveAssets());
  app.use(vetFolder(desk, mark));
  const limitForm = bodyLimit({
    maxSize: LARGEST_FORM,
    onError: (c) => {
      c.status(413);
      return showPage(c, desk, { title: '没有存', main: writeMessage('这一步没有存', TOO_LARGE, '/') });
    },
  });
  app.use((c, next) => (UPLOADS.includes(c.req.path) ? next() : limitForm(c, next)));
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  for (const route of ROUTES) app.route('/', route(desk));
  app.notFound((c) => {
    c.status(404);
    return showPage(c, desk, { title: '没有这个网页', main: writeMessage('没有这个网页', NOT_FOUND, '/') });
  });
  app.onError(async (error, c) => {
    const problem = error instanceof CommandError ? error.message : describePlaceFault(error);
    if (problem === undefined) console.error(error);
    const isAsked = c.req.method === 'GET';
    const back = isAsked ? '/' : new URL(c.req.header('referer') ?? '/', c.req.url).pathname;
    const answer = await showPage(c, desk, {
      title: isAsked ? '打不开' : '没有存',
      main: writeMessage(isAsked ? '这里打不开' : '这一步没有存', problem ?? UNKNOWN, back),
    });
    return new Response(answer.body, { status: error instanceof CommandError ? 409 : 500, headers: answer.headers });
  });
  return app;
}

const TOO_LARGE =
  '填的内容超过 8 MB，报告的文字不会这么多，没有存。多半是粘贴错了：请看看填了什么，删去多余的，再存一次。';
const NOT_FOUND = '地址写错了，或者那份草稿已经不在。';
const UNKNOWN = '程序出了错，没有改动任何文件。再试一次；还是这样，就把启动窗口里最后几行发给网站的维护人员。';
