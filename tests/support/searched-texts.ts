import { readContentFolder } from '../../src/content/content-folder.ts';
import type { Outline } from '../../src/content/schemas/duty-areas.ts';
import type { Term } from '../../src/content/schemas/glossary.ts';
import type { Report } from '../../src/content/schemas/report.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { writeFigure } from '../../src/ledger/printed-figure.ts';
import { listProseBlocks } from '../../src/report/prose.ts';
import { assembleContent, isDraft } from '../../src/report/report.ts';
import { figurePath, sectionPath, termPath } from '../../src/report/section-paths.ts';
import type { AssembledSection } from '../../src/report/section.ts';

/** What search is to find, read from the content and not from the site. */
export interface SearchedText {
  /** A heading with what stands under it, or what stands before the first; a whole section; a figure; a term. */
  kind: 'passage' | 'section' | 'figure' | 'term';
  /**
   * Address below the site's base: `2019/problems/#figure-cases`, `glossary/#fang-guan-fu`, of a passage that of its
   * heading, `2019/problems/#一是思想`, and of what stands before the first that of the page, as of a section.
   */
  path: string;
  /** What the site calls a text, folded: its heading, or a word of the site's own where the report prints none. */
  title: string;
  /** Year of the report; `undefined` for a term. */
  year: number | undefined;
  /** Titles of its duty areas. */
  dutyAreas: readonly string[];
  /** What a figure counts; `undefined` for all else. */
  amount: { value: number; unit: string } | undefined;
  /**
   * What is searched, without white space. What is looked for may run on within each, not from one to the next: all of a
   * text's headings and paragraphs; a figure as printed, its name, its quote; a term's names and its definition.
   */
  runs: readonly string[];
  /** The same, folded. */
  folded: readonly string[];
  /** A text's paragraphs, headings and rows that can be linked to, in order, and where each begins in its folded run. */
  anchors: readonly { anchor: string; start: number }[];
}

/** Read everything that the published reports of a content folder have to be found. */
export async function readSearchedTexts(contentDir: string): Promise<SearchedText[]> {
  const content = assembleContent(await readContentFolder(contentDir));
  const reports = content.reports
    .filter((report) => !isDraft(report))
    .flatMap((parsed) => {
      const report = parsed.report?.data;
      const outline = report && content.outlines?.[report.outline];
      const { ledger } = parsed;
      if (!outline || !ledger) throw new Error(`${contentDir}: the report of ${parsed.name} cannot be read`);
      return [
        ...parsed.sections.flatMap((section) => describeSection(section, report, outline)),
        ...ledger.figures.map((figure) => describeFigure(figure, report, outline)),
      ];
    });
  return [...reports, ...(content.glossary?.data?.terms ?? []).map(describeTerm)];
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

function describeSection(section: AssembledSection, report: Report, outline: Outline): SearchedText[] {
  const path = sectionPath(report.year, section.slug);
  const titles = listTitles(section, report).map((text): Block => ({ text, anchor: '', heading: undefined }));
  const all = [...titles, ...listBlocks(section)];
  const areas = [...section.dutyAreas, ...section.headings.flatMap(({ dutyAreas }) => dutyAreas)];
  const starts = all.flatMap(({ heading }, index) => (index === 0 || heading ? [index] : []));
  const passages = starts.map((start, index) => {
    const blocks = all.slice(start, starts[index + 1]);
    const heading = blocks[0]?.heading;
    const own = heading ? [...section.dutyAreas, ...heading.dutyAreas] : areas;
    return describeText(`${path}${heading ? `#${heading.id}` : ''}`, 'passage', blocks, own);
  });
  return [...passages, describeText(path, 'section', all, areas)].map((text) => ({
    ...text,
    year: report.year,
    title: foldPlainly(section.title),
    dutyAreas: text.dutyAreas.map((id) => titleOf(id, outline)),
  }));
}

interface Block {
  text: string;
  /** Empty for what stands above the text. */
  anchor: string;
  heading: AssembledSection['headings'][number] | undefined;
}

function describeText(
  path: string,
  kind: 'passage' | 'section',
  blocks: readonly Block[],
  dutyAreas: readonly string[],
): Omit<SearchedText, 'year' | 'title'> {
  const folded = blocks.map(({ text }) => foldPlainly(text));
  return {
    kind,
    path,
    dutyAreas,
    amount: undefined,
    runs: [dropSpaces(blocks.map(({ text }) => text).join(''))],
    folded: [folded.join('')],
    anchors: blocks.flatMap(({ anchor }, index) =>
      anchor === '' ? [] : [{ anchor, start: folded.slice(0, index).join('').length }],
    ),
  };
}

/** A section's paragraphs, headings and rows in order. */
function listBlocks({ tree, headings }: AssembledSection): Block[] {
  const left = [...headings];
  return listProseBlocks(tree).map(({ text, isHeading, id = '' }) => {
    const heading = isHeading ? left.shift() : undefined;
    return { text, anchor: heading?.id ?? id, heading };
  });
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
    kind: 'figure',
    path: figurePath(year, observation.section, anchor),
    title: '',
    year,
    dutyAreas: [titleOf(indicator.dutyArea, outline)],
    amount: { value: observation.value, unit: quantity.unit },
    runs: texts.map(dropSpaces),
    folded: texts.map(foldPlainly),
    anchors: [],
  };
}

function describeTerm({ id, term, aliases = [], definition }: Term): SearchedText {
  const texts = [term, ...aliases, definition];
  return {
    kind: 'term',
    path: termPath(id),
    title: '',
    year: undefined,
    dutyAreas: [],
    amount: undefined,
    runs: texts.map(dropSpaces),
    folded: texts.map(foldPlainly),
    anchors: [],
  };
}

function titleOf(dutyAreaId: string, { areas }: Outline): string {
  return areas.find(({ id }) => id === dutyAreaId)?.title ?? '';
}

function dropSpaces(text: string): string {
  return text.replace(/\s/g, '');
}
