import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/desk/app.ts';
import { lockFolder } from '../../src/desk/guard/lock.ts';
import { type Desk, openDesk } from '../../src/desk/session/desk.ts';
import type { DeskTools } from '../../src/desk/session/tools.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../support/temporary-folder.ts';

const HOST = '127.0.0.1:4321';
const TOKEN = 'the-key-of-this-desk';

/** A desk without a port: it is asked as a browser would ask it, by the person who started it. */
export interface TestDesk extends TemporaryFolder {
  desk: Desk;
  contentDir: string;
  /** Open a page. */
  visit: (path: string, headers?: Record<string, string>) => Promise<Response>;
  /** The words of a page, or of what a form answers with, white space as one blank. */
  readPage: (path: string) => Promise<string>;
  /** Send a form; files among its fields are uploaded. */
  submit: (
    path: string,
    fields?: Record<string, string | File> | FormData,
    headers?: Record<string, string>,
  ) => Promise<Response>;
  /** Send a body as it is, which may never end. */
  send: (path: string, body: ReadableStream<Uint8Array>, headers: Record<string, string>) => Promise<Response>;
  /** A file of the content folder; `undefined` where there is none. */
  readFile: (path: string) => string | undefined;
  writeFile: (path: string, text: string) => void;
  /** Open the desk anew on the same folder, as after a restart. */
  reopen: () => Promise<void>;
}

/** A machine on which nothing can be built or shown. */
export const NO_TOOLS: DeskTools = {
  place: undefined,
  build: () => Promise.resolve({ problem: '这里不生成网站' }),
  makePdfs: () => Promise.resolve({ problem: '这里不排 PDF' }),
  showPages: () => Promise.resolve({ problem: '这里不显示网页' }),
  close: () => undefined,
};

/** @param from Content to begin with; an empty folder where left out. */
export async function makeTestDesk(from?: string, tools: Partial<DeskTools> = {}): Promise<TestDesk> {
  const folder = makeTemporaryFolder();
  const contentDir = join(folder.dir, 'content');
  if (from !== undefined) cpSync(from, contentDir, { recursive: true });
  let release: (() => Promise<void>) | undefined;
  const open = async (): Promise<{ desk: Desk; app: ReturnType<typeof createApp> }> => {
    await release?.();
    const lock = await lockFolder(contentDir, 0);
    ({ release } = lock);
    const desk = await openDesk(contentDir, { ...NO_TOOLS, ...tools });
    return { desk, app: createApp(desk, { host: HOST, token: TOKEN, pagesOrigin: () => undefined }, lock.mark) };
  };
  let current = await open();
  const known = { host: HOST, cookie: `desk-${HOST.replace(/\D/gu, '')}=${TOKEN}` };
  const visit: TestDesk['visit'] = async (path, headers = {}) =>
    await current.app.request(`http://${HOST}${path}`, { headers: { ...known, ...headers } });
  return {
    ...folder,
    contentDir,
    get desk() {
      return current.desk;
    },
    visit,
    readPage: async (path) => readWords(await (await visit(path)).text()),
    submit: async (path, fields = {}, headers = {}) => {
      const body = fields instanceof FormData ? fields : new FormData();
      if (body !== fields) for (const [name, value] of Object.entries(fields)) body.append(name, value as string);
      return await current.app.request(`http://${HOST}${path}`, {
        method: 'POST',
        headers: { ...known, origin: `http://${HOST}`, ...headers },
        body,
      });
    },
    send: async (path, body, headers) =>
      await current.app.request(
        // What streams has to say so, which the type of these options does not know.
        new Request(`http://${HOST}${path}`, {
          method: 'POST',
          headers: { ...known, origin: `http://${HOST}`, ...headers },
          body,
          duplex: 'half',
        } as RequestInit),
      ),
    readFile: (path) => {
      const absolute = join(contentDir, path);
      return existsSync(absolute) ? readFileSync(absolute, 'utf8') : undefined;
    },
    writeFile: (path, text) => {
      writeFileSync(join(contentDir, path), text);
    },
    reopen: async () => {
      current = await open();
    },
  };
}

/** The words of a page without its markup. */
function readWords(page: string): string {
  return page
    .replace(/<(script|style)[\s\S]*?<\/\1>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
