import type { FigureMark } from '../markdown/place-marks.ts';
import type { CorrectionNote, FigureNote } from '../markdown/paragraphs.ts';
import { type ProseHeading, renderProse, type RenderOptions } from '../markdown/render-prose.ts';
import { findLetterRole } from '../report/letter.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { printFigure } from '../ledger/printed-figure.ts';
import { correctionsPath, fullTextPrefix, indicatorPath } from '../report/section-paths.ts';
import { listHeadingPassages, type TracedCorrection } from '../report/corrections.ts';
import type { Report } from '../content/schemas/report.ts';
import { traceSection } from './corrected-sections.ts';
import type { SectionTerms } from './section-terms.ts';
import type { ReportSection } from './sections.ts';

/** A section with its text as HTML. */
export interface RenderedSection extends ReportSection {
  headings: ProseHeading[];
  /** Figures of its text, in order. */
  figures: BoundFigure[];
  /** Corrections of its text, the latest first. */
  corrections: TracedCorrection[];
  /** Text for the section's own page, its figures marked and set beside the paragraphs. */
  html: string;
  /** Render the text for a page that holds the whole report: headings below `level`, anchors with the slug before. */
  renderBelow: (level: number) => string;
}

/** Render a section with its share of the report's figures, and the terms to mark in it. */
export function renderSection(
  section: ReportSection,
  report: Report,
  marks: { figures: readonly BoundFigure[]; terms: SectionTerms | undefined },
): RenderedSection {
  const basePath = import.meta.env.BASE_URL;
  const { ownPage, fullText } = marks.terms ?? { ownPage: [], fullText: [] };
  const figures = marks.figures.filter(({ observation }) => observation.section === section.slug);
  const render = (options: Partial<RenderOptions>): ReturnType<typeof renderProse> =>
    renderProse(section.tree, { basePath, roleOf: (text) => findLetterRole(text, report), ...options });
  const prefix = fullTextPrefix(section.slug);
  const traced = traceSection(section, report);
  const corrections = noteCorrections(section, traced, basePath);
  return {
    ...section,
    figures,
    corrections: traced,
    ...render({
      figures: figures.map((figure) => markFigure(figure, '')),
      terms: ownPage,
      notes: figures.map((figure) => noteFigure(figure, basePath)),
      corrections,
    }),
    renderBelow: (level) =>
      render({
        levelShift: level - 1,
        idPrefix: prefix,
        figures: figures.map((figure) => markFigure(figure, prefix)),
        corrections,
        terms: fullText,
      }).html,
  };
}

/** Notes for the paragraphs, the earliest first; what is printed above the body has none of its own. */
function noteCorrections(
  section: ReportSection,
  traced: readonly TracedCorrection[],
  basePath: string,
): CorrectionNote[] {
  const headings = listHeadingPassages(section).length;
  const href = basePath + correctionsPath(section.year, section.slug);
  return traced
    .filter(({ passage }) => passage >= headings)
    .map(({ correction: { date, was }, passage }) => ({ block: passage - headings, date, was, href }))
    .toReversed();
}

function markFigure({ anchor, printed, observation }: BoundFigure, prefix: string): FigureMark {
  return { ...printed, anchor: prefix + anchor, value: observation.value };
}

function noteFigure(figure: BoundFigure, basePath: string): FigureNote {
  const { anchor, indicator } = figure;
  return { anchor, ...printFigure(figure), name: indicator.name, href: basePath + indicatorPath(indicator.id) };
}
