import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Correction } from '../content/schemas/report.ts';
import { findNearestPassage, type QuoteProblem } from '../ledger/quotes.ts';
import { type TextCorrection } from '../report/corrections.ts';
import { type FigureHistory, NO_FIGURE } from '../report/figure-history.ts';
import { listPassages } from '../report/published-text.ts';
import type { AssembledContent } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { foldKeepingNumbers, narrow } from '../text/folding.ts';
import { findNearest } from '../text/nearest.ts';
import { listPublishedReports, placeCorrection, type PublishedReport } from './correction-drafts.ts';
import { listFigureCorrections, listRecordedReports, type RecordedReport } from './figure-histories.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'corrections/draft': { severity: 'error', step: 'form', meaning: '草稿里写了更正', advice: '删去，草稿直接改就行' },
  'corrections/before-publication': {
    severity: 'error',
    step: 'form',
    meaning: '更正的日期比发布还早',
    advice: '改正日期',
  },
  'corrections/out-of-order': { severity: 'error', step: 'form', meaning: '更正没有按日期先后排', advice: '调换次序' },
  'corrections/unchanged': { severity: 'error', step: 'form', meaning: '更正前后一样', advice: '改正，或删去这一条' },
  'corrections/unknown-section': {
    severity: 'error',
    step: 'form',
    meaning: '没有这一节',
    advice: '照提示改 `section` 或 `summary`',
  },
  'corrections/text-absent': {
    severity: 'error',
    step: 'form',
    meaning: '这一节里没有 `is` 的文字',
    advice: '照更正以后的正文抄',
  },
  'corrections/text-ambiguous': {
    severity: 'error',
    step: 'form',
    meaning: '`is` 的文字不止一处',
    advice: '`was` 和 `is` 都多录几个字',
  },
  'corrections/unknown-indicator': { severity: 'error', step: 'form', meaning: '没有这个指标', advice: '改正编码' },
  'corrections/no-figure': {
    severity: 'error',
    step: 'form',
    meaning: '这个指标发布时没有数字，现在也没有',
    advice: '改正编码，或写明 `period`',
  },
  'corrections/figure-differs': {
    severity: 'error',
    step: 'form',
    meaning: '更正写的数与登记的对不上',
    advice: '照提示改',
  },
});

/** Corrections of a published report. */
export const CORRECTIONS: Subject = {
  rules: RULES.rules,
  checks: [checkCorrectionDates, checkCorrectionTexts, checkCorrectionFigures],
};

/** Corrections are of a report that is published, made after that, and listed in the order in which they were made. */
function checkCorrectionDates(content: AssembledContent): Finding[] {
  return [...listOfDrafts(content), ...listPublishedReports(content).flatMap(checkDates)];
}

function listOfDrafts({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { status, corrections = [] } = report?.data ?? {};
    if (!report || status !== 'draft' || corrections.length === 0) return [];
    return [
      RULES.raise('corrections/draft', report.locate(['corrections']), {
        message: '草稿里写了更正。更正说的是发布以后的改动，草稿还没有人看过，直接改就可以。',
        hint: '删去 corrections 和它下面的各行；若报告已经发布过，从备份或版本库恢复 report.yml。',
      }),
    ];
  });
}

function checkDates(report: PublishedReport): Finding[] {
  const { corrections = [], published = '' } = report.report.data;
  const day = published.slice(0, 10);
  return corrections.flatMap((correction, index): Finding[] => {
    const previous = corrections[index - 1];
    const { date } = correction;
    if (date < day) {
      return [
        RULES.raise('corrections/before-publication', placeCorrection(report, correction, 'date'), {
          message: `更正的日期 ${date} 早于发布时间 ${published}：还没有发布的报告谈不上更正，日期多半写错了。`,
          hint: '改正 date；若写错的是发布时间，改正 published。',
        }),
      ];
    }
    if (previous && date < previous.date) {
      return [
        RULES.raise('corrections/out-of-order', placeCorrection(report, correction, 'date'), {
          message: `更正的日期 ${date} 早于上一条的 ${previous.date}。更正按先后排列，网站才能还原每一次更正之前的文字。`,
          hint: '日期写错的，改正 date；没写错的，把这一条移到晚于它的各条之前。',
        }),
      ];
    }
    return [];
  });
}

/** Every correction of a text says what changed, in a section that there is, in words that stand there once. */
function checkCorrectionTexts(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report) => [
    ...listUnchanged(report),
    ...listUnknownSections(report),
    ...report.sections
      .filter(({ data }) => data)
      .flatMap((section) =>
        section.lostCorrections.map(({ correction, problem }) => describeLost(report, section, correction, problem)),
      ),
  ]);
}

function listUnchanged(report: PublishedReport): Finding[] {
  const { corrections = [] } = report.report.data;
  return corrections
    .filter(({ was, is }) => foldKeepingNumbers(was) === foldKeepingNumbers(is))
    .map((correction) =>
      RULES.raise('corrections/unchanged', placeCorrection(report, correction, 'is'), {
        message: '更正前后的 was 和 is 一样，看不出更正了什么；空格和全角、半角不算不同，两个数之间的空格除外。',
        hint: '照录更正之前和之后的文字；若没有更正，删去这一条。',
      }),
    );
}

function listUnknownSections(report: PublishedReport): Finding[] {
  const { corrections = [] } = report.report.data;
  const slugs = report.sections.map(({ slug }) => slug);
  return corrections.flatMap((correction): Finding[] => {
    const key = correction.section === undefined ? 'summary' : 'section';
    const slug = correction[key];
    if (slug === undefined || slugs.includes(slug)) return [];
    const nearest = findNearest(slug, slugs);
    return [
      RULES.raise('corrections/unknown-section', placeCorrection(report, correction, key), {
        message: `这份报告没有“${slug}”一节，不知道更正的是哪里。`,
        hint: nearest ? `是不是“${nearest}”？` : `改为下面之一：${slugs.join('、')}。`,
      }),
    ];
  });
}

function describeLost(
  report: PublishedReport,
  section: AssembledSection,
  correction: TextCorrection,
  problem: QuoteProblem,
): Finding {
  const { is } = correction;
  if (problem.kind === 'quote-ambiguous') {
    const longer = problem.longer.map((proposal) => `“${proposal}”`).join('、');
    return RULES.raise('corrections/text-ambiguous', placeCorrection(report, correction, 'is'), {
      message: `“${is}”在“${section.slug}”一节里不止一处，不知道更正的是哪一处。`,
      hint: `was 和 is 的前面或后面各多录几个相同的字，使 is 只剩一处${longer ? `，例如 ${longer}` : ''}。`,
    });
  }
  const blocks = listPassages(section).map(({ text }) => text);
  const nearest = findNearestPassage(is, { slug: section.slug, blocks });
  const passage = nearest && blocks[nearest.block]?.slice(nearest.start, nearest.end);
  return RULES.raise('corrections/text-absent', placeCorrection(report, correction, 'is'), {
    message: `“${section.slug}”一节里没有“${is}”这段文字，网站无法还原更正之前的样子。`,
    hint:
      `is 要与 ${section.path} 里更正之后的文字一字不差，并且在同一段之内。${passage ? `最接近的是“${passage}”。` : ''}` +
      '这里以后若又更正过，is 照录的是那一次更正之前的文字。',
  });
}

/** Every correction of a figure names one, and leads without a gap from what was published to what stands now. */
function checkCorrectionFigures(content: AssembledContent): Finding[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id) ?? [];
  return [
    ...listPublishedReports(content).flatMap((report) => listUnknownIndicators(report, known)),
    ...listRecordedReports(content).flatMap((report) => listBroken(report, known)),
  ];
}

/** An indicator that is gone from indicators.yml still counts as known where it was published. */
function listUnknownIndicators(report: PublishedReport, known: readonly string[]): Finding[] {
  const recorded = report.record?.data?.figures.map((figure) => figure.indicator) ?? [];
  return (report.report.data.corrections ?? []).flatMap((correction): Finding[] => {
    const { indicator } = correction;
    if (indicator === undefined || [...known, ...recorded].includes(indicator)) return [];
    const nearest = findNearest(indicator, known);
    return [
      RULES.raise('corrections/unknown-indicator', placeCorrection(report, correction, 'indicator'), {
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
      RULES.raise('corrections/no-figure', placeCorrection(report, correction, 'indicator'), {
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
    .filter((key) => narrow(correction[key]) !== narrow(wanted[key]))
    .map((key) =>
      RULES.raise('corrections/figure-differs', placeCorrection(report, correction, key), {
        message: `更正${key === 'was' ? '之前' : '之后'}写的是“${correction[key]}”，${origin[key]}却是“${wanted[key]}”，两者对不上。`,
        hint: `改为 ${key}: ${wanted[key]}${wanted[key] === NO_FIGURE ? '（没有这个数据）' : ''}；若写错的不是这里，改正 figures.yml。`,
      }),
    );
}
