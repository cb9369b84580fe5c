import { expect, it } from 'vitest';
import { refuseDeepPage } from '../../../src/intake/documents/markup-bounds.ts';
import { RefusedDocument } from '../../../src/intake/documents/refused-document.ts';

function writeAttributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}`).join(' ');
}

it.each([
  ['one tag', `<p ${writeAttributes(150_000)}>甲`],
  ['one tag, each with a value that looks like its end', `<p ${writeAttributes(150_000).replaceAll(' ', '=">" ')}>甲`],
  ['one tag, which is named by a script before it', `<script>"<b a='"</script><p ${writeAttributes(150_000)}>甲`],
  ['many tags', `<p ${writeAttributes(5_000)}>甲`.repeat(50)],
])('a page with very many attributes in %s is refused', (_, page) => {
  expect(() => {
    refuseDeepPage(page);
  }).toThrow(RefusedDocument);
});

it.each([
  ['a thousand attributes in a tag', `<p ${writeAttributes(1_000)}>甲`.repeat(20)],
  ['one attribute of very many words', `<p title="${writeAttributes(200_000)}">甲`],
  ['a script that compares and compares', `<script>${'for(i=0;i<n;i++) f(i); '.repeat(500)}</script>`],
  ['very many spaces in tags', `<p${' '.repeat(50_000)}b${' '.repeat(50_000)}>`.repeat(20)],
])('a page with %s is read', (_, page) => {
  expect(() => {
    refuseDeepPage(page);
  }).not.toThrow();
});
