import { readContentFolder } from '../../src/content/content-folder.ts';
import type { Outline } from '../../src/content/schemas/duty-areas.ts';
import type { Report } from '../../src/content/schemas/report.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { writeFigure } from '../../src/ledger/printed-figure.ts';
import { listProseBlocks } from '../../src/report/prose.ts';
import { assembleContent, isDraft } from '../../src/report/report.ts';
import { figurePath, sectionPath } from '../../src/report/section-paths.ts';
import type { AssembledSection } from '../../src/report/section.ts';

/** A section or a figure as search is to find it, read from the content and not from the site. */
export interface SearchedText {
  /** Address below the site's base: `2019/problems/`, `2019/problems/#figure-cases`. */
  path: string;
  year: number;
  /** Title of its duty area; empty where it has none. */
  dutyArea: string;
  /** What a figure counts; `undefined` for a section. */
  amount: { value: number; unit: string } | undefined;
  /**
   * What is searched, without white space. What is looked for may run on within each, not from one to the next: all of a
   * section's headings and paragraphs; a figure as printed, its name, its quote.
   */
  runs: readonly string[];
  /** The same, folded. */
  folded: readonly string[];
  /** A section's headings that can be linked to, in order, and where each begins in its folded run. */
  headings: readonly { anchor: string; start: number }[];
}

/** Read everything that the published reports of a content folder have to be found. */
export async function readSearchedTexts(contentDir: string): Promise<SearchedText[]> {
  const content = assembleContent(await readContentFolder(contentDir));
  return content.reports
    .filter((report) => !isDraft(report))
    .flatMap((parsed) => {
      const report = parsed.report?.data;
      const outline = report && content.outlines?.[report.outline];
      const { ledger } = parsed;
      if (!outline || !ledger) throw new Error(`${contentDir}: the report of ${parsed.name} cannot be read`);
      return [
        ...parsed.sections.map((section) => describeSection(section, report, outline)),
        ...ledger.figures.map((figure) => describeFigure(figure, report, outline)),
      ];
    });
}

const SIGNS_ALIKE = [
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  [/[‐-―−]/g, '-'],
  [/〔/g, '['],
  [/〕/g, ']'],
] as const;

/**
 * Fold a text so that whoever types it another way finds it: by width, case, spaces, quotation marks, dashes and
 * separators of thousands. It shares no code with the search that it judges.
 */
export function foldPlainly(text: string): string {
  const narrow = text.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return SIGNS_ALIKE.reduce((folded, [signs, sign]) => folded.replace(signs, sign), narrow).replace(
    /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/g,
    (number) => number.replaceAll(',', ''),
  );
}

function describeSection(section: AssembledSection, report: Report, outline: Outline): SearchedText {
  const { data, slug } = section;
  const blocks = [...listTitles(section, report).map((text) => ({ text, anchor: '' })), ...listBlocks(section)];
  const folded = blocks.map(({ text }) => foldPlainly(text));
  return {
    path: sectionPath(report.year, slug),
    year: report.year,
    dutyArea: data?.kind === 'duty-area' ? titleOf(data.dutyArea, outline) : '',
    amount: undefined,
    runs: [dropSpaces(blocks.map(({ text }) => text).join(''))],
    folded: [folded.join('')],
    headings: blocks.flatMap(({ anchor }, index) =>
      anchor === '' ? [] : [{ anchor, start: folded.slice(0, index).join('').length }],
    ),
  };
}

/** A section's paragraphs and headings in order; what has no anchor has an empty one. */
function listBlocks({ tree, headings }: AssembledSection): { text: string; anchor: string }[] {
  const anchors = headings.map(({ id }) => id);
  return listProseBlocks(tree).map(({ text, isHeading }) => ({
    text,
    anchor: isHeading ? (anchors.shift() ?? '') : '',
  }));
}

/** What a section's page has above its text: the headings as printed, or the title that the report begins with. */
function listTitles({ data }: AssembledSection, { title }: Report): string[] {
  if (data?.kind === 'preamble') return [title];
  if (!data || data.kind === 'closing') return [];
  return [...(data.partHeading === undefined ? [] : [data.partHeading]), data.heading];
}

function describeFigure(figure: BoundFigure, { year }: Report, outline: Outline): SearchedText {
  const { observation, indicator, anchor, quantity } = figure;
  const texts = [writeFigure(figure), indicator.name, observation.quote];
  return {
    path: figurePath(year, observation.section, anchor),
    year,
    dutyArea: titleOf(indicator.dutyArea, outline),
    amount: { value: observation.value, unit: quantity.unit },
    runs: texts.map(dropSpaces),
    folded: texts.map(foldPlainly),
    headings: [],
  };
}

function titleOf(dutyAreaId: string, { areas }: Outline): string {
  return areas.find(({ id }) => id === dutyAreaId)?.title ?? '';
}

function dropSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
