import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Observation } from '../content/schemas/figures.ts';
import { type BoundFigure, rangesOverlap } from '../ledger/bound-figure.ts';
import { type LedgerReport, listLedgerReports, placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import { listRepeated } from './duplicate-ids.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/period-after-report': {
    severity: 'error',
    step: 'figures',
    meaning: '数字记在了以后的年份',
    advice: '改 `period`；是计划的，移到 `excused`',
  },
  'figures/unknown-indicator': {
    severity: 'error',
    step: 'figures',
    meaning: '没有这个指标',
    advice: '改正编码；新的先写进 `indicators.yml`',
  },
  'figures/duplicate-observation': {
    severity: 'error',
    step: 'figures',
    meaning: '同一指标同一年登记了两次',
    advice: '删去一条，或写明 `period`',
  },
  'figures/shared-numeral': {
    severity: 'error',
    step: 'figures',
    meaning: '同一处数字登记成了两个指标',
    advice: '删去一条',
  },
});

/** What the observations of figures.yml are of: an indicator, a year, a number of the text. */
export const OBSERVATIONS: Subject = {
  rules: RULES.rules,
  checks: [checkFigureIndicators, checkFigurePeriods, checkSharedNumerals],
};

/**
 * Observations name indicators that indicators.yml has, and each says another thing: an indicator has one value for a
 * period. Unknown indicators are left out while indicators.yml cannot be read.
 */
function checkFigureIndicators(content: AssembledContent): Finding[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id);
  return listLedgerReports(content).flatMap((report) => [
    ...(known ? listUnknownIndicators(report, known) : []),
    ...listDuplicateObservations(report),
  ]);
}

function listUnknownIndicators({ figures }: LedgerReport, known: readonly string[]): Finding[] {
  return figures.data.observations.flatMap(({ indicator }, index): Finding[] => {
    if (known.includes(indicator)) return [];
    const nearest = findNearest(indicator, known);
    return [
      RULES.raise('figures/unknown-indicator', figures.locate(['observations', index, 'indicator']), {
        message: `indicators.yml 里没有指标“${indicator}”，不知道这个数字说的是什么。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}若是新的指标，先在 indicators.yml 里写明它的名称、单位和含义。`,
      }),
    ];
  });
}

function listDuplicateObservations({ figures, ledger }: LedgerReport): Finding[] {
  const { observations } = figures.data;
  const describe = ({ indicator, period = String(ledger.year) }: Observation): string => `${indicator} ${period}`;
  return listRepeated(observations, describe).map(({ entry, index, first }) => {
    const { line } = figures.locate(['observations', first, 'indicator']);
    const { indicator, period = String(ledger.year) } = entry;
    return RULES.raise('figures/duplicate-observation', figures.locate(['observations', index, 'indicator']), {
      message: `指标“${indicator}”${period}年的数字在第 ${line} 行已经登记过，一个指标一年只能有一个数字。`,
      hint: '若是另一个指标，改正 indicator；若说的是另一年，写明 period；若正文说了两遍，删去一条，把另一处写进 excused 并说明。',
    });
  });
}

/** A report says what was, not what will be: no figure speaks of a year after its own. */
function checkFigurePeriods(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap(listLaterPeriods);
}

function listLaterPeriods({ figures, ledger }: LedgerReport): Finding[] {
  return figures.data.observations.flatMap(({ indicator, period }, index): Finding[] =>
    period === undefined || Number(period) <= ledger.year
      ? []
      : [
          RULES.raise('figures/period-after-report', figures.locate(['observations', index, 'period']), {
            message: `${ledger.year}年度报告的数字“${indicator}”记在了${period}年，那一年还没有结束，历年图会把它当成已经发生的事。`,
            hint: '年份若写错了，改正 period；若是下一年的计划或目标，不是数据，移到 excused 里并写明 reason。',
          }),
        ],
  );
}

/** No two observations are bound to one number of the text: it says one thing. */
function checkSharedNumerals(content: AssembledContent): Finding[] {
  return listLedgerReports(content).flatMap(listSharedNumerals);
}

function listSharedNumerals(report: LedgerReport): Finding[] {
  const { observations } = report.figures.data;
  const figures = report.ledger.figures.toSorted(
    (a, b) => observations.indexOf(a.observation) - observations.indexOf(b.observation),
  );
  return figures.flatMap((figure, index): Finding[] => {
    const first = figures.slice(0, index).find((other) => sharesNumeral(other, figure));
    // The same indicator and period twice is a finding already.
    if (!first || first.anchor === figure.anchor) return [];
    const { line } = placeFigure(report, first, 'indicator');
    return [
      RULES.raise('figures/shared-numeral', placeFigure(report, figure, 'quote'), {
        message: `“${figure.observation.quote}”里的这个数字已登记为第 ${line} 行的“${first.indicator.id}”，一处数字只能是一个指标一年的数。`,
        hint: '删去其中一条；引文若录错了地方，改正 quote。',
      }),
    ];
  });
}

function sharesNumeral(a: BoundFigure, b: BoundFigure): boolean {
  return a.observation.section === b.observation.section && rangesOverlap(a.numeral, b.numeral);
}
