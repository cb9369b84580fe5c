import { expect, test } from 'vitest';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { parseProse } from '../../../src/report/prose.ts';

const MARKDOWN = '前言。\n\n| 镇 | 受理 | 办结 |\n| --- | ---: | --- |\n| 甲镇 | 44 | 35 |\n| 2020 | 1 | 2 |\n\n后语。';

test('a table says what heads its cells: by column, and by row where words stand first', () => {
  const html = renderProse(parseProse(MARKDOWN), { basePath: '/' });
  expect(html).toContain('<th scope="col">镇</th>');
  expect(html).toContain('<th scope="row">甲镇</th>');
  expect(html).toMatch(/<td[^>]*data-head="办结"[^>]*>\s*35<\/td>/u);
  expect(html).toContain('<td data-head="镇">2020</td>');
});

test('rows have addresses in one count with the paragraphs', () => {
  const html = renderProse(parseProse(MARKDOWN), { basePath: '/', idPrefix: 'a-' });
  expect([...html.matchAll(/<(p|tr) id="([^"]+)"/gu)].map(([, tag, id]) => `${tag} ${id}`)).toEqual([
    ...['p a-p-1', 'tr a-p-2', 'tr a-p-3', 'tr a-p-4', 'p a-p-5'],
  ]);
});

test('figures and corrections of a table stand beside and below it, never among its rows', () => {
  const html = renderProse(parseProse(MARKDOWN), {
    basePath: '/',
    figures: [{ block: 2, start: 3, end: 5, anchor: 'figure-a', indicator: 'a' }],
    notes: [
      {
        anchors: ['figure-a'],
        before: '',
        numbers: ['44'],
        after: '件',
        name: '受理',
        href: '/figures/a/',
        isByHand: false,
        remarks: [],
      },
    ],
    corrections: [
      { block: 2, date: '2021-01-01', was: '43', href: '/2020/a/#corrections' },
      { block: 4, date: '2021-01-02', was: '前语', href: '/2020/a/#corrections' },
    ],
  });
  expect(html).toContain('<a id="figure-a" href="/figures/a/">44</a>');
  expect(html).toContain('aria-label="本表的数字"');
  expect(html).toMatch(/<\/table><ul .*<\/ul><div class="corrected"[^>]*><a [^>]*>更正（2021-01-01）/u);
  expect(html).toMatch(/后语。<\/p><div class="corrected"[^>]*><a [^>]*>更正（2021-01-02）/u);
});
