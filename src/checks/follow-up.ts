import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { FollowUp, QuotedPassage } from '../content/schemas/follow-up.ts';
import type { QuoteProblem } from '../ledger/quotes.ts';
import { bindPassage, findItem, findPlan, isPlannedFor } from '../report/plan-follow-up.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { suggestPassage } from './quotes.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'follow-up/other-year': {
    severity: 'error',
    step: 'confirm',
    meaning: '核对的不是上一年度的计划',
    advice: '改 `plan`；上一年度没有报告的，删去这个文件',
  },
  'follow-up/no-plan': {
    severity: 'error',
    step: 'confirm',
    meaning: '上一年度没有报告，或报告里没有计划',
    advice: '删去 `follow-up.yml`',
  },
  'follow-up/point-absent': {
    severity: 'error',
    step: 'confirm',
    meaning: '上一年度的计划里没有这一项',
    advice: '照计划的小标题改 `point`',
  },
  'follow-up/point-ambiguous': {
    severity: 'error',
    step: 'confirm',
    meaning: '这几个字在计划里不止一处',
    advice: '多录几个字',
  },
  'follow-up/point-twice': {
    severity: 'error',
    step: 'confirm',
    meaning: '计划里的同一项写了两次',
    advice: '合成一条',
  },
  'follow-up/unknown-section': {
    severity: 'error',
    step: 'confirm',
    meaning: '核对的段落所在的那一节不在了',
    advice: '照提示改 `section`，或在工作台里重新核对',
  },
  'follow-up/quote-absent': {
    severity: 'error',
    step: 'confirm',
    meaning: '核对的那几个字不在那一节里',
    advice: '照正文改 `quote`，或在工作台里重新核对',
  },
  'follow-up/quote-ambiguous': {
    severity: 'error',
    step: 'confirm',
    meaning: '核对的那几个字在那一节里不止一处',
    advice: '多录几个字',
  },
});

/** What staff say of the plan of the year before: it names something planned, and passages that stand in the text. */
export const FOLLOW_UP: Subject = { rules: RULES.rules, checks: [checkFollowUps] };

/** A report's follow-up.yml, what it says. */
interface CheckedReport extends AssembledReport {
  followUp: NonNullable<AssembledReport['followUp']> & { data: FollowUp };
  year: number;
}

function checkFollowUps({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) => (isChecked(report) ? checkFollowUp(report, reports) : []));
}

function isChecked(report: AssembledReport): report is CheckedReport {
  return report.followUp?.data !== undefined && report.year !== undefined;
}

function checkFollowUp(report: CheckedReport, reports: readonly AssembledReport[]): Finding[] {
  const { followUp, year, sections } = report;
  const { plan: planned, points } = followUp.data;
  if (!isPlannedFor(planned, year)) {
    return [
      RULES.raise('follow-up/other-year', followUp.locate(['plan']), {
        message: `这里核对的是${planned}年度的计划。${year}年度报告只能与${year - 1}年度的计划对照，网页上不会有这些核对。`,
        hint: `若写错了年份，改为 plan: ${year - 1}；若网站上没有${year - 1}年度的报告，删去这个文件。`,
      }),
    ];
  }
  const earlier = reports.find((one) => one.year === planned);
  // A section that cannot be read may be the plan.
  if (earlier?.sections.some(({ kind }) => kind === undefined)) return [];
  const plan = earlier && findPlan(earlier);
  if (!plan) {
    return [
      RULES.raise('follow-up/no-plan', followUp.locate(['plan']), {
        message: earlier
          ? `${planned}年度的报告里没有下一年的安排，没有什么可以对照。`
          : `网站上没有${planned}年度的报告，没有什么可以对照。`,
        hint: '若是那份报告的章节认错了，先改正它；否则删去这个文件。',
      }),
    ];
  }
  const named = points.map(({ point }) => findItem(point, plan).item);
  return points.flatMap(({ point, passages = [], rejected = [] }, index) => {
    const place = followUp.locate(['points', index, 'point']);
    const { item, problem } = findItem(point, plan);
    return [
      ...(item ? [] : [describePoint(point, plan.section, problem, place)]),
      ...(item && named.indexOf(item) < index ? [describeTwice(point, place)] : []),
      ...(
        [
          ['passages', passages],
          ['rejected', rejected],
        ] as const
      ).flatMap(([list, quoted]) =>
        quoted.flatMap((passage, at) =>
          checkPassage(passage, sections, (key) => followUp.locate(['points', index, list, at, key])),
        ),
      ),
    ];
  });
}

function describePoint(
  point: string,
  section: AssembledSection,
  problem: QuoteProblem | undefined,
  place: Place,
): Finding {
  if (problem?.kind === 'quote-ambiguous') {
    return RULES.raise('follow-up/point-ambiguous', place, {
      message: `“${point}”在上一年度的计划里不止一处，不知道核对的是哪一项。`,
      hint: '照录这一项的小标题，连同序号；没有小标题的，多录几个字。',
    });
  }
  return RULES.raise('follow-up/point-absent', place, {
    message: `上一年度的计划（“${section.title}”一节）里没有“${point}”这一项，网页上不会有它的核对。`,
    hint: `${suggestPassage(point, section)}照录这一项的小标题，一字不差；已经不要的，删去这一条。`,
  });
}

function describeTwice(point: string, place: Place): Finding {
  return RULES.raise('follow-up/point-twice', place, {
    message: `“${point}”这一项在上面已经写过，只有上面那一条算数。`,
    hint: '把两条合成一条，另一条删去。',
  });
}

function checkPassage(
  { section: slug, quote = '' }: QuotedPassage,
  sections: readonly AssembledSection[],
  placeOf: (key: 'section' | 'quote') => Place,
): Finding[] {
  const bound = bindPassage({ section: slug, ...(quote !== '' && { quote }) }, sections);
  if ('passage' in bound) return [];
  const { problem } = bound;
  const section = sections.find((one) => one.slug === slug);
  if (problem.kind === 'unknown-section' || !section) {
    const known = sections.map((one) => one.slug);
    const nearest = findNearest(slug, known);
    return [
      RULES.raise('follow-up/unknown-section', placeOf('section'), {
        message: `报告里没有“${slug}”这一节，核对的段落找不到它在哪里。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}这里写文件名去掉序号，可以写的有：${known.join('、')}。已经不要的，删去这一条。`,
      }),
    ];
  }
  if (problem.kind === 'quote-ambiguous') {
    const longer = problem.longer.map((proposal) => `“${proposal}”`).join('、');
    return [
      RULES.raise('follow-up/quote-ambiguous', placeOf('quote'), {
        message: `“${quote}”在“${slug}”一节里不止一处，不知道核对的是哪一处。`,
        hint: longer ? `多录几个字，只剩一处即可，例如 ${longer}。` : '多录几个字，使它在这一节里只出现一次。',
      }),
    ];
  }
  const [elsewhere] = problem.elsewhere;
  return [
    RULES.raise('follow-up/quote-absent', placeOf('quote'), {
      message: `“${slug}”一节里没有“${quote}”这几个字，核对的段落找不到了。`,
      hint: elsewhere
        ? `它在“${elsewhere}”一节：若核对的就是那里，把 section 改为 ${elsewhere}；若不是，照正文改正 quote。`
        : `${suggestPassage(quote, section)}照正文改正 quote，标点也一样；已经不要的，删去这一条。`,
    }),
  ];
}
