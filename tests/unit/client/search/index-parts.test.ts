import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isWhole } from '../../../../src/client/search/index-parts.ts';

const AT = 'https://www.example.gov.cn/pagefind/';
const PACKED = gzipSync('pagefind_dcd{"url":"a"}');
const HTML = '<!doctype html><title>系统维护</title>';

test.each([
  ['the entry', 'pagefind-entry.json', '{"version":"1.6.0","languages":{}}', true],
  ['an entry whose address has a time', 'pagefind-entry.json?ts=1', '{"languages":{}}', true],
  ['a packed part', 'index/a.pf_index', PACKED, true],
  ['a part that a server has unpacked', 'index/a.pf_index', 'pagefind_dcd{"url":"a"}', true],
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
