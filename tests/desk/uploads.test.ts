import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await makeTestDesk();
});
afterEach(() => {
  vi.useRealTimers();
  desk[Symbol.dispose]();
});

const MEGABYTE = 1_000_000;
const BOUNDARY = 'b0undary';
const MULTIPART = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };

/** How many bytes of a body were asked for, and the most that was held meanwhile. */
interface Sent {
  body: ReadableStream<Uint8Array>;
  bytes: number;
  held: number;
}

/** A form with one file that is begun so, and then goes on with letters: so many of them, or without end. */
function sendFile(name: string, start: string, megabytes: number, isWhole = true): Sent {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="year"\r\n\r\n2020\r\n--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name.endsWith('zip') ? 'file' : 'document'}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n${start}`;
  const chunk = new Uint8Array(MEGABYTE).fill(65);
  const before = process.memoryUsage().arrayBuffers;
  let count = -1;
  const sent: Sent = {
    bytes: 0,
    held: 0,
    body: new ReadableStream({
      pull: (controller) => {
        count += 1;
        sent.held = Math.max(sent.held, process.memoryUsage().arrayBuffers - before);
        sent.bytes = count * MEGABYTE;
        if (count === 0) controller.enqueue(new TextEncoder().encode(head));
        else if (count <= megabytes) controller.enqueue(chunk);
        else if (isWhole) {
          controller.enqueue(new TextEncoder().encode(`\r\n--${BOUNDARY}--\r\n`));
          controller.close();
        }
      },
    }),
  };
  return sent;
}

const ZIP = 'PK\u{3}\u{4}';
const MB = (count: number): string => String(count * MEGABYTE);

describe('a file that is larger than any of its kind', () => {
  test.each([
    ['text', '报告.txt', '一、', 60, 5],
    ['Markdown', '报告.md', '# 一、', 60, 5],
    ['a page', '报告.html', '<html>', 60, 20],
    ['a text called a document', '报告.doc', '一、', 60, 20],
    ['Word', '报告.docx', ZIP, 100, 64],
    ['PDF', '报告.pdf', '%PDF-1.7', 100, 64],
    ['Word called a text', '报告.txt', ZIP, 100, 64],
  ])('is refused by what it is, and no more of it held than is allowed: %s', async (_, name, start, size, most) => {
    for (const length of [undefined, MB(size)]) {
      const sent = sendFile(name, start, size);
      const answer = await desk.send('/new', sent.body, { ...MULTIPART, ...(length && { 'content-length': length }) });
      const page = await answer.text();
      expect(answer.status).toBe(409);
      expect(page).toMatch(new RegExp(`“${name}”太大：.*最多 ${most} MB.*没有读它.*请看是不是拿错了文件`, 'u'));
      // It grows by doubling, and memory is given back late.
      expect(sent.held).toBeLessThan((length === undefined ? 3 * most + 10 : 8) * MEGABYTE);
      expect(sent.bytes, 'a browser that still sends reads no answer').toBeGreaterThan(size * MEGABYTE);
    }
    expect(existsSync(join(desk.contentDir, '.desk/incoming'))).toBe(false);
  });

  test('is none of saved contents, when it is no archive', async () => {
    const sent = sendFile('全部内容.zip', '一、', 200);
    const answer = await desk.send('/archive/open', sent.body, MULTIPART);
    expect(await answer.text()).toContain('这不是工作台存下的内容');
    expect(sent.held).toBeLessThan(8 * MEGABYTE);
  });
});

test('what says more or less of its length than is true is taken by what it is', async () => {
  for (const length of ['7', MB(4)]) {
    const sent = sendFile('报告.txt', '一、', 1);
    const answer = await desk.send('/new', sent.body, { ...MULTIPART, 'content-length': length });
    expect(answer.status, length).toBe(303);
  }
  const sent = sendFile('报告.txt', '一、', 9);
  const answer = await desk.send('/new', sent.body, { ...MULTIPART, 'content-length': '7' });
  expect(await answer.text()).toContain('最多 5 MB');
});

test.each([
  ['cut short', undefined],
  ['broken off', new Error('ECONNRESET')],
])('a form that is %s says so', async (_, error) => {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="document"; filename="a.txt"\r\n\r\n一、`;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(head));
    },
    pull: (controller) => {
      if (error) controller.error(error);
      else controller.close();
    },
  });
  const answer = await desk.send('/new', body, MULTIPART);
  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('没有传完整');
  const others: Record<string, string>[] = [
    {},
    { 'content-type': 'multipart/form-data' },
    { 'content-type': 'text/plain' },
  ];
  for (const headers of others) {
    const odd = await desk.send('/new', new Blob(['x']).stream(), headers);
    expect(await odd.text()).toContain('没有传完整');
  }
});

test('one who sends without end keeps nobody waiting, and is answered', async () => {
  const sent = sendFile('报告.txt', '一、', 9, false);
  vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
  const answer = desk.send('/new', sent.body, MULTIPART);
  expect((await desk.visit('/new')).status).toBe(200);
  while (sent.bytes < 10 * MEGABYTE) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(20_000);
  expect((await answer).status).toBe(409);
});

test.each(['/new/outline', '/settings/site', '/undo', '/2020/text'])(
  'a form of 100 MB is refused: %s',
  async (path) => {
    const sent = sendFile('报告.txt', '一、', 100);
    const answer = await desk.send(path, sent.body, { ...MULTIPART, 'content-length': MB(100) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toMatch(/超过 8 MB.*没有存.*删去多余的/u);
    expect(sent.bytes).toBeLessThan(3 * MEGABYTE);
  },
);
