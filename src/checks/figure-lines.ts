import type { BoundFigure } from '../ledger/bound-figure.ts';
import { type LedgerReport, placeFigure, placeRange } from '../report/ledger-entries.ts';

/** Where figures stand in figures.yml, and where in the text. */
export function listLines(figures: readonly BoundFigure[], report: LedgerReport): string {
  const lines = figures.map((figure) => placeFigure(report, figure, 'value').line);
  const inText = figures.flatMap(({ observation, numeral }) => {
    const section = report.sections.find(({ slug }) => slug === observation.section);
    return section ? [`${section.fileStem}.md 第 ${placeRange(section, numeral).line} 行`] : [];
  });
  return `figures.yml 第 ${lines.join('、')} 行；正文 ${[...new Set(inText)].join('、')}`;
}
