import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { MANIFEST_PATH } from '../../../../src/report/offline-plan.ts';
import { type Lie, PLANNED, Reader, SITE, VISITED } from '../../../support/lying-server.ts';

const MAINTENANCE = '<title>系统维护｜示例县</title><main>系统维护中，请稍后访问</main>';

/** An answer of a server, or of someone between, that is not what was built. */
function page(text: string, type = 'text/html; charset=utf-8', status = 200): Lie {
  return () => new Response(text, { status, headers: { 'content-type': type } });
}

function asIs(change: (body: Buffer) => Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}): Lie {
  return (_, path) =>
    new Response(change(Buffer.from(SITE[path] ?? '')), {
      headers: { 'content-type': _.headers.get('content-type') ?? '', ...headers },
    });
}

function breaking(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      controller.error(new TypeError('terminated'));
    },
  });
}

/** Ways in which an answer is not what was built, though its status is as if all were well. */
const LIES: Readonly<Record<string, Lie>> = {
  'a maintenance page': page(MAINTENANCE),
  'a firewall’s page that is called what was asked for': (honest) =>
    new Response('<h1>访问被拦截</h1>', { headers: honest.headers }),
  'a login in JSON': page('{"code":401}', 'application/json'),
  'nothing at all': (honest) => new Response('', { headers: honest.headers }),
  'a body without its end': asIs((body) => new Uint8Array(body.subarray(0, -3))),
  'a body that breaks off': (honest) => new Response(breaking(), { headers: honest.headers }),
  'a script put in': asIs((body) => `${body.toString()}<script src="//ad.example/x.js"></script>`),
  'a byte order mark before it': asIs((body) => `\uFEFF${body.toString()}`),
  'another page of the site': (honest) => new Response(`${SITE['2018/problems/'] ?? ''} `, { headers: honest.headers }),
  'other ends of lines': asIs((body) => `${body.toString()}\r\n`),
  'compressed, and not said to be': asIs((body) => new Uint8Array(gzipSync(body))),
  'compressed twice': asIs((body) => new Uint8Array(gzipSync(gzipSync(body))), { 'content-length': '1' }),
  'a body without its end that says it is whole': (honest, path) =>
    new Response((SITE[path] ?? '').slice(0, -3), {
      headers: {
        'content-type': honest.headers.get('content-type') ?? '',
        'content-length': String(Buffer.byteLength(SITE[path] ?? '')),
      },
    }),
  'an answer of elsewhere that cannot be looked into': () => Response.error(),
  'the right body, sent on to elsewhere': (honest) =>
    new Response(honest.body, { status: 203, headers: honest.headers }),
  'a type that it has not': (honest) => new Response(honest.body, { headers: { 'content-type': 'text/plain' } }),
  'no type': (honest) => new Response(honest.body),
  'that nothing has changed': () => new Response(null, { status: 304 }),
  'that there is nothing': () => new Response(null, { status: 204 }),
  'a part of it': (honest) => new Response(honest.body, { status: 206, headers: honest.headers }),
  'a server in trouble that sends the right body': (honest) =>
    new Response(honest.body, { status: 503, headers: honest.headers }),
};

const isManifest = (path: string): boolean => path === MANIFEST_PATH;

/** A lie of all but the manifest; and one of all. */
const EXTENTS: readonly { extent: string; limit: (lie: Lie) => Lie }[] = [
  {
    extent: 'in place of all but the manifest',
    limit:
      (lie) =>
      (...asked) =>
        isManifest(asked[1]) ? asked[0] : lie(...asked),
  },
  { extent: 'in place of all', limit: (lie) => lie },
];

const pick = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, SITE[path] ?? '']));

async function visitAll(reader: Reader): Promise<void> {
  for (const path of [...PLANNED, ...VISITED]) {
    if (path.startsWith('_astro/')) await reader.load(path);
    else await reader.visit(path);
  }
}

for (const { extent, limit } of EXTENTS) {
  describe.each(Object.entries(LIES))(`%s ${extent}`, (_name, lie) => {
    test('is not kept when the worker comes, and all is kept at the next honest visit', async () => {
      const reader = new Reader();
      reader.lie = limit(lie);
      await reader.keeper.prepare();
      expect(await reader.listKept()).toEqual({});
      reader.lie = (honest) => honest;
      await reader.visit('2019/problems/');
      expect(await reader.listKept()).toEqual(pick(PLANNED));
    });

    test('is shown as it came, and replaces nothing that is kept', async () => {
      const reader = new Reader();
      await reader.keeper.prepare();
      await visitAll(reader);
      const before = await reader.listKept();
      expect(before).toEqual(pick([...PLANNED, ...VISITED]));
      reader.lie = limit(lie);
      for (const path of ['', '2019/problems/', '2018/problems/']) await reader.visit(path).catch(() => undefined);
      expect(await reader.listKept()).toEqual(before);
      for (const path of ['_astro/page.a1.css', '_astro/page.b2.js', '_astro/chart.c3.js']) {
        expect(await (await reader.load(path)).text()).toBe(SITE[path]);
      }
      expect(reader.isFreed).toBe(false);
      reader.lie = () => undefined;
      for (const path of ['', '2019/problems/', '2018/problems/']) {
        expect(await reader.visit(path)).toContain('离线阅读');
      }
    });

    test('is not kept of what is only visited', async () => {
      const reader = new Reader();
      await reader.keeper.prepare();
      reader.lie = limit(lie);
      for (const path of VISITED.filter((one) => one.endsWith('/'))) await reader.visit(path).catch(() => undefined);
      await reader.load('_astro/chart.c3.js');
      expect(await reader.listKept()).toEqual(pick(PLANNED));
      reader.lie = (honest) => honest;
      await visitAll(reader);
      expect(await reader.listKept()).toEqual(pick([...PLANNED, ...VISITED]));
    });
  });
}
