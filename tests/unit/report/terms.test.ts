import { expect, test } from 'vitest';
import type { Term } from '../../../src/content/schemas/glossary.ts';
import { chooseTerms } from '../../../src/markdown/choose-terms.ts';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { parseProse } from '../../../src/report/prose.ts';
import { findTerms } from '../../../src/report/terms.ts';
import { countSteps } from '../../support/count-steps.ts';

function makeTerm(id: string, term: string, aliases: string[] = []): Term {
  return { id, term, aliases, definition: '示例。', sources: [{ title: '示例办法' }] };
}

const TERMS = [makeTerm('short', '清单'), makeTerm('long', '负面清单', ['禁入清单']), makeTerm('count', '清单12项')];

test.each([
  ['落实负面清单和清单', ['long 2–6', 'short 7–9']],
  ['禁入清单', ['long 0–4']],
  ['《示例县清单办法》与《负面清单》', ['long 11–15']],
  ['清单先于负面清单', ['short 0–2', 'long 4–8']],
  ['《负面清单办法》与《示例清单》', []],
  ['没有', []],
])('%s', (text, expected) => {
  expect(findTerms(text, TERMS).map(({ id, start, end }) => `${id} ${start}–${end}`)).toEqual(expected);
});

function mark(markdown: string, figures: { block: number; start: number; end: number }[] = []): string {
  const tree = parseProse(markdown);
  const terms = chooseTerms(tree, TERMS, figures);
  const marks = figures.map((figure) => ({ ...figure, anchor: 'figure-a', indicator: 'a' }));
  return renderProse(tree, { basePath: '/a/', terms, figures: marks }).replaceAll(' title="术语解释"', '');
}

test('the first place of a term in a paragraph is a link; headings and links are left alone', () => {
  expect(mark('## 清单\n\n见[清单](/about/)，再看清单。\n\n清单')).toContain(
    '<p id="p-1">见<a href="/a/about/">清单</a>，再看<a href="/a/glossary/#short">清单</a>。</p>\n<p id="p-2">清单</p>',
  );
});

test('a term that would cut a number is not marked, one beside it is', () => {
  const figure = { block: 0, start: 2, end: 5 };
  expect(mark('清单12项', [figure])).toBe('<p id="p-1">清单<a id="figure-a" href="/a/figures/a/">12项</a></p>');
  expect(mark('清单30项', [figure])).toBe(
    '<p id="p-1"><a href="/a/glossary/#short">清单</a><a id="figure-a" href="/a/figures/a/">30项</a></p>',
  );
});

test('looks only for those of many names that begin as something in the text does', () => {
  const aliases = Array.from({ length: 5_000 }, (_, index) => `别名${index}`);
  const terms = [
    { id: 'many', term: '甲', aliases },
    { id: 'law', term: '法治' },
  ];
  findTerms('法治', terms);
  const steps = countSteps(() => {
    expect(findTerms('推进法治建设。', terms)).toMatchObject([{ id: 'law', start: 2, end: 4 }]);
  });
  expect(steps).toBeLessThan(100);
});
