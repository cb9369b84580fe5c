import type { Finding } from '../../src/content/finding.ts';
import { listMeantIndicators } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/**
 * Every indicator has a number in some year. Only a warning: one may be prepared for the report to come. Left out while
 * a report's figures.yml is missing or cannot be read.
 */
export function checkIndicatorsObserved({ indicators, reports }: ParsedContent): Finding[] {
  if (!indicators?.data || reports.length === 0 || reports.some(({ figures }) => !figures?.data)) return [];
  const { locate } = indicators;
  const known = indicators.data.indicators.map(({ id }) => id);
  const observed = new Set(
    reports.flatMap((report) => [
      ...(report.figures?.data?.observations ?? []).map(({ indicator }) => indicator),
      ...listMeantIndicators(report, known),
    ]),
  );
  return indicators.data.indicators.flatMap(({ id, name }, index): Finding[] =>
    observed.has(id)
      ? []
      : [
          {
            ...locate(['indicators', index, 'id']),
            rule: 'indicators/never-observed',
            severity: 'warning',
            message: `指标“${id}”（${name}）哪一年的 figures.yml 里都没有数字，网站上不会有它的内容。`,
            hint: '若漏登了数字，在 figures.yml 里补上；若编码写得不一样，改成一致；若用不到，删去这个指标。',
          },
        ],
  );
}
