import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await makeTestDesk(SUIXI_DIR);
});
afterAll(() => {
  desk[Symbol.dispose]();
});

describe('who is let in', () => {
  test('the person with the key, whom the address gives a cookie, and is then without the key', async () => {
    const answer = await desk.visit('/?token=the-key-of-this-desk', { cookie: '' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/u);
    expect((await desk.visit('/')).status).toBe(200);
  });

  test.each([
    ['without a key', { cookie: '' }],
    ['with another key', { cookie: 'desk-1270014321=the-key-of-another-desk' }],
    ['by another name, as after DNS rebinding', { host: 'evil.example:4321' }],
    ['by the name of this machine at another port', { host: '127.0.0.1:4322' }],
  ])('nobody %s', async (_, headers) => {
    const answer = await desk.visit('/', headers);
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('濉溪');
  });

  test.each([
    ['of another site', 'https://evil.example'],
    ['of another port of this machine', 'http://127.0.0.1:4322'],
    ['of nowhere', 'null'],
  ])('no form %s, though the browser sends the key along', async (_, origin) => {
    expect((await desk.submit('/undo', {}, { origin })).status).toBe(403);
  });
});

test('every page loads nothing but the desk’s own files, and stands in nobody’s frame', async () => {
  const policy = (await desk.visit('/')).headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect((await desk.visit('/')).headers.get('access-control-allow-origin')).toBeNull();
});

test.each(['/assets/../app.ts', '/assets/..%2Fapp.ts', '/assets/app.ts', '/assets/constructor'])(
  'no file is served but those of the desk’s pages: %s',
  async (path) => {
    expect(await (await desk.visit(path)).text()).not.toContain('import');
  },
);
