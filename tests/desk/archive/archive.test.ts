import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

let site: FixtureSite;
let from: TestDesk;
let to: TestDesk;
beforeEach(async () => {
  site = writeSite({ years: [2019, 2022], draft: 2022 });
  from = await makeTestDesk(site.dir);
});
afterEach(() => {
  from[Symbol.dispose]();
  to[Symbol.dispose]();
  site[Symbol.dispose]();
});

async function save(): Promise<File> {
  const answer = await from.visit('/archive/contents.zip');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="contents-[\d-]+\.zip"; filename\*=/u,
  );
  return new File([await answer.arrayBuffer()], '全部内容.zip');
}

/** Put a file in and look at what it holds. */
async function open(file: File): Promise<string> {
  const answer = await to.submit('/archive/open', { file });
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function restore(review: string): Promise<Response> {
  const page = await (await to.visit(review)).text();
  const [, id = ''] = /name="id" value="([^"]+)"/u.exec(page) ?? [];
  const [, seen = ''] = /name="seen" value="([^"]+)"/u.exec(page) ?? [];
  return await to.submit('/archive/restore', { id, seen });
}

describe('contents saved on one machine', () => {
  test('are restored on another, where nothing was', async () => {
    to = await makeTestDesk();
    const review = await open(await save());
    const words = await to.readPage(review);
    expect(words).toContain('2022 没有 草稿');
    expect(words).toContain('2019 没有 已发布');
    expect(to.readFile('site.yml')).toBeUndefined();
    expect((await restore(review)).headers.get('location')).toBe('/');
    expect(to.readFile('reports/2022/figures.yml')).toBe(from.readFile('reports/2022/figures.yml'));
    expect(await to.readPage('/2022/publish')).toContain('发布意味着什么');
  });

  test('take the place of others only after both were on the screen, and go again by one step back', async () => {
    to = await makeTestDesk(SUIXI_DIR);
    to.writeFile('.desk/2019.json', '{"seen":["x"]}');
    const before = to.readFile('site.yml');
    const review = await open(await save());
    await restore(review);
    expect(to.readFile('site.yml')).toBe(from.readFile('site.yml'));
    expect(to.readFile('.desk/2019.json')).toBeUndefined();
    expect(to.desk.history.entries.at(-1)?.words).toMatch(/存下的全部内容$/u);
    await to.reopen();
    await to.submit('/undo');
    expect(to.readFile('site.yml')).toBe(before);
    expect(to.readFile('.desk/2019.json')).toBe('{"seen":["x"]}');
    expect(to.readFile('reports/2022/report.yml')).toBeUndefined();
  });

  test('are not put over what was changed meanwhile', async () => {
    to = await makeTestDesk(SUIXI_DIR);
    const page = await (await to.visit(await open(await save()))).text();
    const [, id = ''] = /name="id" value="([^"]+)"/u.exec(page) ?? [];
    const [, seen = ''] = /name="seen" value="([^"]+)"/u.exec(page) ?? [];
    const changed = (to.readFile('site.yml') ?? '').replace(/^description: /mu, 'description: 新的');
    to.writeFile('site.yml', changed);
    expect((await to.submit('/archive/restore', { id, seen })).status).toBe(409);
    expect(to.readFile('site.yml')).toBe(changed);
  });

  test('say which report would go', async () => {
    to = await makeTestDesk(site.dir);
    from[Symbol.dispose]();
    from = await makeTestDesk(SUIXI_DIR);
    expect(await to.readPage(await open(await save()))).toContain('恢复以后，这里就没有2022年度了');
  });
});

test('nothing is put in that is no saved contents, and nobody gets at what another put in', async () => {
  to = await makeTestDesk(SUIXI_DIR);
  const before = to.readFile('site.yml');
  const answer = await to.submit('/archive/open', { file: new File(['PK'], '报告.docx') });
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('这不是工作台存下的内容');
  expect((await to.submit('/archive/open')).status).toBe(409);
  expect((await to.visit('/archive/review?id=1')).status).toBe(409);
  expect((await to.submit('/archive/restore', { id: '', seen: '' })).status).toBe(409);
  expect(to.readFile('site.yml')).toBe(before);
});

test('saved contents may be larger than a document', async () => {
  to = await makeTestDesk(SUIXI_DIR);
  const large = new File([new Uint8Array(65 * 1024 * 1024)], '全部内容.zip');
  expect(await (await to.submit('/archive/open', { file: large })).text()).toContain('这不是工作台存下的内容');
});
