import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type SiteServer } from '../../../scripts/serve/serve-site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

describe('serveSite', () => {
  const folder = makeTemporaryFolder();
  let server: SiteServer;

  beforeAll(async () => {
    const dir = join(folder.dir, 'site');
    mkdirSync(join(dir, '2019'), { recursive: true });
    writeFileSync(join(dir, 'index.html'), '<h1>首页</h1>');
    writeFileSync(join(dir, '404.html'), '<h1>没有这一页</h1>');
    writeFileSync(join(dir, '2019/index.html'), '<h1>2019</h1>');
    writeFileSync(join(dir, 'figures.csv'), '指标');
    writeFileSync(join(dir, '.hidden'), '隐藏');
    writeFileSync(join(folder.dir, 'outside.txt'), '外面');
    server = await serveSite(dir, '/a/b/', 0);
  });

  afterAll(async () => {
    await server.close();
    folder[Symbol.dispose]();
  });

  async function get(path: string): Promise<{ status: number; type: string | null; body: string }> {
    const response = await fetch(new URL(path, server.url));
    return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
  }

  it('serves the home page below the base path', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/a/b/`);
    expect(await get('/a/b/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>首页</h1>' });
  });

  it('serves a folder by its index.html', async () => {
    expect(await get('/a/b/2019/')).toMatchObject({ status: 200, body: '<h1>2019</h1>' });
  });

  it('adds the slash that a folder lacks, as the links inside it need', async () => {
    const response = await fetch(new URL('/a/b/2019', server.url), { redirect: 'manual' });
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/a/b/2019/');
  });

  it.each([
    ['/a/b', '/a/b/'],
    ['/a/b?y=1', '/a/b/?y=1'],
    ['/a/b/2019?y=1', '/a/b/2019/?y=1'],
  ])('adds the slash to %s, whatever is asked of it', async (path, location) => {
    const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, location]);
  });

  it('serves a page whatever is asked of it', async () => {
    expect(await get('/a/b/?y=1')).toMatchObject({ status: 200, body: '<h1>首页</h1>' });
  });

  it('names UTF-8 as the encoding of data files', async () => {
    expect((await get('/a/b/figures.csv')).type).toBe('text/csv; charset=utf-8');
  });

  it.each(['/a/b/none/', '/a/b/.hidden', '/2019/', '/'])('answers %s with the 404 page', async (path) => {
    expect(await get(path)).toEqual({ status: 404, type: 'text/html; charset=utf-8', body: '<h1>没有这一页</h1>' });
  });

  it.each(['/a/b/../outside.txt', '/a/b/../../../outside.txt', '/a/b/%2e%2e/outside.txt', '/a/b/..%2foutside.txt'])(
    'does not leave the folder for %s',
    async (path) => {
      // `fetch` would tidy the path before it asks.
      const status = await new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port: server.port, path }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(404);
    },
  );

  it('passes over a busy port', async () => {
    const second = await serveSite(folder.dir, '/', server.port);
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
