import type { Finding } from '../../src/content/finding.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { findChanges } from '../../src/intake/proposals/grading.ts';
import { describeFigure } from '../lib/describe-figure.ts';
import { findFigure, findReadableSection, placeFigure, placeRange } from '../lib/ledger-entries.ts';
import { type DraftWithBefore, listDraftsWithBefore } from '../lib/neighbouring-reports.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

type Change = ReturnType<typeof findChanges>[number];
type Described = Pick<Finding, 'rule' | 'message' | 'hint'> & { key: 'value' | 'quote' };

/**
 * Figures of a draft that differ from those of the year before by more than years usually do. Where a break of the
 * series is declared, that has been thought of.
 */
export function checkFigureDifferences(content: ParsedContent): Finding[] {
  return listDraftsWithBefore(content).flatMap(({ draft, before }) =>
    draft.ledger.figures.flatMap((figure) => listDifferences(figure, { draft, before })),
  );
}

function listDifferences(figure: BoundFigure, { draft, before }: DraftWithBefore): Finding[] {
  const { indicator, period, observation } = figure;
  const yearsBack = draft.ledger.year - Number(period);
  const last = findFigure(before, indicator.id, yearsBack);
  const samePeriod = findFigure(before, indicator.id, yearsBack - 1);
  const compared = last ?? samePeriod;
  if (!compared) return [];
  const isBroken = (indicator.breaks ?? []).some((each) => compared.period < each.period && each.period <= period);
  const section = findReadableSection(draft, observation.section);
  return findChanges(compared, figure, samePeriod).flatMap((change): Finding[] => {
    const other = change.kind === 'restated' ? samePeriod : last;
    const described = other && !(isBroken && change.kind !== 'restated') && describe(change, figure, other);
    if (!described) return [];
    const { key, message, ...rest } = described;
    return [
      {
        ...placeFigure(draft, figure, key),
        severity: 'warning',
        message:
          `“${indicator.name}”${message}：${draft.ledger.year}年的报告里是 ${describeFigure(figure)}；` +
          `${before.ledger.year}年的报告里是 ${describeFigure(other)}。`,
        ...rest,
        ...(section ? { about: placeRange(section, figure.printed) } : {}),
      },
    ];
  });
}

function describe(change: Change, { indicator, period }: BoundFigure, other: BoundFigure): Described | undefined {
  switch (change.kind) {
    case 'tenfold':
      return {
        key: 'value',
        rule: 'differences/tenfold',
        message: '与上一年相差十倍以上',
        hint:
          '对照正文看数值和“万”“亿”有没有登错、指标有没有选错。确实如此就不必改；' +
          `若是统计口径变了，在 indicators.yml 的“${indicator.id}”下写 breaks，历年比较就在这里断开。`,
      };
    case 'unit':
      return {
        key: 'quote',
        rule: 'differences/unit',
        message: `的单位由“${change.before}”变成了“${change.after}”`,
        hint: '看两个单位说的是不是一回事（“人次”不是“人”）。是一回事就不必改；不是，就另立指标。',
      };
    case 'restated':
      return {
        key: 'value',
        rule: 'differences/restated',
        message: `${other.period}年的数字，两份报告写的不一样`,
        hint: `看 period 是不是登错了。两份报告确实各写各的，就不必改：网页上${period}年用那一年报告的数字，并注明另一个。`,
      };
    case 'qualifier':
      return undefined;
  }
}
