import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { NO_FIGURE } from '../report/figure-history.ts';
import { type KeyLinesHistory, listKeyLinesHistories } from '../report/key-lines-history.ts';
import type { AssembledContent } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import {
  listPublishedReports,
  placeCorrection,
  type PublishedReport,
  writeCorrectionEntry,
} from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/summary-unrecorded': {
    severity: 'error',
    step: 'form',
    meaning: '发布以后添了摘要，还没有记入发布记录',
    advice: '`npm run publish-report -- 2020`',
  },
  'published/summary-changed': {
    severity: 'error',
    step: 'form',
    meaning: '已发布的摘要改了，没写更正',
    advice: '改回，或在工作台的“更正”里写明',
  },
  'corrections/summary-differs': {
    severity: 'error',
    step: 'form',
    meaning: '更正写的摘要与发布时、现在的对不上',
    advice: '照提示改',
  },
});

/** Summaries that were published, with the figures beside them. */
export const PUBLISHED_SUMMARIES: Subject = { rules: RULES.rules, checks: [checkPublishedSummaries] };

/** They are those of the publication, but for what a correction says; those that came later are on record. */
function checkPublishedSummaries(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report) => {
    const histories = listKeyLinesHistories(report);
    return [
      ...describeUnrecorded(
        report,
        histories.filter(({ change }) => change === 'unrecorded'),
      ),
      ...histories
        .filter(({ change }) => change !== 'unrecorded')
        .flatMap((history) => {
          const corrections = listOwn(report, history);
          if (corrections.length > 0) return listGaps(report, history, corrections);
          return history.change === 'changed' ? [describeChange(report, history)] : [];
        }),
    ];
  });
}

type Corrections = NonNullable<PublishedReport['report']['data']['corrections']>;

function listOwn({ report }: PublishedReport, { section }: KeyLinesHistory): Corrections {
  return (report.data.corrections ?? []).filter(({ summary }) => summary === section.slug);
}

function describeUnrecorded({ name }: PublishedReport, unrecorded: readonly KeyLinesHistory[]): Finding[] {
  const [first] = unrecorded;
  if (!first) return [];
  return [
    RULES.raise('published/summary-unrecorded', placeKeyLines(first), {
      message: `报告发布以后有 ${unrecorded.length} 个部分添了摘要，还没有记入发布记录，以后改动了无从察觉。`,
      hint: `运行 npm run publish-report -- ${name}，由程序补记；添摘要不用写更正。`,
    }),
  ];
}

function describeChange({ report, record }: PublishedReport, history: KeyLinesHistory): Finding {
  const { section, was, is } = history;
  const entry = writeCorrectionEntry({ summary: section.slug, was, is }, report.data.corrections !== undefined);
  return RULES.raise('published/summary-changed', placeKeyLines(history), {
    message: `“${section.title}”的摘要发布时是“${was}”，现在是“${is}”。已发布的摘要和旁边的数字可能有人引用过，不能悄悄改动。`,
    hint: `若是误改，照 ${record?.path ?? 'published.yml'} 里的 summaries 改回。若确要更正，在 report.yml 里补上这一条，写明日期和原因：${entry}`,
  });
}

function listGaps(report: PublishedReport, history: KeyLinesHistory, corrections: Corrections): Finding[] {
  const [first, last] = [corrections[0], corrections.at(-1)];
  if (!first || !last || history.hasOtherFigures) return [];
  const ends = [
    { correction: first, key: 'was', wanted: history.was, origin: '发布时的摘要' },
    { correction: last, key: 'is', wanted: history.is, origin: '现在的摘要' },
  ] as const;
  return ends
    .filter(({ correction, key, wanted }) => correction[key] !== wanted)
    .map(({ correction, key, wanted, origin }) =>
      RULES.raise('corrections/summary-differs', placeCorrection(report, correction, key), {
        message: `更正${key === 'was' ? '之前' : '之后'}写的是“${correction[key]}”，${origin}却是“${wanted}”，两者对不上。`,
        hint: `改为 ${key}: ${wanted}${wanted === NO_FIGURE ? '（没有摘要）' : ''}；若写错的不是这里，改正 ${history.section.path} 里的 summary 或 highlights。`,
      }),
    );
}

function placeKeyLines({ section }: KeyLinesHistory): Place {
  const hasSummary = section.data && 'summary' in section.data && section.data.summary !== undefined;
  return section.locate([hasSummary ? 'summary' : 'heading']);
}
