import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FixtureSite, writeSite } from '../../support/site.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

const SHOWN = { url: 'http://localhost:4400/' };

let site: FixtureSite;
let desk: TestDesk;
beforeEach(async () => {
  site = writeSite({ years: [2019, 2022], draft: 2022 });
  desk = await makeTestDesk(site.dir, { showPages: () => Promise.resolve(SHOWN) });
});
afterEach(() => {
  desk[Symbol.dispose]();
  site[Symbol.dispose]();
});

/** Open a page of which the policy is to name another server, which takes a second asking. */
async function open(path: string): Promise<string> {
  const first = await desk.visit(path);
  return first.status === 303 ? await (await desk.visit(first.headers.get('location') ?? '')).text() : first.text();
}

describe('the pages of a draft', () => {
  test('are listed with what there is to see on them', async () => {
    await open('/2022/pages');
    const words = await desk.readPage('/2022/pages');
    expect(words).toContain('2022年度排在最前，主要数据换成这一年的');
    expect(words).toContain('2019年度与2022年度比 中间没有2020、2021年度，网页上写明');
    expect(words).toContain('一图读懂 摘要、大数字和小图，做成一张长图');
    expect(words).toContain('没看 首页');
    expect(words).not.toContain('✓ 看过');
  });

  test('get a tick when they are opened, until the content changes', async () => {
    await open('/2022/pages');
    const sent = await desk.submit('/2022/pages', { path: '2022/' });
    expect(sent.headers.get('location')).toBe('/2022/pages?open=2022%2F#frame');
    const page = await open('/2022/pages?open=2022%2F');
    expect(page).toContain('src="http://localhost:4400/2022/"');
    const words = await desk.readPage('/2022/pages');
    expect(words).toContain('✓ 看过 2022年度报告');
    expect(words).toContain('没看 首页');
    expect(desk.desk.history.entries).toEqual([]);
    desk.writeFile('reports/2022/report.yml', `${desk.readFile('reports/2022/report.yml') ?? ''}source: 某局\n`);
    expect(await desk.readPage('/2022/pages')).not.toContain('✓ 看过');
  });

  test('are those of the list, whatever is asked for', async () => {
    await desk.submit('/2022/pages', { path: '//evil.example/' });
    const page = await open('/2022/pages?open=//evil.example/');
    expect(page).not.toContain('evil.example');
  });

  test('are shown as wide as a phone', async () => {
    expect(await open('/2022/pages?open=2022%2F&wide=phone')).toContain('class="phone"');
  });
});

describe('pages that are not there', () => {
  test('yet, are waited for, without keeping anybody waiting', async () => {
    desk[Symbol.dispose]();
    desk = await makeTestDesk(site.dir, { showPages: () => new Promise(() => undefined) });
    expect(await desk.readPage('/2022/pages?open=2022%2F')).toContain('正在准备网页');
    expect(await (await desk.visit('/pages/state')).json()).toEqual({ state: 'starting' });
  });

  test('at all, are missed with the reason', async () => {
    desk[Symbol.dispose]();
    desk = await makeTestDesk(site.dir);
    expect(await desk.readPage('/pages')).toContain('网页没有打开');
    expect(await desk.readPage('/pages')).toContain('这里不显示网页');
  });
});

test('the whole site is shown beside any draft, in an empty folder too', async () => {
  await open('/pages');
  expect(await desk.readPage('/pages')).toContain('2019年度报告');
  const names = readdirSync(desk.contentDir).filter((name) => name !== '.desk');
  for (const name of names) rmSync(join(desk.contentDir, name), { recursive: true });
  expect((await desk.visit('/pages')).status).toBe(200);
});
