import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FEED_PATH } from '../../src/report/section-paths.ts';
import { drawCharts } from '../support/drawn-charts.ts';
import { askServer } from '../support/nginx/ask-server.ts';
import { findNginx } from '../support/nginx/find-nginx.ts';
import { BASE_PATH, expect, test } from '../support/nginx/nginx-site.ts';
import { ask, listIn, resultsOf } from '../support/search-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const BINARY = 'application/octet-stream';

const ENCODINGS = [
  { accepted: 'gzip', sent: 'gzip', suffix: '.gz' },
  { accepted: 'identity', sent: undefined, suffix: '' },
  // Without the module for Brotli, browsers get gzip.
  ...(findNginx()?.brotliModule
    ? [{ accepted: 'gzip, deflate, br', sent: 'br', suffix: '.br' }]
    : [{ accepted: 'gzip, deflate, br', sent: 'gzip', suffix: '.gz' }]),
];

const isCopy = (file: string): boolean => /\.(?:gz|br)$/.test(file);
const isHashed = (file: string): boolean => file.startsWith('_astro/');

test('every file has its type, the encoding of its text, and how long it may be kept', async ({ built, site }) => {
  expect(built.files.filter((file) => !isCopy(file)).length).toBeGreaterThan(200);
  for (const file of built.files.filter((name) => !isCopy(name) && !name.startsWith('.'))) {
    const { status, headers } = await askServer(site.port, BASE_PATH + file);
    const type = file === FEED_PATH ? 'application/atom+xml; charset=utf-8' : (TYPES[extname(file)] ?? BINARY);
    expect([status, headers['content-type']], file).toEqual([200, type]);
    const kept = isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    expect(headers['cache-control'], file).toBe(kept);
    expect(headers.etag, file).toBeTruthy();
  }
});

for (const { accepted, sent, suffix } of ENCODINGS) {
  test(`who accepts ${accepted} gets files compressed beforehand: ${sent ?? 'not'}`, async ({ built, site }) => {
    // Some have no copy, where it would be no smaller.
    const files = built.files.filter((file) => existsSync(join(built.dir, `${file}.gz`)));
    expect(files.length).toBeGreaterThan(200);
    for (const file of files.filter((name) => existsSync(join(built.dir, name + suffix)))) {
      const { headers, body } = await askServer(site.port, BASE_PATH + file, { 'Accept-Encoding': accepted });
      expect(headers['content-encoding'], file).toBe(sent);
      expect(headers.vary, file).toBe('Accept-Encoding');
      expect(body.equals(readFileSync(join(built.dir, file + suffix))), file).toBe(true);
    }
  });
}

test('what a browser has is answered with 304, and keeps the policy it came with', async ({ built, site }) => {
  const script = built.files.find((file) => isHashed(file) && file.endsWith('.js')) ?? '';
  for (const file of ['', '2019/problems/', 'data/2019/figures.csv', 'favicon.svg', script]) {
    const first = await askServer(site.port, BASE_PATH + file, { 'Accept-Encoding': 'gzip' });
    const { etag = '' } = first.headers;
    const second = await askServer(site.port, BASE_PATH + file, { 'Accept-Encoding': 'gzip', 'If-None-Match': etag });
    expect([second.status, second.body.length], file).toEqual([304, 0]);
    expect(second.headers['cache-control'], file).toBe(first.headers['cache-control']);
    expect([undefined, first.headers['content-security-policy']], file).toContain(
      second.headers['content-security-policy'],
    );
  }
});

test('every answer says what browsers are to refuse, and names no version', async ({ built, site }) => {
  const scripts = built.files.filter((file) => file.endsWith('.js'));
  const worker = scripts.find((file) => file.includes('search-worker')) ?? '';
  const policies = new Map<string, string>();
  for (const file of ['', '404.html', 'none/', 'data/2019/figures.csv', 'favicon.svg', ...scripts]) {
    const { headers } = await askServer(site.port, BASE_PATH + file);
    expect(headers, file).toMatchObject({
      server: 'nginx',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
    const policy = String(headers['content-security-policy']);
    expect(policy, file).toContain("frame-ancestors 'none'");
    expect(policy, file).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
    policies.set(file, policy);
  }
  const compiling = [...policies].filter(([, policy]) => policy.includes("'wasm-unsafe-eval'")).map(([file]) => file);
  expect(compiling).toEqual([worker]);
});

for (const path of [
  'none/',
  '2019/none',
  'data/',
  'data/2019/',
  '_astro/',
  '_astro/none.js',
  '.generated-site',
  '2019/.a',
]) {
  test(`/${path} is answered with the page of what is missing, which nobody keeps`, async ({ built, site }) => {
    const { status, headers, body } = await askServer(site.port, BASE_PATH + path);
    expect([status, headers['content-type']]).toEqual([404, TYPES['.html']]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body.toString()).toBe(built.readText('404.html'));
  });
}

test('nothing above or beside the site can be had', async ({ site }) => {
  const escapes = ['../', '../../etc/passwd', '..%2f..%2fetc/passwd', '%2e%2e/site.conf', '2019/../../../nginx.conf'];
  for (const path of ['/', '/2019/', '/zwgk/', '/zwgk/fazhi2/', ...escapes.map((escape) => BASE_PATH + escape)]) {
    expect([400, 404], path).toContain((await askServer(site.port, path)).status);
  }
});

for (const [path, location] of [
  ['', ''],
  ['?y=1', '?y=1'],
  ['/2019', '/2019'],
  ['/2019?y=1', '/2019?y=1'],
] as const) {
  test(`a folder’s address gets the slash it lacks: ${path || 'the home page'}`, async ({ site }) => {
    const { status, headers } = await askServer(site.port, `/zwgk/fazhi${path}`);
    const [folder = '', query] = location.split('?');
    expect([status, headers.location]).toEqual([301, `/zwgk/fazhi${folder}/${query ? `?${query}` : ''}`]);
  });
}

test('every page is read, drawn and used without anything forbidden or said on the console', async ({
  page,
  built,
  site,
}) => {
  test.setTimeout(120_000);
  const problems: string[] = [];
  page.on('console', (message) => problems.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) problems.push(`${page.url()}: asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  for (const file of built.pages) {
    await page.goto(file.replace(/index\.html$/, ''), { waitUntil: 'load' });
    if ((await page.locator('chart-figure').count()) > 0) await drawCharts(page);
  }
  expect(built.pages.length).toBeGreaterThan(15);
  expect(problems).toEqual([]);
});

test('search finds, and leads to what it found', async ({ page }) => {
  await page.goto('search/');
  await ask(page, '法律援助');
  await expect(listIn(page, 'done')).toBeAttached();
  await expect(resultsOf(page).first()).toContainText('法律援助');
  await resultsOf(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/zwgk\/fazhi\/(?:2019|figures)\//);
  await expect(page.locator('main')).toContainText('法律援助');
});

test.describe('in a frame', () => {
  test.use({ mayViolate: true });

  test('no page of the site is shown', async ({ page, site, violations }) => {
    await page.route('**/outer/', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${site.url}"></iframe>` }),
    );
    const refused = page.waitForEvent('requestfailed', (request) => request.url() === site.url);
    await page.goto('outer/');
    expect((await refused).failure()?.errorText).toBe('net::ERR_BLOCKED_BY_RESPONSE');
    await expect.poll(() => violations.join('\n')).toContain("frame-ancestors 'none'");
  });
});
