import { findOwnFigure } from '../report/key-lines.ts';
import type { AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { findNearest } from '../text/nearest.ts';

/** Why a section has no figure for an indicator, and what it has. */
export interface MissingFigure {
  reason: string;
  hint: string;
}

/**
 * Say why a section has no figure of its report's own year for an indicator.
 *
 * @returns `undefined` where it has one, or something else is wrong with it, which has its own finding.
 */
export function explainMissingFigure(
  id: string,
  section: AssembledSection,
  { ledger }: AssembledReport,
): MissingFigure | undefined {
  if (!ledger || findOwnFigure(id, section.slug, ledger)) return undefined;
  if (ledger.unbound.some(({ observation }) => observation.indicator === id)) return undefined;
  const own = section.figures.filter(({ period }) => period === String(ledger.year)).map(({ indicator }) => indicator);
  const nearest = findNearest(
    id,
    own.map((indicator) => indicator.id),
  );
  const list = own.map((indicator) => `${indicator.id}（${indicator.name}）`).join('、');
  const other = ledger.figures.find(({ indicator }) => indicator.id === id);
  return {
    reason: !other
      ? `本年度没有登记“${id}”的数字`
      : other.observation.section === section.slug
        ? `这一节登记的“${id}”说的是 ${other.period} 年，不是本年度`
        : `“${id}”的数字登记在“${other.observation.section}”一节，不在这一节`,
    hint:
      (nearest ? `是不是“${nearest}”？` : '') +
      (list ? `这一节可以写的有：${list}。` : '这一节没有登记本年度的数据，没有可以写的。'),
  };
}
