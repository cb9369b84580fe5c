import { expect, it } from 'vitest';
import { listComparisonRows } from '../../../src/compare/comparison-rows.ts';
import { compareFigures } from '../../../src/compare/figure-pairs.ts';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import { writeComparisonCsv } from '../../../src/data-files/comparison-table.ts';
import { describeVariables } from '../../../src/data-files/measured-variables.ts';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { makeReport } from '../../support/chart-sources.ts';
import { makeFigures, makeIndicator, YEAR } from '../../support/ledger.ts';
import { readCsvRows } from '../../support/spreadsheets.ts';

const INDICATOR = makeIndicator('a', '个月');
const ENTRY: Observation = {
  indicator: 'a',
  value: 42,
  section: 'annex',
  quote: '办结时间3年6个月',
  printed: '3年6个月',
};

/** A number that no program reads, as a person has entered it. */
function enter(): BoundFigure {
  const [figure] = buildLedger(
    { indicators: [INDICATOR] },
    { observations: [ENTRY] },
    [{ slug: 'annex', blocks: [`最长${ENTRY.quote}。`] }],
    YEAR,
  ).figures;
  if (!figure) throw new Error('the entry is not bound');
  return figure;
}

it('search engines are told that a person has entered a number, and how the text prints it', () => {
  expect(describeVariables([enter()])).toMatchObject([
    { value: 42, unitText: '个月', description: '人工登记：原文印作“3年6个月”，数值由人换算。' },
  ]);
  expect(describeVariables(makeFigures({ a: '42个月' }))[0]).not.toHaveProperty('description');
});

it('the table of two years says it on the side of the year', () => {
  const years = { from: YEAR, to: YEAR + 1 };
  const earlier = { ...makeReport(YEAR, {}), ledger: { figures: [enter()] } };
  const later = makeReport(YEAR + 1, { a: '40个月' });
  const rows = listComparisonRows(compareFigures([INDICATOR], earlier, later), years, {
    titleOfArea: () => undefined,
    urlOf: () => '/',
  });
  expect(readCsvRows(new TextEncoder().encode(writeComparisonCsv(rows, years)))).toMatchObject([
    { '2019年数值': '42', '2019年人工登记': '3年6个月', '2020年数值': '40', '2020年人工登记': '' },
  ]);
});
