import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import type { PlacedFinding } from '../../../src/integrations/dev-findings/place-findings.ts';
import { renderBox } from '../../../src/integrations/dev-findings/render-findings.ts';
import { nameRule } from '../../support/rules.ts';

const PLACE = { basePath: '/', contentDir: 'content' };

function makeFindings(count: number, block: number | undefined): PlacedFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    finding: {
      file: 'reports/2020/04-problems.md',
      line: index + 5,
      column: 1,
      rule: nameRule('verbatim/changed'),
      severity: 'error',
      message: `第 ${index + 1} 处有 <b>。`,
      hint: '删去 <b>。',
    },
    report: undefined,
    section: undefined,
    block,
  }));
}

function readBox(own: PlacedFinding[]): ReturnType<typeof fromHtml> {
  return fromHtml(renderBox({ own, below: [] }, PLACE), { fragment: true });
}

test('markup in a message is shown as it is written', () => {
  const box = readBox(makeFindings(1, undefined));
  expect(toString(box)).toContain('第 1 处有 <b>。怎么办：删去 <b>。');
  expect(select('b', box)).toBeUndefined();
});

test('a long list is folded where its findings stand in the text too, and only there', () => {
  expect(select('details', readBox(makeFindings(6, 0)))).toBeUndefined();
  const folded = readBox(makeFindings(7, 0));
  expect(selectAll('details:not([open]) li', folded)).toHaveLength(7);
  expect(select('details', readBox(makeFindings(7, undefined)))).toBeUndefined();
});
