import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Figures } from '../../../../src/content/schemas/figures.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { CHECKS, OTHER_CHECKS, panelOf, partsOf, RATE, shareOf, writeChart } from '../../../support/chart-file.ts';
import { checkContent } from '../../../support/check-content.ts';
import { setLine } from '../../../support/site-ledger.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const CHARTS = 'charts.yml';
const FIGURES = 'reports/2019/figures.yml';
const YEARS = { years: [2019, 2020] };
const TOTAL = 'oversight-of-power-checks-2';
const PARTS = [CHECKS, 'government-functions-checks-2'] as const;

/** Declare that some indicators make up another. */
function declareSum(site: FixtureSite, total: string, parts: readonly string[]): void {
  const sum = `{ id: all-checks, title: 合计, kind: sum, total: ${total}, parts: [${parts.join(', ')}] }`;
  site.edit('indicators.yml', 'relations:\n', `relations:\n  - ${sum}\n`);
}

function acknowledge(site: FixtureSite): void {
  site.write(
    FIGURES,
    site.read(FIGURES) + stringify({ acknowledged: [{ relation: 'all-checks', reason: '原文如此' }] }),
  );
}

/** Let the report of 2020 give a number no more, with a note unless it is forgotten. */
function stopGiving(site: FixtureSite, indicator: string, note = [{ indicator, reason: '报告不再写' }]): void {
  const file = 'reports/2020/figures.yml';
  const { observations } = parse(site.read(file)) as Figures;
  const excused = observations
    .filter((entry) => entry.indicator === indicator)
    .map(({ section, quote }) => ({ section, quote, reason: '测试用的数字' }));
  const others = observations.filter((entry) => entry.indicator !== indicator);
  site.write(file, stringify({ observations: others, excused, ...(note.length > 0 ? { dropped: note } : {}) }));
}

/** Prepare an indicator that no report has a number for. */
function prepareDrills(site: FixtureSite): void {
  const indicator =
    '{ id: drills, name: 演练次数, unit: 次, dutyArea: law-enforcement, kind: count, measure: flow, definition: 次数。 }';
  setLine(site, 'indicators.yml', 1, `indicators:\n  - ${indicator}`);
}

describe('parts that do not make up the total', () => {
  const spoil = writeChart({ panels: partsOf(TOTAL, ...PARTS) });

  testBadInputs([
    {
      what: 'are told with all numbers and their lines',
      spoil,
      findings: [`${CHARTS}:8:9 charts/parts-differ`],
      says: [
        '图“检查次数”的各分项不等于合计',
        '2019年各分项相加 133+134=267',
        '“深入推进政务公开工作检查次数”是 154，相差 113次',
        `${FIGURES} 第 3、12、57 行`,
        'compare',
        'acknowledged',
      ],
    },
    {
      what: 'are told for each year, drafts too',
      site: { ...YEARS, draft: 2020 },
      spoil,
      findings: [`${CHARTS}:8:9 charts/parts-differ`, `${CHARTS}:8:9 charts/parts-differ`],
      says: ['2019年'],
    },
    {
      what: 'are told once, where a relation says the same',
      spoil: (site) => {
        spoil(site);
        declareSum(site, TOTAL, PARTS);
      },
      findings: [`${FIGURES}:57:5 figures/broken-relation`],
    },
    ...[
      { what: 'more parts', total: TOTAL, parts: [...PARTS, OTHER_CHECKS, 'government-functions-checks-3'] },
      { what: 'other parts', total: TOTAL, parts: [...PARTS, 'government-functions-checks-3'] },
      { what: 'fewer parts', total: TOTAL, parts: [...PARTS] },
      { what: 'the parts of another total', total: 'oversight-of-power-checks-1', parts: [...PARTS, OTHER_CHECKS] },
    ].map(({ what, total, parts }) => ({
      what: `are told although it is acknowledged that ${what} do not add up`,
      spoil: (site: FixtureSite) => {
        writeChart({ panels: partsOf(TOTAL, ...PARTS, OTHER_CHECKS) })(site);
        declareSum(site, total, parts);
        acknowledge(site);
      },
      findings: [`${CHARTS}:8:9 charts/parts-differ`],
    })),
    {
      what: 'are not told while one of them has a finding of its own',
      spoil: (site) => {
        spoil(site);
        setLine(site, FIGURES, 3, '    value: 20');
      },
      findings: [`${FIGURES}:3:5 figures/value-differs`],
    },
  ]);

  it('may be acknowledged', async () => {
    using site = writeSite();
    spoil(site);
    declareSum(site, TOTAL, PARTS);
    acknowledge(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('a year that does not print one of the parts', () => {
  testBadInputs([
    {
      what: 'is left out of the chart with a warning, not refused',
      site: YEARS,
      spoil: (site) => {
        const parts = [...PARTS, OTHER_CHECKS];
        writeChart({ panels: partsOf(TOTAL, ...parts) })(site);
        declareSum(site, TOTAL, parts);
        acknowledge(site);
        stopGiving(site, OTHER_CHECKS);
      },
      severity: 'warning',
      findings: [`${CHARTS}:8:9 charts/parts-missing`],
      says: [`2020年缺少分项“${OTHER_CHECKS}”的数字，那一年不画这一幅`],
    },
  ]);
});

describe('a chart with nothing to draw', () => {
  testBadInputs([
    {
      what: 'has a course of one year',
      spoil: writeChart({ panels: panelOf('trend', CHECKS) }),
      findings: [`${CHARTS}:2:5 charts/nothing-to-draw`],
      says: ['图“检查次数”', '2019年只有一年的数字', 'numbers'],
    },
    {
      what: 'is not told while a number has a finding of its own',
      spoil: (site) => {
        writeChart({ panels: shareOf(OTHER_CHECKS, CHECKS) })(site);
        setLine(site, FIGURES, 30, '    value: 144');
      },
      findings: [`${FIGURES}:30:5 figures/value-differs`],
    },
    {
      what: 'is not told while a figures.yml cannot be read',
      spoil: (site) => {
        writeChart({ panels: panelOf('trend', CHECKS) })(site);
        setLine(site, FIGURES, 3, '    value: much');
      },
      findings: [`${FIGURES}:3:5 schema/invalid-value`],
    },
  ]);

  it('names the indicators that have no numbers', async () => {
    using site = writeSite(YEARS);
    writeChart({ panels: shareOf(OTHER_CHECKS, 'drills') })(site);
    prepareDrills(site);
    const [finding] = await checkContent(site.dir);
    expect(finding).toMatchObject({
      file: CHARTS,
      line: 2,
      column: 5,
      rule: 'charts/nothing-to-draw',
      severity: 'error',
    });
    expect(finding?.message).toContain('2019、2020年没有指标“drills”的数字');
  });
});

describe('a panel that the latest report has nothing for', () => {
  const panels = [...panelOf('numbers', CHECKS), ...shareOf(OTHER_CHECKS, CHECKS)];

  testBadInputs(
    [YEARS, { ...YEARS, draft: 2020 }].map((site) => ({
      what: `is told, with ${JSON.stringify(site)}`,
      site,
      spoil: (made: FixtureSite) => {
        writeChart({ panels })(made);
        stopGiving(made, OTHER_CHECKS);
      },
      severity: 'warning' as const,
      findings: [`${CHARTS}:10:9 charts/not-drawn`],
      says: ['图“检查次数”第 2 幅在最近的2020年报告里画不出来', `没有指标“${OTHER_CHECKS}”的数字`, '2019年的还在'],
    })),
  );

  it('is not told where no earlier report has something for it either', async () => {
    using site = writeSite(YEARS);
    writeChart({ panels: [...panelOf('numbers', CHECKS), ...shareOf(OTHER_CHECKS, 'drills')] })(site);
    prepareDrills(site);
    expect(await checkContent(site.dir)).toMatchObject([{ rule: 'indicators/never-observed' }]);
  });

  it('is not told while the number is missing without a note', async () => {
    using site = writeSite(YEARS);
    writeChart({ panels })(site);
    stopGiving(site, OTHER_CHECKS, []);
    expect(await checkContent(site.dir)).toMatchObject([{ rule: 'figures/indicator-gone' }]);
  });
});

describe('a statement that the latest report cannot fill', () => {
  const blank = {
    severity: 'warning' as const,
    findings: [`${CHARTS}:4:5 charts/statement-blank`],
  };

  testBadInputs([
    ...[
      { statement: `办结率{${RATE}}。`, says: `“{${RATE}}”没有2020年的数字` },
      { statement: `办结率{change:${RATE}}。`, says: `“{change:${RATE}}”没有2020年的数字` },
    ].map(({ statement, says }) => ({
      ...blank,
      what: `for want of a number: ${statement}`,
      site: YEARS,
      spoil: (site: FixtureSite) => {
        writeChart({ statement })(site);
        stopGiving(site, RATE);
      },
      says: ['图“检查次数”的说明填不满，2020年的网页上', says],
    })),
    ...[
      { statement: `检查{change:${CHECKS}}，{year}年。`, says: `“{change:${CHECKS}}”没有可以相比的上一个数` },
      { statement: '最多的是{largest}。', says: '“{largest}”没有数字可比，或者分不出哪一项最大' },
    ].map(({ statement, says }) => ({
      ...blank,
      what: `for want of something to compare with: ${statement}`,
      spoil: writeChart({ statement, panels: panelOf('compare', RATE, 'government-functions-rate-1') }),
      says: [says],
    })),
    {
      what: 'because a number has a finding of its own',
      spoil: (site) => {
        writeChart({
          statement: `办结率{${RATE}}，最多的是{largest}。`,
          panels: panelOf('compare', RATE, 'government-functions-rate-1', 'oversight-of-power-rate-1'),
        })(site);
        setLine(site, FIGURES, 35, '    qualifier: 近');
      },
      findings: [`${FIGURES}:35:5 figures/qualifier-differs`],
    },
  ]);
});
