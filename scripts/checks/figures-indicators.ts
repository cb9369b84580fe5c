import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { Observation } from '../../src/content/schemas/figures.ts';
import { type LedgerReport, listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/**
 * Observations name indicators that indicators.yml has, and each says another thing: an indicator has one value for a
 * period. Unknown indicators are left out while indicators.yml cannot be read.
 */
export function checkFigureIndicators(content: ParsedContent): Finding[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id);
  return listLedgerReports(content).flatMap((report) => [
    ...(known ? listUnknown(report, known) : []),
    ...listDuplicates(report),
  ]);
}

function listUnknown({ figures }: LedgerReport, known: readonly string[]): Finding[] {
  return figures.data.observations.flatMap(({ indicator }, index): Finding[] => {
    if (known.includes(indicator)) return [];
    const nearest = findNearest(indicator, known);
    return [
      {
        ...figures.locate(['observations', index, 'indicator']),
        rule: 'figures/unknown-indicator',
        severity: 'error',
        message: `indicators.yml 里没有指标“${indicator}”，不知道这个数字说的是什么。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}若是新的指标，先在 indicators.yml 里写明它的名称、单位和含义。`,
      },
    ];
  });
}

function listDuplicates({ figures, ledger }: LedgerReport): Finding[] {
  const { observations } = figures.data;
  const describe = ({ indicator, period = String(ledger.year) }: Observation): string => `${indicator} ${period}`;
  return observations.flatMap((observation, index): Finding[] => {
    const first = observations.findIndex((other) => describe(other) === describe(observation));
    if (first === index) return [];
    const { line } = figures.locate(['observations', first, 'indicator']);
    const { indicator, period = String(ledger.year) } = observation;
    return [
      {
        ...figures.locate(['observations', index, 'indicator']),
        rule: 'figures/duplicate-observation',
        severity: 'error',
        message: `指标“${indicator}”${period}年的数字在第 ${line} 行已经登记过，一个指标一年只能有一个数字。`,
        hint: '若是另一个指标，改正 indicator；若说的是另一年，写明 period；若正文说了两遍，删去一条，把另一处写进 excused 并说明。',
      },
    ];
  });
}
