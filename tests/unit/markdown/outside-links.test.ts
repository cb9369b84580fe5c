import { expect, test } from 'vitest';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { isGovernmentAddress, isOutside } from '../../../src/report/outside-addresses.ts';
import { parseProse } from '../../../src/report/prose.ts';

test.each([
  ['https://www.example.gov.cn/', true],
  ['http://gov.cn', true],
  ['https://WWW.EXAMPLE.GOV.CN/a?b', true],
  ['https://example-gov.cn/', false],
  ['https://notgov.cn/', false],
  ['https://www.example.gov.cn.example.com/', false],
  ['https://example.com/www.example.gov.cn', false],
  ['no address', false],
])('%s is of a government: %s', (address, expected) => {
  expect(isGovernmentAddress(address)).toBe(expected);
});

test('a link within the site leads nowhere outside', () => {
  expect(
    ['/2019/', '/search/?q=https://example.com', '#a', 'mailto:a@example.com', 'https://www.example.gov.cn/'].filter(
      isOutside,
    ),
  ).toEqual([]);
});

test.each(['http://example.com/', 'HTTPS://example.com'])('%s leads outside', (address) => {
  expect(isOutside(address)).toBe(true);
});

test('a link of the text that leads to a site of no government is marked, its words are as they were', () => {
  const render = (markdown: string): string => renderProse(parseProse(markdown), { basePath: '/' });
  expect(render('见[某网站](https://example.com/)。')).toBe(
    '<p id="p-1">见<a href="https://example.com/" rel="external">某网站</a>。</p>',
  );
  expect(render('见[政府网站](https://www.example.gov.cn/)。')).not.toContain('rel=');
});
