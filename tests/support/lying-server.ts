import { createHash } from 'node:crypto';
import { Keeper } from '../../src/client/offline/keeper.ts';
import type { Surroundings } from '../../src/client/offline/surroundings.ts';
import { HASH_LENGTH, MANIFEST_PATH, type OfflinePlan, sheetPath } from '../../src/report/offline-plan.ts';
import { FakeCaches } from './fake-caches.ts';

export const HOME = 'https://www.example.gov.cn/zwgk/fazhi/';

/** What a made-up site consists of, by address below its base. */
export type MadeSite = Readonly<Record<string, string>>;

export const SITE: MadeSite = {
  '': '<title>示例县</title><main>首页</main>',
  'offline/': '<title>没有连上网络｜示例县</title><main><ul id="kept-pages"></ul></main>',
  '2019/': '<title>2019年度报告｜示例县</title><main>报告</main>',
  '2019/problems/': '<title>存在问题｜示例县</title><main>办理法律援助案件32件</main>',
  '2019/charts/': '<title>图表｜示例县</title><main>图表</main>',
  '2018/problems/': '<title>存在问题｜2018｜示例县</title><main>办理法律援助案件30件</main>',
  '_astro/page.a1.css': 'main { color: red; }',
  '_astro/page.b2.js': 'document.title += "";',
  '_astro/chart.c3.js': 'export const chart = 1;',
  [MANIFEST_PATH]: '{"scope":"/zwgk/fazhi/"}',
};

/** What is asked for before it is visited, and what only then. */
export const PLANNED = ['', 'offline/', '2019/', '2019/problems/', '_astro/page.a1.css', '_astro/page.b2.js'];
export const VISITED = ['2019/charts/', '2018/problems/', '_astro/chart.c3.js'];

/** An answer in place of the one that a server would give; `undefined` for no network. It may never come. */
export type Lie = (
  honest: Response,
  path: string,
  init: RequestInit,
) => Response | undefined | Promise<Response | undefined>;

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
}

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css';
  if (path.endsWith('.js')) return 'text/javascript';
  if (path.endsWith('.json')) return 'application/json';
  return path.endsWith('.webmanifest') ? 'application/manifest+json' : 'text/html; charset=utf-8';
}

/** The plan of a made-up site, and the sheets that go with it. */
function planSite(site: MadeSite, version = hash(JSON.stringify(site))): { plan: OfflinePlan; sheets: MadeSite } {
  const pick = (paths: readonly string[]): Record<string, string> =>
    Object.fromEntries(paths.flatMap((path) => (site[path] === undefined ? [] : [[path, hash(site[path])]])));
  const texts = {
    '2019/': { 'charts/': hash(site['2019/charts/'] ?? '') },
    '2018/': { 'problems/': hash(site['2018/problems/'] ?? '') },
    '_astro/': { 'chart.c3.js': hash(site['_astro/chart.c3.js'] ?? '') },
  };
  const sheets = Object.entries(texts).map(([folder, sheet]) => ({ folder, text: JSON.stringify(sheet) }));
  return {
    plan: {
      version,
      pages: pick(PLANNED.filter((path) => !path.startsWith('_astro/'))),
      files: pick(PLANNED.filter((path) => path.startsWith('_astro/'))),
      sheets: Object.fromEntries(sheets.map(({ folder, text }) => [folder, hash(text)])),
    },
    sheets: Object.fromEntries(sheets.map(({ text }) => [sheetPath(hash(text)), text])),
  };
}

/** A reader of a made-up site, whose browser has its caches and whose server may lie. */
export class Reader {
  readonly caches = new FakeCaches();
  /** Paths that the server was asked for, in order. */
  asked: string[] = [];
  isFreed = false;
  now = new Date('2026-11-30T08:00:00Z');
  lie: Lie = (honest) => honest;
  site: MadeSite = SITE;
  /** The worker that the reader's browser runs. */
  keeper: Keeper;
  private plan: OfflinePlan;

  constructor() {
    ({ plan: this.plan } = planSite(SITE));
    this.keeper = this.startWorker();
  }

  /** Have the browser start the worker anew, as it does after half a minute of rest; or another version of it. */
  startWorker(plan = this.plan): Keeper {
    this.plan = plan;
    this.keeper = new Keeper(this.surround(plan));
    return this.keeper;
  }

  /** Have another version of the site published, with its worker in the reader's browser. */
  async update(site: MadeSite): Promise<void> {
    const before = this.plan;
    this.site = site;
    await this.startWorker(planSite(site).plan).prepare();
    await this.caches.delete(this.cacheOf(before));
  }

  /** Go to a page: what is shown of it, once the worker has done what is to be done afterwards. */
  async visit(path: string): Promise<string> {
    return await (await this.ask(path, 'answerVisit')).text();
  }

  /** Have a page load a file. */
  async load(path: string): Promise<Response> {
    return await this.ask(path, 'answerFile');
  }

  /** Texts of what is kept, by path; marks of the worker's own left out. */
  async listKept(): Promise<Record<string, string>> {
    const texts = await this.caches.readAll(this.cacheOf(this.plan));
    for (const mark of ['filled', 'doubted']) texts.delete(HOME + mark);
    const paths = Array.from(texts, ([url, text]): [string, string] => [url.slice(HOME.length), text]);
    return Object.fromEntries<string>(paths);
  }

  cacheOf({ version }: OfflinePlan = this.plan): string {
    return `offline:/zwgk/fazhi/:${version}`;
  }

  private async ask(path: string, how: 'answerVisit' | 'answerFile'): Promise<Response> {
    const { response, afterwards } = await this.keeper[how](new Request(HOME + path));
    await afterwards();
    return response;
  }

  private surround(plan: OfflinePlan): Surroundings {
    return {
      home: HOME,
      plan,
      caches: this.caches as unknown as CacheStorage,
      fetch: (asked, init) => this.answer(typeof asked === 'string' ? asked : asked.url, init),
      now: () => this.now,
      listOpen: () => Promise.resolve([]),
      savesData: () => false,
      unregister: () => {
        this.isFreed = true;
        return Promise.resolve(true);
      },
    };
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    const path = url.slice(HOME.length);
    this.asked.push(path);
    const text = this.site[path] ?? planSite(this.site).sheets[path];
    const honest = new Response(text ?? '找不到', {
      status: text === undefined ? 404 : 200,
      headers: { 'content-type': text === undefined ? 'text/html' : typeOf(path) },
    });
    const answer = await this.lie(honest, path, init);
    if (!answer) throw new TypeError('no network');
    return answer;
  }
}
