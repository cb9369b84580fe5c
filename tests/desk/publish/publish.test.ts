import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import type { DeskTools, SitePlace } from '../../../src/desk/session/tools.ts';
import { nameCard } from '../../../src/pictures/card-names.ts';
import { listCardsOfSite, pathOfCard, planCards } from '../../../src/pictures/kept-cards.ts';
import { planMadeFiles } from '../../../src/publication/made-files.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

const REPORT = 'reports/2022/report.yml';
const RECORD = 'reports/2022/published.yml';

let site: FixtureSite;
let out: TemporaryFolder;
let desk: TestDesk;
let places: (SitePlace | undefined)[];

beforeEach(async () => {
  site = writeSite({ years: [2019, 2022], draft: 2022 });
  site.freeze();
  out = makeTemporaryFolder();
  places = [];
  const build: DeskTools['build'] = (place, say) => {
    places.push(place);
    say('网站已生成');
    mkdirSync(join(out.dir, '2022'), { recursive: true });
    writeFileSync(join(out.dir, 'index.html'), '首页');
    writeFileSync(join(out.dir, '2022/index.html'), '报告');
    writeFileSync(join(out.dir, '.generated-site'), '');
    return Promise.resolve({ dir: out.dir });
  };
  const makePdfs: DeskTools['makePdfs'] = async (place, say) => {
    for (const file of ['2022/poster/index.html', 'data/2022/report.pdf', 'data/2022/poster.png']) {
      mkdirSync(dirname(join(out.dir, file)), { recursive: true });
      writeFileSync(join(out.dir, file), file);
    }
    const content = await desk.desk.read();
    const { wanted } = await planCards(content, listCardsOfSite(content, out.dir));
    const cards = wanted.map((card) => ({ path: pathOfCard(nameCard(card)), bytes: Buffer.from('card') }));
    await applyChanges(
      desk.contentDir,
      await planMadeFiles(
        content,
        cards,
        cards.map(({ path }) => path),
      ),
    );
    return await build(place, say);
  };
  desk = await makeTestDesk(site.dir, { build, makePdfs });
});
afterEach(() => {
  desk[Symbol.dispose]();
  out[Symbol.dispose]();
  site[Symbol.dispose]();
});

/** What the page's form sends when a clerk has filled it in. */
async function fillIn(given: Record<string, string> = {}): Promise<Record<string, string>> {
  const page = await (await desk.visit('/2022/publish')).text();
  const [, seen = ''] = /name="seen" value="(\w+)"/u.exec(page) ?? [];
  const [, published = ''] = /name="published"\s+value="([^"]*)"/u.exec(page) ?? [];
  return { seen, published, url: '', announced: 'yes', unseen: 'yes', ...given };
}

async function publish(given: Record<string, string> = {}): Promise<Response> {
  return await desk.submit('/2022/publish', await fillIn(given));
}

async function buildSite(kind: 'site' | 'pdf' = 'site'): Promise<void> {
  await desk.submit(`/2022/publish/${kind}`);
  for (;;) {
    const { state } = (await (await desk.visit('/publish/state')).json()) as { state: string };
    if (state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a draft', () => {
  test('is published by one decision, which says beforehand what it means', async () => {
    const words = await desk.readPage('/2022/publish');
    expect(words).toContain('人人看得到的');
    const [, characters = ''] = /报告全文 (\d+) 字，分 9 节/u.exec(words) ?? [];
    expect(await desk.readPage('/2022/check')).toContain(`文字 ${characters} 字，与原文一样`);
    // What its numbers tell together keeps it from nothing.
    expect(await desk.readPage('/2022/figures')).toMatch(/数字都定了 ，还有 1 处关系没有看 下一步：补齐/u);
    expect(words).toContain('21 个数字和它们的原句');
    expect(words).toContain('7 个新指标的网址和说法');
    const answer = await publish({ url: 'https://www.example.gov.cn/zwgk/1.html' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/2022/publish']);
    expect(desk.readFile(REPORT)).toContain('status: published');
    expect(desk.readFile(REPORT)).toContain('url: https://www.example.gov.cn/zwgk/1.html');
    expect(desk.readFile(RECORD)).toContain('figures:');
    expect(desk.desk.history.entries.map(({ step, words: said }) => [step, said])).toEqual([
      ['publish', '报告和 21 个数字'],
    ]);
    expect(await desk.readPage('/2022/publish')).toContain('2022年度报告已经发布');
  });

  test.each([
    [{ published: '' }, '请照政府网站那一页写发布时间'],
    [{ published: '2023-02-30 09:00' }, '这一天在日历上不存在'],
    [{ published: '2023-01-03 09:00' }, '两处应当一致'],
    [{ url: 'www.example.gov.cn' }, '应是 http:// 或 https:// 开头的网址'],
    [{ announced: '' }, '公布以后再来发布'],
    [{ unseen: '' }, '请先看那几页'],
  ])('is not published with %o, and nothing that was typed is lost', async (given, problem) => {
    const answer = await publish({ url: 'https://www.example.gov.cn/1', ...given });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(problem);
    if (!('url' in given)) expect(page).toContain('value="https://www.example.gov.cn/1"');
    expect(desk.readFile(RECORD)).toBeUndefined();
    expect(desk.desk.history.entries).toEqual([]);
  });

  test('is not published when it was changed behind the page', async () => {
    const form = await fillIn();
    desk.writeFile(
      'reports/2022/06-problems.md',
      `${desk.readFile('reports/2022/06-problems.md') ?? ''}\n多了一句。\n`,
    );
    const answer = await desk.submit('/2022/publish', form);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('内容又在别处改过');
    expect(desk.readFile(RECORD)).toBeUndefined();
  });

  test('that lacks something says what, and has no button', async () => {
    site.edit('reports/2022/06-problems.md', '部分单位', '个别单位');
    desk[Symbol.dispose]();
    desk = await makeTestDesk(site.dir);
    const words = await desk.readPage('/2022/publish');
    expect(words).toContain('还不能发布');
    expect(words).toMatch(/对文字 ：有 \d+ 处与原文不同/u);
    expect(words).not.toContain('政府网站上已经公布了这份报告');
    expect((await publish({ published: '2023-03-20 10:30' })).status).toBe(409);
    expect(desk.readFile(RECORD)).toBeUndefined();
  });
});

describe('a publication', () => {
  test('is taken back until the site was handed out, also after a restart', async () => {
    const before = desk.readFile(REPORT);
    await publish();
    await desk.reopen();
    expect(await desk.readPage('/2022/publish')).toContain('撤回2022年度报告的发布');
    await desk.submit('/2022/publish/retract');
    expect(desk.readFile(REPORT)).toBe(before);
    expect(desk.readFile(RECORD)).toBeUndefined();
    expect(await desk.readPage('/2022/publish')).toContain('发布意味着什么');
  });

  test('is taken back as any decision is', async () => {
    await publish();
    await desk.submit('/undo');
    expect(desk.readFile(RECORD)).toBeUndefined();
    expect(await desk.readPage('/2022/publish')).toContain('发布意味着什么');
  });

  test.each([
    ['taken back', '/2022/publish/retract', {}],
    ['undone', '/undo', {}],
    ['undone with its year', '/undo', { year: '2022' }],
  ])('is not %s once the site was handed out', async (_, path, fields) => {
    await publish();
    await desk.submit('/2022/publish/handed-out');
    const answer = await desk.submit(path, fields);
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('更正');
    expect(desk.readFile(RECORD)).toBeDefined();
    expect(await desk.readPage('/2022/publish')).not.toContain('撤回2022年度报告的发布');
  });

  test('stays out of the house whatever notes of it have been restored since', async () => {
    await publish();
    const notes = desk.readFile('.desk/2022.json') ?? '';
    await desk.submit('/2022/publish/handed-out');
    desk.writeFile('.desk/2022.json', notes);
    expect((await desk.submit('/2022/publish/retract')).status).toBe(409);
    expect(desk.readFile(RECORD)).toBeDefined();
  });

  test('is followed by handing the site out, which the first page says until it is done', async () => {
    await publish();
    expect(await desk.readPage('/')).toContain('把网站交出去');
    expect(await desk.readPage('/')).toContain('撤销');
    await desk.submit('/2022/publish/handed-out');
    expect(await desk.readPage('/')).not.toContain('把网站交出去');
    expect(await desk.readPage('/')).toMatch(/发布：网站交出去了 .*发布：报告和 21 个数字/u);
    expect(await desk.readPage('/')).not.toMatch(/ 撤销 | 退回到这时/u);
  });

  test('and what was decided before are not gone back behind once the site was handed out', async () => {
    await desk.submit('/2022/publish/place', { place: 'https://www.example.gov.cn/' });
    await publish();
    await desk.submit('/2022/publish/handed-out');
    const [first, , last] = desk.desk.history.entries.map(({ id }) => String(id));
    const answer = await desk.submit('/back', { to: first ?? '', seen: last ?? '' });
    expect(answer.status).toBe(409);
    expect(desk.readFile(RECORD)).toBeDefined();
  });

  test('that was made elsewhere is not taken back', async () => {
    expect(await desk.readPage('/2019/publish')).not.toContain('撤回2019年度报告的发布');
    expect((await desk.submit('/2019/publish/retract')).status).toBe(409);
    expect(desk.readFile('reports/2019/published.yml')).toBeDefined();
  });
});

describe('the site', () => {
  test('is made in the background, and its folder named', async () => {
    await publish();
    await buildSite();
    const words = await desk.readPage('/2022/publish');
    expect(words).toContain(out.dir);
    expect(words).toContain('用里面的 site 文件夹整个替换');
    expect(places).toEqual([undefined]);
  });

  test('knows where it will stand from what a clerk has said', async () => {
    await publish();
    await desk.submit('/2022/publish/place', { place: 'https://www.example.gov.cn/zwgk/fazhi/' });
    await buildSite();
    expect(places).toEqual([{ origin: 'https://www.example.gov.cn', path: '/zwgk/fazhi/' }]);
    expect(await desk.readPage('/2022/publish')).toContain('打开 https://www.example.gov.cn/zwgk/fazhi/2022/ 看一看');
  });

  test.each([
    'www.example.gov.cn',
    'https://a:b@www.example.gov.cn/',
    'https://www.example.gov.cn/政务/',
    'file:///c:/',
  ])('stands nowhere that readers could not go: %s', async (place) => {
    await publish();
    const answer = await desk.submit('/2022/publish/place', { place });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`value="${place}"`);
    expect(page).not.toMatch(/SITE_URL|BASE_PATH/u);
    expect(desk.readFile('.desk/place.json')).toBeUndefined();
  });

  test('is one file to download, which is its being handed out', async () => {
    await publish();
    await buildSite();
    const answer = await desk.submit('/2022/publish/zip');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="site-\d{8}\.zip"$/u);
    const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()), { lazyEntries: true });
    const files = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      files.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
    }
    expect([...files.keys()].toSorted()).toEqual(['server/nginx.conf', 'site/2022/index.html', 'site/index.html']);
    expect(files.get('site/2022/index.html')).toBe('报告');
    expect(await desk.readPage('/2022/publish')).not.toContain('撤回2022年度报告的发布');
    const again = await desk.submit('/2022/publish/zip');
    expect(Buffer.from(await again.arrayBuffer()).length).toBeGreaterThan(100);
  });

  test('is the same file of the same folder', async () => {
    await publish();
    await buildSite();
    const [one, other] = [await desk.submit('/2022/publish/zip'), await desk.submit('/2022/publish/zip')];
    expect(Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer()))).toBe(true);
  });

  test('is not handed out as it was before the content changed, or its folder', async () => {
    await publish();
    await buildSite();
    writeFileSync(join(out.dir, 'index.html'), '别人放的');
    expect((await desk.submit('/2022/publish/zip')).status).toBe(409);
    await buildSite();
    desk.writeFile('site.yml', (desk.readFile('site.yml') ?? '').replace(/^description: /mu, 'description: 新的'));
    expect(await desk.readPage('/2022/publish')).toContain('那以后内容或网址改过，要重做');
    expect((await desk.submit('/2022/publish/zip')).status).toBe(409);
    expect(desk.readFile(RECORD)).toBeDefined();
    expect(await desk.readPage('/2022/publish')).toContain('撤回2022年度报告的发布');
  });

  test('has its PDF and pictures by one button, and what the content has outgrown is made again', async () => {
    await publish();
    await buildSite();
    expect(await desk.readPage('/2022/publish')).toMatch(
      /还没有：公文版式的 PDF、\d 个网页分享时的图片.* 做 PDF 和图片/u,
    );
    await buildSite('pdf');
    const words = await desk.readPage('/2022/publish');
    expect(words).toContain('都已经放进网站，也可以单独拿去印、发到微信');
    expect(words).not.toContain('做 PDF 和图片');
    const picture = await desk.visit('/2022/publish/poster.png');
    expect(picture.headers.get('content-disposition')).toBe('attachment; filename="poster-2022.png"');
    expect(await picture.text()).toBe('data/2022/poster.png');

    desk.writeFile('site.yml', (desk.readFile('site.yml') ?? '').replace(/^name: .*/mu, 'name: 示例县新的名称'));
    rmSync(join(out.dir, 'data/2022/poster.png'));
    await buildSite();
    const later = await desk.readPage('/2022/publish');
    expect(later).toContain('做好以后内容改过：一图读懂的长图、1 个网页分享时的图片');
    expect(later).toMatch(/下载 PDF 重做 PDF 和图片/u);
    // One button makes those of all years, wherever it is pressed.
    expect(await desk.readPage('/2019/publish')).toContain('还没有：一图读懂的长图（2022年度）、1 个网页');
  });

  test('that cannot be made says why', async () => {
    await publish();
    desk[Symbol.dispose]();
    desk = await makeTestDesk(site.dir);
    await publish();
    await buildSite();
    const words = await desk.readPage('/2022/publish');
    expect(words).toContain('没有做成');
    expect(words).toContain('这里不生成网站');
  });
});
