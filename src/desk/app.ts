import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { CommandError } from '../content/command-error.ts';
import { describePlaceFault } from '../disk/disk-faults.ts';
import { routeCheck } from './check/check.ts';
import { routePlan } from './check/plan.ts';
import { routeSummaries } from './check/summaries.ts';
import { routeCorrect } from './correct/correct.ts';
import { routeDocument } from './document/document.ts';
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

/** In megabytes. No report is larger; whoever sends more has taken the wrong file. */
const LARGEST_DOCUMENT = 64;

/** Of all contents, with the documents of every year; in megabytes too. */
const LARGEST_ARCHIVE = 256;

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
  const limit = (megabytes: number, words: string): MiddlewareHandler =>
    bodyLimit({
      maxSize: megabytes * 1024 * 1024,
      onError: (c) => showPage(c, desk, { title: '文件太大', main: writeMessage('文件太大', words, '/') }),
    });
  const [document, archive] = [limit(LARGEST_DOCUMENT, TOO_LARGE), limit(LARGEST_ARCHIVE, NO_ARCHIVE)];
  app.use((c, next) => (c.req.path === ARCHIVE_UPLOAD ? archive : document)(c, next));
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
  '文件超过 64 MB，报告不会这么大，没有放进来。请看是不是拿错了文件；图片很多的，另存一份去掉图片的再放。';
const NO_ARCHIVE = '文件超过 256 MB，一个县的报告不会这么大，没有放进来。请看是不是拿错了文件。';
const NOT_FOUND = '地址写错了，或者那份草稿已经不在。';
const UNKNOWN = '程序出了错，没有改动任何文件。再试一次；还是这样，就把启动窗口里最后几行发给网站的维护人员。';
