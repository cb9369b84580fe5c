import { findFigureDifferences } from '../compare/figure-differences.ts';
import { countCharacters, lineUpSections } from '../compare/section-pairs.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import {
  findFigure,
  findReadableSection,
  findReportBefore,
  type LedgerReport,
  listLedgerReports,
  placeFigure,
  placeRange,
} from '../report/ledger-entries.ts';
import { type AssembledContent, isDraft } from '../report/report.ts';
import { describeFigure } from './figure-words.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'differences/tenfold': {
    severity: 'warning',
    step: 'look',
    meaning: '与以前年度相差十倍以上',
    advice: '看小数点和“万”对不对',
  },
  'differences/unit': {
    severity: 'warning',
    step: 'look',
    meaning: '单位与以前年度不同',
    advice: '看说的是不是一回事',
  },
  'differences/restated': {
    severity: 'warning',
    step: 'look',
    meaning: '同一年的数，两份报告写的不同',
    advice: '看 `period` 对不对',
  },
  'differences/section-length': {
    severity: 'warning',
    step: 'look',
    meaning: '一节比以前年度短一半，或长一倍',
    advice: '看有没有漏，或分错了节',
  },
});

/** What differs from the year before, in drafts. */
export const DIFFERENCES: Subject = { rules: RULES.rules, checks: [checkSectionDifferences, checkFigureDifferences] };

/** A section this many times as long as last year's, or as short, is worth a look. */
const TIMES = 2;

/** Where both are shorter than this, a sentence more or less makes the difference. */
const LEAST_LENGTH = 200;

/** Sections of a draft that are less than half as long as those of the year before, or more than twice as long. */
function checkSectionDifferences(content: AssembledContent): Finding[] {
  return listDraftsWithBefore(content).flatMap(listSectionDifferences);
}

function listSectionDifferences({ draft, before }: DraftWithBefore): Finding[] {
  return lineUpSections(before.sections, draft.sections).flatMap(
    ({ before: last, after: section, under }): Finding[] => {
      if (!last?.data || !section?.data || under) return [];
      const [then, now] = [countCharacters(last), countCharacters(section)];
      const isShort = now * TIMES < then;
      if (Math.max(then, now) < LEAST_LENGTH || (!isShort && now <= then * TIMES)) return [];
      const name = section.heading ?? section.slug;
      return [
        RULES.raise(
          'differences/section-length',
          section.locate([section.heading === undefined ? 'kind' : 'heading']),
          {
            message:
              `“${name}”一节有 ${now} 字，${before.ledger.year}年的这一节（${last.path}）有 ${then} 字，` +
              `${isShort ? '不到那一年的一半' : '是那一年的两倍以上'}。`,
            hint: isShort
              ? '对照原文看有没有漏掉几段，或者有几段放进了别的节。确实如此就不必改。'
              : '对照原文看有没有把别的节放了进来，或者贴了两遍。确实如此就不必改。',
          },
        ),
      ];
    },
  );
}

/** A change that is worth a look; that of a qualifier is not. */
type Change = Exclude<ReturnType<typeof findFigureDifferences>[number], { kind: 'qualifier' }>;

/**
 * Figures of a draft that differ from those of the year before by more than years usually do. Where a break of the
 * series is declared, that has been thought of.
 */
function checkFigureDifferences(content: AssembledContent): Finding[] {
  return listDraftsWithBefore(content).flatMap(({ draft, before }) =>
    draft.ledger.figures.flatMap((figure) => listFigureDifferences(figure, { draft, before })),
  );
}

function listFigureDifferences(figure: BoundFigure, { draft, before }: DraftWithBefore): Finding[] {
  const { indicator, period, observation } = figure;
  const yearsBack = draft.ledger.year - Number(period);
  const last = findFigure(before, indicator.id, yearsBack);
  const samePeriod = findFigure(before, indicator.id, yearsBack - 1);
  const compared = last ?? samePeriod;
  if (!compared) return [];
  const isBroken = (indicator.breaks ?? []).some((each) => compared.period < each.period && each.period <= period);
  const section = findReadableSection(draft, observation.section);
  return findFigureDifferences(compared, figure, samePeriod).flatMap((change): Finding[] => {
    if (change.kind === 'qualifier') return [];
    const other = change.kind === 'restated' ? samePeriod : last;
    if (!other || (isBroken && change.kind !== 'restated')) return [];
    const { key, what, hint } = describeChange(change, figure, other);
    return [
      RULES.raise(`differences/${change.kind}`, placeFigure(draft, figure, key), {
        message:
          `“${indicator.name}”${what}：${draft.ledger.year}年的报告里是 ${describeFigure(figure)}；` +
          `${before.ledger.year}年的报告里是 ${describeFigure(other)}。`,
        hint,
        ...(section ? { about: placeRange(section, figure.printed) } : {}),
      }),
    ];
  });
}

/** What changed, what to do about it, and the key of the observation where it is put right. */
function describeChange(
  change: Change,
  { indicator, period }: BoundFigure,
  other: BoundFigure,
): { key: 'value' | 'quote'; what: string; hint: string } {
  switch (change.kind) {
    case 'tenfold':
      return {
        key: 'value',
        what: '与上一年相差十倍以上',
        hint:
          '对照正文看数值和“万”“亿”有没有登错、指标有没有选错。确实如此就不必改；' +
          `若是统计口径变了，在 indicators.yml 的“${indicator.id}”下写 breaks，历年比较就在这里断开。`,
      };
    case 'unit':
      return {
        key: 'quote',
        what: `的单位由“${change.before}”变成了“${change.after}”`,
        hint: '看两个单位说的是不是一回事（“人次”不是“人”）。是一回事就不必改；不是，就另立指标。',
      };
    case 'restated':
      return {
        key: 'value',
        what: `${other.period}年的数字，两份报告写的不一样`,
        hint: `看 period 是不是登错了。两份报告确实各写各的，就不必改：网页上${period}年用那一年报告的数字，并注明另一个。`,
      };
  }
}

/** A draft and the report of the year before it. */
interface DraftWithBefore {
  draft: LedgerReport;
  before: LedgerReport;
}

/**
 * Drafts whose differences to the year before are worth a look. Those of a published report have been looked at, and
 * what happened in two years is no wonder.
 */
function listDraftsWithBefore(content: AssembledContent): DraftWithBefore[] {
  return listLedgerReports(content)
    .filter(isDraft)
    .flatMap((draft) => {
      const before = findReportBefore(draft, content);
      return before?.ledger.year === draft.ledger.year - 1 ? [{ draft, before }] : [];
    });
}
