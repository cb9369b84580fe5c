import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { readSaved, refuseNotSaved, type SavedContents } from '../../archive/read-saved.ts';
import { planRestoration } from '../../archive/restore-contents.ts';
import { saveContents } from '../../archive/save-contents.ts';
import { CommandError } from '../../content/command-error.ts';
import { showPage } from '../frame/page.ts';
import { receiveFile } from '../frame/receive-file.ts';
import type { Desk } from '../session/desk.ts';
import { nameContent } from '../session/fingerprint.ts';
import { PROJECT_VERSION } from '../session/project-version.ts';
import { compareContents } from './compare-contents.ts';
import { writeArchivePage, writeDay, writeReviewPage } from './archive-page.ts';

/** Where saved contents are sent, which may be larger than a document. */
export const ARCHIVE_UPLOAD = '/archive/open';

/** Of all contents, with the documents of every year; in bytes. */
const LARGEST_ARCHIVE = 256_000_000;

/** All contents as one file, to keep or to take to another machine, and back. */
export function routeArchive(desk: Desk): Hono {
  const app = new Hono();
  /** What somebody has put in to look into it before it takes the place of what is here; the latest alone. */
  let waiting: { id: string; saved: SavedContents } | undefined;
  const findWaiting = (id: unknown): SavedContents => {
    if (waiting && waiting.id === id) return waiting.saved;
    throw new CommandError('放进来的文件已经不在了（工作台重新开过，或者又放过一个）。没有改动任何文件，请再放一次。');
  };

  app.get('/archive', async (c) => {
    const content = await desk.read();
    return await showPage(c, desk, { title: '全部内容', main: writeArchivePage(desk.contentDir, content) });
  });
  app.get('/archive/contents.zip', async (c) => {
    const { site } = await desk.read();
    const made = new Date();
    const name = site?.data?.name;
    const zip = await saveContents(desk.contentDir, { name, project: PROJECT_VERSION, made });
    const day = made.toISOString().slice(0, 10);
    const known = encodeURIComponent(`${name ?? '网站'}-全部内容-${day}.zip`);
    c.header('Content-Type', 'application/zip');
    c.header('Content-Disposition', `attachment; filename="contents-${day}.zip"; filename*=UTF-8''${known}`);
    return c.body(Readable.toWeb(zip) as ReadableStream);
  });
  app.post(ARCHIVE_UPLOAD, async (c) => {
    const { file } = await receiveFile(c, (_name, start) => {
      refuseNotSaved(start);
      return { most: LARGEST_ARCHIVE, refusal: NO_ARCHIVE };
    });
    if (!file) throw new CommandError('还没有选文件。请选存下的那个 .zip。');
    const saved = await readSaved(file.bytes);
    const id = randomBytes(16).toString('base64url');
    waiting = { id, saved };
    return c.redirect(`/archive/review?id=${id}`, 303);
  });
  app.get('/archive/review', async (c) => {
    const id = c.req.query('id') ?? '';
    const saved = findWaiting(id);
    const content = await desk.read();
    const changes = await planRestoration(desk.contentDir, saved);
    return await showPage(c, desk, {
      title: '恢复',
      main: writeReviewPage({
        id,
        manifest: saved.manifest,
        years: compareContents(content, saved),
        changes: changes.length,
        seen: nameContent(content),
      }),
    });
  });
  app.post('/archive/restore', async (c) => {
    const { id, seen } = await c.req.parseBody();
    const saved = findWaiting(id);
    await desk.decide(async (content) => {
      if (nameContent(content) !== seen) throw new CommandError(CHANGED);
      const changes = await planRestoration(desk.contentDir, saved);
      return { step: 'site', words: `换成 ${writeDay(saved.manifest.made)} 存下的全部内容`, changes };
    });
    waiting = undefined;
    return c.redirect('/', 303);
  });
  return app;
}

const NO_ARCHIVE = '文件超过 256 MB，一个县的报告不会这么大，没有放进来。请看是不是拿错了文件。';
const CHANGED =
  '您看过以后，这里的内容又改过（多半在另一个窗口里），所以没有恢复，也没有改动任何文件。请看一看现在的样子，再决定。';
