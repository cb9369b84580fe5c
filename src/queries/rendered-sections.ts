import { listOtherValues, writeOtherValue } from '../compare/other-values.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ClaimResult } from '../ledger/claims.ts';
import type { ReportWithLedger } from '../ledger/ledger.ts';
import { groupDigits, printFigure } from '../ledger/printed-figure.ts';
import { writeClaim } from '../ledger/relation-words.ts';
import type { FigureNote } from '../markdown/figure-notes.ts';
import type { CorrectionNote } from '../markdown/paragraphs.ts';
import type { FigureMark } from '../markdown/place-marks.ts';
import { renderPieces, renderProse } from '../markdown/render-prose.ts';
import { listHeadingPassages } from '../report/corrections.ts';
import { findLetterRole } from '../report/letter.ts';
import type { CompleteReport } from '../report/report.ts';
import { correctionsPath, fullTextPrefix, indicatorPath, sectionPath } from '../report/section-paths.ts';
import { type CompleteSection, listBlocks } from '../report/section.ts';
import type { SectionTerms } from './section-terms.ts';

/** A section with its text as HTML. */
export interface RenderedSection extends CompleteSection {
  /** Address below the site's base: `2019/law-enforcement/`. */
  path: string;
  /** Text for a page that holds no other section, its figures linked to their meaning. */
  html: string;
  /**
   * Render the text for the section's own page, cut before each heading, its figures beside the paragraphs as well.
   *
   * @param drawn Anchors of figures that the page draws: they are not said again beside a paragraph, unless there is more to
   * say of them.
   */
  renderPieces: (drawn: ReadonlySet<string>) => SectionPiece[];
  /** Render the text for a page that holds the whole report: headings below `level`, anchors with the slug before. */
  renderBelow: (level: number) => string;
}

/** A section's text from one heading to the next; what stands before the first heading is the first piece. */
export interface SectionPiece {
  html: string;
  /** Anchors of the figures in it. */
  figures: readonly string[];
}

/** What is known beside a section's own words. */
interface SectionContext extends Pick<CompleteReport, 'year' | 'report'> {
  claims: readonly ClaimResult[];
  /** All reports: what they print for the years that its figures speak of. */
  reports?: readonly ReportWithLedger[];
}

/**
 * Render a section of a report.
 *
 * @param terms Where terms are to be marked in it; none when left out.
 */
export function renderSection(
  section: CompleteSection,
  { year, report, claims, reports = [] }: SectionContext,
  terms: SectionTerms = { ownPage: [], fullText: [] },
): RenderedSection {
  const basePath = import.meta.env.BASE_URL;
  const { slug, tree, figures } = section;
  const prefix = fullTextPrefix(slug);
  const common = {
    basePath,
    roleOf: (text: string) => findLetterRole(text, report.data),
    corrections: noteCorrections(section, basePath + correctionsPath(year, slug)),
  };
  const ownPage = { ...common, figures: figures.map((figure) => markFigure(figure, '')), terms: terms.ownPage };
  const remark = (figure: BoundFigure): string[] => [
    ...claims.filter((result) => result.figure === figure && result.verdict === 'fails').map(writeClaim),
    ...listOtherValues(figure, reports).map(writeOtherValue),
  ];
  const starts = listBlocks(section).flatMap(({ heading }, block) => (heading ? [block] : []));
  // Few pages ask for it: a section's own has the pieces.
  let html: string | undefined;
  return {
    ...section,
    path: sectionPath(year, slug),
    get html() {
      html ??= renderProse(tree, ownPage);
      return html;
    },
    renderPieces: (drawn) => {
      const told = figures.filter((figure) => !drawn.has(figure.anchor) || remark(figure).length > 0);
      return renderPieces(tree, { ...ownPage, notes: noteFigures(told, remark, basePath) }).map((html, piece) => ({
        html,
        figures: figures
          .filter(({ printed }) => starts.filter((start) => start <= printed.block).length === piece)
          .map(({ anchor }) => anchor),
      }));
    },
    renderBelow: (level) =>
      renderProse(tree, {
        ...common,
        levelShift: level - 1,
        idPrefix: prefix,
        figures: figures.map((figure) => markFigure(figure, prefix)),
        terms: terms.fullText,
      }),
  };
}

/** Notes for the paragraphs, the earliest first; what is printed above the body has none of its own. */
function noteCorrections(section: CompleteSection, href: string): CorrectionNote[] {
  const headings = listHeadingPassages(section).length;
  return section.corrections
    .filter(({ passage }) => passage >= headings)
    .map(({ correction: { date, was }, passage }) => ({ block: passage - headings, date, was, href }))
    .toReversed();
}

function markFigure({ anchor, printed, indicator }: BoundFigure, prefix: string): FigureMark {
  return { ...printed, anchor: prefix + anchor, indicator: indicator.id };
}

/** Notes in the order of the text; figures of one indicator in one paragraph, each of its own year, share one. */
function noteFigures(
  figures: readonly BoundFigure[],
  remark: (figure: BoundFigure) => string[],
  basePath: string,
): FigureNote[] {
  const groups: BoundFigure[][] = [];
  for (const figure of figures) {
    const group = groups.find(([first]) => first && isToldTogether(first, figure));
    if (group) group.push(figure);
    else groups.push([figure]);
  }
  return groups.map((group) => noteFigure(group, remark, basePath)).filter((note) => note !== undefined);
}

/** Whether two numbers are the same thing at different times, told alike: 344个 and 346个. */
function isToldTogether(a: BoundFigure, b: BoundFigure): boolean {
  const [first, second] = [printFigure(a), printFigure(b)];
  return (
    a.indicator.id === b.indicator.id &&
    a.printed.block === b.printed.block &&
    first.before === second.before &&
    first.after === second.after
  );
}

function noteFigure(
  group: readonly BoundFigure[],
  remark: (figure: BoundFigure) => string[],
  basePath: string,
): FigureNote | undefined {
  const inOrder = group.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const [first] = inOrder;
  return (
    first && {
      anchors: group.map(({ anchor }) => anchor),
      ...printFigure(first),
      numbers: inOrder.map(({ number }) => groupDigits(number)),
      name: first.indicator.name,
      href: basePath + indicatorPath(first.indicator.id),
      isByHand: group.some(({ observation }) => observation.printed !== undefined),
      remarks: group.flatMap(remark),
    }
  );
}
