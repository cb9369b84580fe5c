import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { type LedgerReport, listGoneIndicators, listLedgerReports, listObservedIds } from '../report/ledger-entries.ts';
import { type AssembledContent, isDraft } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import { describeFigure } from './figure-words.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/indicator-gone': {
    severity: 'either',
    step: 'figures',
    meaning: '以前年度有的指标，这一年没有',
    advice: '漏登的补上；真没有的写进 `dropped`',
  },
  'figures/needless-drop': {
    severity: 'error',
    step: 'figures',
    meaning: '写明没有，其实有，或以前也没有',
    advice: '从 `dropped` 里删去',
  },
});

/** Indicators from one report to the next. */
export const CONTINUITY: Subject = { rules: RULES.rules, checks: [checkContinuity] };

/**
 * An indicator of the report before is in this one too, or noted as dropped: a series must not break because an id was
 * changed or forgotten. Of a published report, which was right when it was published, that is said only as a warning, for
 * an older report has come since; and not while that is a draft.
 */
function checkContinuity(content: AssembledContent): Finding[] {
  const known = content.indicators?.data?.indicators.map(({ id }) => id) ?? [];
  const reports = listLedgerReports(content).toSorted((a, b) => a.ledger.year - b.ledger.year);
  return reports.flatMap((report, index) => {
    const earlier = reports.slice(0, index);
    const before = earlier.at(-1);
    return [...(before ? listGone(report, before, known) : []), ...listNeedless(report, earlier)];
  });
}

function listGone(report: LedgerReport, before: LedgerReport, known: readonly string[]): Finding[] {
  const { figures } = report;
  if (!isDraft(report) && isDraft(before)) return [];
  const idsBefore = listObservedIds(before);
  const added = listObservedIds(report).filter((id) => !idsBefore.includes(id));
  return listGoneIndicators(report, before, known).map((id) => {
    const nearest = findNearest(id, added);
    const figure = before.ledger.figures.find(({ indicator }) => indicator.id === id);
    return RULES.raise('figures/indicator-gone', figures.locate(['observations']), {
      severity: isDraft(report) ? 'error' : 'warning',
      message: `${before.ledger.year}年有指标“${id}”的数字${figure ? `（${describeFigure(figure)}）` : ''}，${report.ledger.year}年没有，历年的数据会从这里断开。`,
      hint:
        (nearest ? `是不是改成了“${nearest}”？编码定下后不能更改，请改回“${id}”。` : '') +
        `若是漏登，补上这一条；若报告不再写这个数字，在 dropped 里写明 indicator: ${id} 和 reason。`,
    });
  });
}

/** @param earlier All reports before: an older one may have come since, and does not make a note needless. */
function listNeedless(report: LedgerReport, earlier: readonly LedgerReport[]): Finding[] {
  const { figures } = report;
  const ids = listObservedIds(report);
  const idsBefore = earlier.flatMap(listObservedIds);
  return (figures.data.dropped ?? []).flatMap(({ indicator }, index): Finding[] => {
    const isHere = ids.includes(indicator);
    if (!isHere && idsBefore.includes(indicator)) return [];
    return [
      RULES.raise('figures/needless-drop', figures.locate(['dropped', index, 'indicator']), {
        message: isHere
          ? `指标“${indicator}”${report.ledger.year}年有数字，却又写明没有，两处矛盾。`
          : `以前的报告里没有指标“${indicator}”，不必说明${report.ledger.year}年没有它。`,
        hint: findHint(indicator, idsBefore, ids),
      }),
    ];
  });
}

function findHint(indicator: string, idsBefore: readonly string[], ids: readonly string[]): string {
  const nearest = findNearest(
    indicator,
    idsBefore.filter((id) => !ids.includes(id)),
  );
  return `${nearest ? `是不是“${nearest}”？` : ''}否则删去这一条。`;
}
