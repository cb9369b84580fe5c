import type { AstroPrerenderer } from 'astro';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeRendered } from '../../../src/integrations/write-rendered.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

/** What a site is rendered to, by its addresses below the base. */
const SITE: Readonly<Record<string, () => Response>> = {
  '': () => new Response('首页', { headers: HTML }),
  '2019/%E5%8F%B8%E6%B3%95/': () => new Response('司法', { headers: HTML }),
  'data/2019/figures.csv': () => new Response('\uFEFF办件,214', { headers: { 'Content-Type': 'text/csv' } }),
  'cards/home.png': () => new Response(Uint8Array.of(0x89, 0xff)),
  '404/': () => new Response('没有这个网页', { status: 404, headers: HTML }),
};

function writeInto(siteDir: string): { prerenderer: AstroPrerenderer; rendered: string[] } {
  const rendered: string[] = [];
  const cut = (url: string): string => new URL(url).pathname.slice('/base/'.length);
  const prerenderer: AstroPrerenderer = {
    name: 'test',
    getStaticPaths: () => Promise.resolve([]),
    render: ({ url }) => {
      rendered.push(cut(url));
      return Promise.resolve(SITE[cut(url)]?.() ?? new Response(null));
    },
  };
  return { prerenderer: writeRendered(prerenderer, siteDir, '/base/', (html) => `<b>${html}</b>`), rendered };
}

async function render(prerenderer: AstroPrerenderer, address: string): Promise<Response> {
  const type = /\.[a-z]+$/u.test(address) ? 'endpoint' : 'page';
  const request = new Request(`https://www.example.gov.cn/base/${address}`);
  return (await prerenderer.render(request, { routeData: { type } as never })) as Response;
}

describe('writeRendered', () => {
  it('writes pages as they are rewritten and files as they are, and leaves nothing to be written', async () => {
    using folder = makeTemporaryFolder();
    const { prerenderer } = writeInto(folder.dir);
    for (const address of Object.keys(SITE)) {
      const response = await render(prerenderer, address);
      expect(response.body === null, address).toBe(response.status === 200);
    }
    const files = globSync('**/*.*', { cwd: folder.dir }).map((file) => file.replaceAll('\\', '/'));
    const texts = files
      .filter((file) => !file.endsWith('.png'))
      .map((file): [string, string] => [file, readFileSync(join(folder.dir, file), 'utf8')]);
    expect(Object.fromEntries(texts)).toEqual({
      'index.html': '<b>首页</b>',
      '2019/司法/index.html': '<b>司法</b>',
      'data/2019/figures.csv': '\uFEFF办件,214',
    });
    expect([...readFileSync(join(folder.dir, 'cards/home.png'))]).toEqual([0x89, 0xff]);
  });

  it('rewrites the page for addresses that lead nowhere, and leaves it to Astro where that is written', async () => {
    using folder = makeTemporaryFolder();
    const response = await render(writeInto(folder.dir).prerenderer, '404/');
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<b>没有这个网页</b>');
  });

  it('tells of a file that cannot be written once, when all is given up, and renders nothing more', async () => {
    using folder = makeTemporaryFolder();
    writeFileSync(join(folder.dir, 'data'), '');
    const { prerenderer, rendered } = writeInto(folder.dir);
    for (const address of ['', 'data/2019/figures.csv', 'cards/home.png']) await render(prerenderer, address);
    expect(rendered).toEqual(['', 'data/2019/figures.csv']);
    await expect(prerenderer.teardown?.()).rejects.toThrow(/ENOTDIR|EEXIST/u);
  });
});
