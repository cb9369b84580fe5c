import { describe, expect, it } from 'vitest';
import { listEntries } from '../../../src/charts/panel-members.ts';
import { describePanel } from '../../../src/charts/panel-words.ts';
import { resolveChart } from '../../../src/charts/resolve-chart.ts';
import { figureOf } from '../../../src/charts/series.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { listLedgerReports } from '../../../src/report/ledger-entries.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

const YEAR = 2019;

const content = assembleContent(await readContentFolder(SUIXI_DIR));
const definitions = content.charts?.data?.charts ?? [];
const indicators = content.indicators?.data?.indicators ?? [];
const reports = listLedgerReports(content).filter(({ year }) => year === YEAR);
const observations = content.reports.find(({ name }) => name === String(YEAR))?.figures?.data?.observations ?? [];

/** What the report's ledger says of an indicator and a period. */
function listValues(indicator: string, period: string): number[] {
  return observations
    .filter((observation) => observation.indicator === indicator && (observation.period ?? String(YEAR)) === period)
    .map(({ value }) => value);
}

function readNumbers(text: string): number[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
}

it(`has charts, and a report of ${YEAR} to draw`, () => {
  expect(definitions).not.toEqual([]);
  expect(reports).toHaveLength(1);
});

describe.each(definitions)('the chart $id', (definition) => {
  const { chart, problems, blanks } = resolveChart(definition, { indicators, reports, year: YEAR });
  const panels = chart?.panels ?? [];

  it('is drawn whole, with its statement', () => {
    expect({ problems, blanks }).toEqual({ problems: [], blanks: [] });
    expect(panels).toHaveLength(definition.panels.length);
    expect(chart?.statement).not.toMatch(/[{}]/);
  });

  it('has a row for every indicator that it names', () => {
    const rows = panels.map(({ series }) => series.map(({ indicator }) => indicator.id).sort());
    expect(rows).toEqual(
      definition.panels.map((panel) =>
        listEntries(panel)
          .map(({ entry }) => entry.indicator)
          .sort(),
      ),
    );
  });

  it('draws and prints the values of the ledger', () => {
    const points = panels.flatMap(({ series }) =>
      series.flatMap(({ indicator, points: own }) => own.map((point) => ({ id: indicator.id, point }))),
    );
    for (const { id, point } of points) {
      expect([figureOf(point)?.observation.value], `${id} ${point.period}`).toEqual(listValues(id, point.period));
    }
  });

  it('is described by the values of its marks and no others', () => {
    for (const panel of panels) {
      const values = panel.series.flatMap(({ points }) => points.map((point) => figureOf(point)?.observation.value));
      expect(readNumbers(describePanel(panel).replace(/\d{4}年/g, ''))).toEqual(values);
    }
  });

  it('states no number but those of the ledger', () => {
    const known = new Set([YEAR, ...observations.map(({ value }) => value)]);
    expect(readNumbers(chart?.statement ?? '').filter((number) => !known.has(number))).toEqual([]);
  });
});
