import { type FigureHistory, NO_FIGURE } from '../../src/report/corrections.ts';
import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { Correction } from '../../src/content/schemas/report.ts';
import {
  describeCorrection,
  listPublishedReports,
  type PublishedReport,
} from '../../src/checks/shared/correction-drafts.ts';
import {
  listFigureCorrections,
  listRecordedReports,
  type RecordedReport,
} from '../../src/checks/shared/figure-histories.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Every correction of a figure names one, and leads without a gap from what was published to what stands now. */
export function checkCorrectionFigures(content: ParsedContent): Finding[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id) ?? [];
  return [
    ...listPublishedReports(content).flatMap((report) => listUnknown(report, known)),
    ...listRecordedReports(content).flatMap((report) => listBroken(report, known)),
  ];
}

/** An indicator that is gone from indicators.yml still counts as known where it was published. */
function listUnknown(report: PublishedReport, known: readonly string[]): Finding[] {
  const recorded = report.record?.data?.figures.map((figure) => figure.indicator) ?? [];
  return (report.report.data.corrections ?? []).flatMap((correction): Finding[] => {
    const { indicator } = correction;
    if (indicator === undefined || [...known, ...recorded].includes(indicator)) return [];
    const nearest = findNearest(indicator, known);
    return [
      describeCorrection(report, correction, {
        key: 'indicator',
        rule: 'corrections/unknown-indicator',
        message: `没有“${indicator}”这个指标，不知道更正的是哪个数据。`,
        hint: nearest ? `是不是“${nearest}”？` : '对照 indicators.yml 改正指标编码。',
      }),
    ];
  });
}

function listBroken(report: RecordedReport, known: readonly string[]): Finding[] {
  const { corrections = [] } = report.report.data;
  return corrections.flatMap((correction): Finding[] => {
    const { indicator, period = String(report.ledger.year) } = correction;
    if (indicator === undefined) return [];
    const history = report.histories.find((one) => one.indicator === indicator && one.period === period);
    if (history) return listGaps(report, history, correction);
    if (isSpokenOf(report, indicator, period) || !known.includes(indicator)) return [];
    return [
      describeCorrection(report, correction, {
        key: 'indicator',
        rule: 'corrections/no-figure',
        message: `“${indicator}”（${period} 年）发布时没有数据，现在也没有，谈不上更正。`,
        hint: '数字说的不是本报告年度时，写明 period；指标写错的，改正 indicator。',
      }),
    ];
  });
}

/** Whether the figure is there, though nothing can be said of it before something else is put right. */
function isSpokenOf({ record, figures, ledger }: RecordedReport, indicator: string, period: string): boolean {
  return [...(record?.data?.figures ?? []), ...figures.data.observations].some(
    (figure) => figure.indicator === indicator && (figure.period ?? String(ledger.year)) === period,
  );
}

function listGaps(report: RecordedReport, history: FigureHistory, correction: Correction): Finding[] {
  const chain = listFigureCorrections(report, history);
  const index = chain.indexOf(correction);
  const wanted = {
    // A correction of the text in between may have changed the figure as well.
    was: history.change === 'by-text' ? correction.was : (chain[index - 1]?.is ?? history.was),
    is: chain[index + 1] ? correction.is : history.is,
  };
  const origin = {
    was: index === 0 ? '发布时的数据' : '上一条更正之后的数据',
    is: '现在 figures.yml 里的数据',
  };
  return (['was', 'is'] as const)
    .filter((key) => correction[key] !== wanted[key])
    .map((key) =>
      describeCorrection(report, correction, {
        key,
        rule: 'corrections/figure-differs',
        message: `更正${key === 'was' ? '之前' : '之后'}写的是“${correction[key]}”，${origin[key]}却是“${wanted[key]}”，两者对不上。`,
        hint: `改为 ${key}: ${wanted[key]}${wanted[key] === NO_FIGURE ? '（没有这个数据）' : ''}；若写错的不是这里，改正 figures.yml。`,
      }),
    );
}
