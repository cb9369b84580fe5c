import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { readKeyLines } from '../content/schemas/section.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { explainMissingFigure } from './own-figures.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'highlights/no-figure': {
    severity: 'error',
    step: 'figures',
    meaning: '摘要旁边的指标，这一节没有它本年度的数字',
    advice: '照提示改 `indicator`',
  },
  'highlights/repeated': {
    severity: 'error',
    step: 'figures',
    meaning: '同一个指标列在了两处摘要旁边',
    advice: '换一个',
  },
});

/** The figures beside summaries. */
export const HIGHLIGHTS: Subject = { rules: RULES.rules, checks: [checkHighlights] };

/** A highlight is of a figure that its section prints, and of one that stands beside no other summary of the report. */
function checkHighlights({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(listWrong);
}

function listWrong(report: AssembledReport): Finding[] {
  const listed = report.sections.flatMap((section) =>
    (readKeyLines(section.data).highlights ?? []).map(({ indicator }, index) => ({
      section,
      indicator,
      place: section.locate(['highlights', index, 'indicator']),
    })),
  );
  return listed.flatMap(({ section, indicator, place }): Finding[] => {
    const first = listed.find((other) => other.indicator === indicator);
    if (first && first.place !== place) {
      return [
        RULES.raise('highlights/repeated', place, {
          message: `“${indicator}”已经列在“${first.section.title}”的摘要旁边，同一个数字在目录里会出现两次。`,
          hint: '换成这一节的另一个指标，或删去这一条；只有这一条的，连同 highlights 一起删去。',
        }),
      ];
    }
    const missing = explainMissingFigure(indicator, section, report);
    if (!missing) return [];
    return [
      RULES.raise('highlights/no-figure', place, {
        message: `摘要旁边列了“${indicator}”，${missing.reason}，没有数字可以显示。`,
        hint: missing.hint,
      }),
    ];
  });
}
