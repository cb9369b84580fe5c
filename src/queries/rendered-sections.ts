import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { ClaimResult } from '../ledger/claims.ts';
import { printFigure } from '../ledger/printed-figure.ts';
import { writeClaim } from '../ledger/relation-words.ts';
import type { CorrectionNote, FigureNote } from '../markdown/paragraphs.ts';
import type { FigureMark } from '../markdown/place-marks.ts';
import { type RenderOptions, renderProse } from '../markdown/render-prose.ts';
import { listHeadingPassages } from '../report/corrections.ts';
import { findLetterRole } from '../report/letter.ts';
import type { CompleteReport } from '../report/report.ts';
import { correctionsPath, fullTextPrefix, indicatorPath, sectionPath } from '../report/section-paths.ts';
import type { CompleteSection } from '../report/section.ts';
import type { SectionTerms } from './section-terms.ts';

/** A section with its text as HTML. */
export interface RenderedSection extends CompleteSection {
  /** Address below the site's base: `2019/law-enforcement/`. */
  path: string;
  /** Text for the section's own page, its figures marked and set beside the paragraphs. */
  html: string;
  /** Render the text for a page that holds the whole report: headings below `level`, anchors with the slug before. */
  renderBelow: (level: number) => string;
}

/**
 * Render a section of a report.
 *
 * @param terms Where terms are to be marked in it; none when left out.
 */
export function renderSection(
  section: CompleteSection,
  { year, report, claims }: Pick<CompleteReport, 'year' | 'report'> & { claims: readonly ClaimResult[] },
  terms: SectionTerms = { ownPage: [], fullText: [] },
): RenderedSection {
  const basePath = import.meta.env.BASE_URL;
  const { slug, tree, figures } = section;
  const render = (options: Partial<RenderOptions>): string =>
    renderProse(tree, { basePath, roleOf: (text) => findLetterRole(text, report.data), ...options });
  const prefix = fullTextPrefix(slug);
  const corrections = noteCorrections(section, basePath + correctionsPath(year, slug));
  return {
    ...section,
    path: sectionPath(year, slug),
    html: render({
      figures: figures.map((figure) => markFigure(figure, '')),
      terms: terms.ownPage,
      notes: figures.map((figure) => noteFigure(figure, claims, basePath)),
      corrections,
    }),
    renderBelow: (level) =>
      render({
        levelShift: level - 1,
        idPrefix: prefix,
        figures: figures.map((figure) => markFigure(figure, prefix)),
        corrections,
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

function markFigure({ anchor, printed, observation }: BoundFigure, prefix: string): FigureMark {
  return { ...printed, anchor: prefix + anchor, value: observation.value };
}

function noteFigure(figure: BoundFigure, claims: readonly ClaimResult[], basePath: string): FigureNote {
  const { anchor, indicator, observation } = figure;
  return {
    anchor,
    ...printFigure(figure),
    name: indicator.name,
    href: basePath + indicatorPath(indicator.id),
    isByHand: observation.printed !== undefined,
    claims: claims
      .filter((result) => result.figure === figure)
      .map((result) => ({ text: writeClaim(result), isBroken: result.verdict === 'fails' })),
  };
}
