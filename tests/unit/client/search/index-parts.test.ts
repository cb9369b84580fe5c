import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWhole } from '../../../../src/client/search/index-parts.ts';

const AT = 'https://www.example.gov.cn/pagefind/';
const PACKED = gzipSync('pagefind_dcd{"url":"a"}');
const HTML = '<!doctype html><title>系统维护</title>';
/** A list of a number, a text of 300 characters, a number of four bytes and a list. */
const LIST = Buffer.from(
  `${Buffer.from('pagefind_dcd').toString('hex')}840179012c${'61'.repeat(300)}1a0001000082f680`,
  'hex',
);
const PROGRAM = Buffer.concat([
  Buffer.from('pagefind_dcd'),
  Buffer.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 4, 1, 0x6f, 0, 0),
]);

test.each([
  ['the entry', 'pagefind-entry.json', '{"version":"1.6.0","languages":{}}', true],
  ['an entry whose address has a time', 'pagefind-entry.json?ts=1', '{"languages":{}}', true],
  ['a packed part', 'index/a.pf_index', PACKED, true],
  ['a record that a server has unpacked', 'fragment/a.pf_fragment', 'pagefind_dcd{"url":"a"}', true],
  ['a list that a server has unpacked', 'index/a.pf_index', LIST, true],
  ['a program that a server has unpacked', 'wasm.unknown.pagefind', PROGRAM, true],
  ['an unpacked record without its end', 'fragment/a.pf_fragment', 'pagefind_dcd{"url":"a"', false],
  ['an unpacked list with a page behind it', 'index/a.pf_index', Buffer.concat([LIST, Buffer.from(HTML)]), false],
  ['an unpacked list of nothing', 'index/a.pf_index', 'pagefind_dcd', false],
  ['an unpacked program without its end', 'wasm.unknown.pagefind', PROGRAM.subarray(0, -1), false],
  ['a page that begins like a part', 'a.pf_meta', `pagefind_dcd${HTML}`, false],
  ['an entry of a login', 'pagefind-entry.json', '{"code":401}', false],
  ['an entry that is a page', 'pagefind-entry.json', HTML, false],
  ['an entry without its end', 'pagefind-entry.json', '{"languages":{', false],
  ['an entry that is nothing', 'pagefind-entry.json', 'null', false],
  ['JSON in place of a part', 'index/a.pf_index', '{"code":401}', false],
  ['a page in place of the program', 'wasm.unknown.pagefind', HTML, false],
  ['a packed page in place of the program', 'wasm.unknown.pagefind', gzipSync(HTML), false],
  ['a part without its end', 'fragment/a.pf_fragment', PACKED.subarray(0, -3), false],
  ['a part with a wrong character', 'fragment/a.pf_fragment', Buffer.from(PACKED).fill(0, 14, 16), false],
  ['an empty part', 'index/a.pf_index', '', false],
])('%s is taken for what it is', async (_, path, body, isSound) => {
  expect(await isWhole(AT + path, new Uint8Array(Buffer.from(body)).buffer)).toBe(isSound);
});

test('an unpacked list without its end is never whole, wherever it is cut', async () => {
  for (let length = 0; length < LIST.length; length += 1) {
    expect(await isWhole(`${AT}a.pf_meta`, new Uint8Array(LIST.subarray(0, length)).buffer), String(length)).toBe(
      false,
    );
  }
});
