import { buildSeries, isGiven } from '../../src/charts/series.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { areYearsComplete } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { listPendingIndicators } from '../lib/pending-indicators.ts';
import { listSeriesReports } from '../lib/report-series.ts';

type IndicatorsFile = NonNullable<ParsedContent['indicators']>;

/** A series is said to break once at a period, and where there are values on either side. */
export function checkIndicatorBreaks(content: ParsedContent): Finding[] {
  const { indicators: file } = content;
  return (file?.data?.indicators ?? []).flatMap((indicator, index) =>
    file ? [...listDuplicates(indicator, index, file), ...listNeedless(indicator, index, file, content)] : [],
  );
}

function listDuplicates({ id, breaks = [] }: Indicator, index: number, { locate }: IndicatorsFile): Finding[] {
  return breaks.flatMap(({ period }, breakIndex): Finding[] => {
    const first = breaks.findIndex((other) => other.period === period);
    if (first === breakIndex) return [];
    const { line } = locate(['indicators', index, 'breaks', first, 'period']);
    return [
      {
        ...locate(['indicators', index, 'breaks', breakIndex, 'period']),
        rule: 'indicators/duplicate-break',
        severity: 'error',
        message: `指标“${id}”在${period}年的断开，第 ${line} 行已经写过，网页上会说两遍。`,
        hint: '几个原因写进同一条 reason；若是另一年，改正 period。',
      },
    ];
  });
}

/**
 * Only a warning: a break may be prepared for the report to come. Left out while the years are incomplete, and for
 * indicators without any value, which have a finding of their own.
 */
function listNeedless(
  indicator: Indicator,
  index: number,
  { locate }: IndicatorsFile,
  content: ParsedContent,
): Finding[] {
  if (!indicator.breaks || !areYearsComplete(content)) return [];
  if (listPendingIndicators(content).includes(indicator.id)) return [];
  const periods = buildSeries(indicator, listSeriesReports(content))
    .filter(({ value }) => isGiven(value))
    .map(({ period }) => period);
  if (periods.length === 0) return [];
  return indicator.breaks.flatMap(({ period }, breakIndex): Finding[] => {
    const hasBefore = periods.some((other) => other < period);
    if (hasBefore && periods.some((other) => other >= period)) return [];
    return [
      {
        ...locate(['indicators', index, 'breaks', breakIndex, 'period']),
        rule: 'indicators/needless-break',
        severity: 'warning',
        message: `指标“${indicator.id}”写明从${period}年起不能与以前比较，${
          hasBefore ? `${period}年起却还没有数字` : `${period}年以前却没有数字`
        }，网页上不会有这处断开。`,
        hint: '若年份写错了，改正 period；若为以后的报告预备，可以不改；否则删去这一条。',
      },
    ];
  });
}
