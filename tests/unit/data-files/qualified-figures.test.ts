import { describe, expect, it } from 'vitest';
import { describePanel } from '../../../src/charts/panel-words.ts';
import { resolveChart } from '../../../src/charts/resolve-chart.ts';
import { compareFigures } from '../../../src/compare/figure-pairs.ts';
import { listComparisonRows } from '../../../src/compare/comparison-rows.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { writeComparisonCsv } from '../../../src/data-files/comparison-table.ts';
import { writeFiguresCsv } from '../../../src/data-files/figures-table.ts';
import { writeFiguresXlsx } from '../../../src/data-files/figures-workbook.ts';
import { listHistoryRows } from '../../../src/data-files/history-rows.ts';
import { describeIndicators } from '../../../src/data-files/indicator-records.ts';
import { describeVariables } from '../../../src/data-files/measured-variables.ts';
import type { BoundFigure } from '../../../src/ledger/bound-figure.ts';
import { listFigureRows } from '../../../src/ledger/figure-rows.ts';
import { recordFigures } from '../../../src/publication/record.ts';
import { listFigureHistories } from '../../../src/report/figure-history.ts';
import { listLedgerReports } from '../../../src/report/ledger-entries.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { makeResult } from '../../../src/search/result.ts';
import { REPORT } from '../../support/figure-rows.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { listCells, openWorkbook, readCsvRows } from '../../support/spreadsheets.ts';

const YEAR = 2019;

const content = assembleContent(await readContentFolder(SUIXI_DIR));
const indicators = content.indicators?.data?.indicators ?? [];
const reports = listLedgerReports(content).filter(({ year }) => year === YEAR);
const [report] = reports;
if (!report) throw new Error(`the fixture has no report of ${YEAR}`);
const { figures } = report.ledger;
const context = { titleOfArea: () => undefined, headingOf: (slug: string) => slug, urlOf: nameAddress, claims: [] };
const rows = listFigureRows(figures, context);

function nameAddress({ anchor }: BoundFigure): string {
  return `/${YEAR}/a/#${anchor}`;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const isOf = (figure: BoundFigure, id: string | undefined, period: string | undefined): boolean =>
  figure.indicator.id === id && figure.period === period;

/** What the report prints of its figures that are not exact. */
const QUALIFIED = figures
  .filter(({ observation }) => observation.qualifier !== undefined)
  .map((figure) => ({ figure, qualifier: figure.observation.qualifier ?? '', id: figure.indicator.id }));

it('has figures of several kinds that are not exact', () => {
  expect(new Set(QUALIFIED.map(({ qualifier }) => qualifier)).size).toBeGreaterThan(3);
});

describe.each(QUALIFIED)('$id keeps its $qualifier', ({ figure, qualifier, id }) => {
  const { value } = figure.observation;

  it('in what search engines are told, where it has no bare value', () => {
    const [variable] = describeVariables([figure]);
    expect(variable?.value).toEqual(expect.stringContaining(qualifier));
    expect(variable?.value).toEqual(expect.stringContaining(String(value)));
    expect(JSON.stringify(variable)).not.toContain(`:${value}`);
  });

  it('in the JSON files', () => {
    const row = rows.find((one) => isOf(figure, one.indicator, one.period));
    expect(row).toMatchObject({ qualifier, printed: expect.stringContaining(qualifier) as string });
    const history = listHistoryRows(indicators, [
      { report, rowOf: (one) => listFigureRows([one], context)[0], earlier: [] },
    ]);
    expect(history.filter((one) => isOf(figure, one.indicator, one.period))).toMatchObject([row]);
    const records = describeIndicators(indicators, history, {
      titleOfArea: () => undefined,
      urlOf: (indicator) => indicator,
    });
    const record = records.find(({ indicator }) => indicator === id);
    expect(record?.observations.filter(({ period }) => period === figure.period)).toMatchObject([
      { value, qualifier, printed: row?.printed },
    ]);
  });

  it('in CSV and XLSX', async () => {
    const table = readCsvRows(encode(writeFiguresCsv(rows)));
    expect(table.filter((row) => isOf(figure, row['指标编码'], row['时期']))).toMatchObject([
      { 数值: String(value), 限定词: qualifier },
    ]);
    const cells = listCells(openWorkbook(await writeFiguresXlsx(rows, REPORT)), '数据');
    const row = cells.find((one) => isOf(figure, String(one.get('指标编码')?.v), String(one.get('时期')?.v)));
    expect(row?.get('限定词')?.v).toBe(qualifier);
  });

  it('in the table of two years', () => {
    const later = { ...report, year: YEAR + 1, ledger: { figures: [] } };
    const compared = compareFigures(indicators, report, later);
    const csv = writeComparisonCsv(
      listComparisonRows(
        compared,
        { from: YEAR, to: YEAR + 1 },
        { titleOfArea: () => undefined, urlOf: () => '/2019/a/' },
      ),
      { from: YEAR, to: YEAR + 1 },
    );
    const row = readCsvRows(encode(csv)).find((one) => one['指标编码'] === id);
    expect(row).toMatchObject({ [`${YEAR}年数值`]: String(value), [`${YEAR}年限定词`]: qualifier });
  });

  it('in what charts say of it', () => {
    const { chart } = resolveChart(
      {
        id: 'one',
        title: '一',
        statement: `{${id}}`,
        places: [],
        panels: [{ kind: 'numbers', series: [{ indicator: id }] }],
      },
      { indicators, reports, year: YEAR },
    );
    expect(chart?.statement).toContain(qualifier);
    expect(chart?.panels.map(describePanel).join('')).toContain(qualifier);
  });

  it('in results of the search', () => {
    const row = rows.find((one) => isOf(figure, one.indicator, one.period));
    if (!row) throw new Error('the figure has no row');
    const result = makeResult({ kind: 'figure', year: YEAR, path: 'a', indicatorPath: 'b', ...row }, []);
    const amount = result.kind === 'figure' ? result.amount.map(({ text }) => text).join('') : '';
    expect(amount).toContain(qualifier);
  });

  it('in the record of its publication and in corrections', () => {
    const recorded = recordFigures({ observations: [figure.observation] }, YEAR);
    expect(recorded).toMatchObject([{ value, qualifier }]);
    const texts = { then: report.sections, now: report.sections };
    const [history] = listFigureHistories(recorded, [figure], texts, { indicators });
    expect(history).toMatchObject({
      was: expect.stringContaining(qualifier) as string,
      is: expect.stringContaining(qualifier) as string,
    });
  });
});

it('tells search engines the value of an exact figure as a number with its unit', () => {
  const exact = figures.filter(({ observation }) => observation.qualifier === undefined);
  expect(describeVariables(exact).map(({ value, unitText }) => ({ value, unitText }))).toEqual(
    exact.map(({ observation, quantity }) => ({ value: observation.value, unitText: quantity.unit })),
  );
});
