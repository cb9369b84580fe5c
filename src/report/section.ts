import GithubSlugger, { slug as slugOf } from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { SectionFile } from '../content/content-files.ts';
import type { Correction } from '../content/schemas/report.ts';
import {
  readBonds,
  readKeyLines,
  type Section,
  type SectionBonds,
  type SectionKind,
} from '../content/schemas/section.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { TableRow } from '../ledger/table-row.ts';
import type { Place } from '../text/place.ts';
import { dropFullStop } from '../text/sentences.ts';
import {
  type CorrectionTrace,
  listHeadingPassages,
  listTextCorrections,
  traceCorrections,
  type TracedCorrection,
} from './corrections.ts';
import { fillKeyLines, type KeyLines } from './key-lines.ts';
import { listProseBlocks, listRows, parseProse, replaceInBlock } from './prose.ts';
import { findPartTitles, readPlace, type SectionPlace, splitHeading } from './section-headings.ts';

/** What a section is assembled from: a file of the content folder, or what is known of one. */
export type SectionSource = Pick<SectionFile, 'slug' | 'data' | 'markdown'>;

/** A heading in a section's Markdown. */
export interface SectionHeading {
  node: Heading;
  level: number;
  /** Text as printed, with its number and full stop. */
  text: string;
  /** Anchor that it has on its section's page; empty where it has no letter or digit. */
  id: string;
  /** Anchor that its words make; a second heading of the same words has the same here. Empty without letter or digit. */
  anchor: string;
  /** Ids of the duty areas that what stands below it treats; mostly none. */
  dutyAreas: readonly string[];
}

/** A section's words, and what follows from them alone. */
interface SectionWords extends SectionPlace {
  /** Slugs that it was published under before. */
  formerly: readonly string[];
  /** Ids of the duty areas that it treats as a whole; those under its headings stand with them. */
  dutyAreas: readonly string[];
  /** Number as printed, `（四）`; empty where there is none. */
  mark: string;
  /**
   * Title without number and without the full stop of a heading that runs in with its text; the site's own word where the
   * report prints no heading, the slug where that is unknown.
   */
  title: string;
  tree: Root;
  headings: readonly SectionHeading[];
  /** Texts of its paragraphs, headings and rows of tables, in order, as the ledger searches them. */
  blocks: readonly string[];
  /** Those of them that are rows, by index. */
  rows: ReadonlyMap<number, TableRow>;
}

/** What a section is to its report. */
interface SectionRole extends KeyLines {
  /** Title of the part this section stands in, without number. */
  partTitle: string | undefined;
  /** Figures that its text prints, in order. */
  figures: readonly BoundFigure[];
  /** Corrections of its text, the latest first. Those of a draft are none. */
  corrections: readonly TracedCorrection[];
  /** Corrections whose words do not stand in it, so that they cannot be undone. */
  lostCorrections: CorrectionTrace['lost'];
  /** `blocks` as they were first published. */
  publishedBlocks: readonly string[];
  /** `heading` as it was first published. */
  publishedHeading: string | undefined;
}

/** A section of a report, assembled: what was read, what its words say, and what it is to the report. */
export type AssembledSection<Source extends SectionSource = SectionFile> = Source & SectionWords & SectionRole;

/** A section whose front matter can be read. */
export interface CompleteSection extends AssembledSection<SectionSource> {
  data: Section;
  kind: SectionKind;
}

/** A paragraph, heading or row of a table of a section. */
export interface SectionBlock {
  /** Its anchor on the section's page. */
  id: string;
  text: string;
  /** Anchor and level of a heading; `undefined` for any other. */
  heading: { anchor: string; level: number } | undefined;
  /** Its cells, where it is a row of a table. */
  row: TableRow | undefined;
}

const NO_KEY_LINES: KeyLines = { summary: undefined, highlights: [] };

/** What the site calls the sections that have no printed heading. */
const UNTITLED: Partial<Record<SectionKind, string>> = { preamble: '前言', closing: '结语' };

/** Parse a section, by the pipeline that makes the pages. */
export function parseSection<Source extends SectionSource>(source: Source): Source & SectionWords {
  const { slug, data, markdown } = source;
  return {
    ...source,
    ...readPlace(data),
    formerly: data?.formerly ?? [],
    dutyAreas: readBonds(data).dutyAreas ?? [],
    ...readWords({ slug, data, ...readPlace(data), tree: parseProse(markdown) }),
  };
}

function readWords({
  slug,
  data,
  kind,
  heading,
  tree,
}: Pick<CompleteSection, 'slug' | 'heading' | 'tree'> &
  Pick<SectionSource, 'data'> & { kind: SectionKind | undefined }): Pick<
  SectionWords,
  'mark' | 'title' | 'tree' | 'headings' | 'blocks' | 'rows'
> {
  const blocks = listProseBlocks(tree);
  const { mark, title } = splitHeading(heading ?? (kind && UNTITLED[kind]) ?? slug);
  return {
    mark,
    title: dropFullStop(title),
    tree,
    headings: listHeadings(tree, readBonds(data)),
    blocks: blocks.map(({ text }) => text),
    rows: listRows(blocks),
  };
}

function listHeadings(tree: Root, { headings: bound = [] }: SectionBonds): SectionHeading[] {
  const slugger = new GithubSlugger();
  const headings: SectionHeading[] = [];
  visit(tree, 'heading', (node) => {
    // The words that the page shows, of which rehype-slug makes the anchor there.
    const text = toString(node, { includeImageAlt: false, includeHtml: false });
    const { dutyAreas = [] } = bound.find((one) => one.heading === text) ?? {};
    headings.push({ node, level: node.depth, text, id: slugger.slug(text), anchor: slugOf(text), dutyAreas });
  });
  return headings;
}

/**
 * Say what each of a report's sections is to it.
 *
 * @param corrections Those of the report, in the order in which they were made.
 */
export function bindSections<Parsed extends SectionSource & SectionWords>(
  sections: readonly Parsed[],
  ledger: Ledger | undefined,
  corrections: readonly Correction[],
): (Parsed & SectionRole)[] {
  const partTitles = findPartTitles(sections);
  return sections.map((section, index) => {
    const headings = listHeadingPassages(section);
    const { traced, lost, passages } = traceCorrections(
      [...headings, ...section.blocks],
      listTextCorrections(corrections, section.slug),
    );
    return {
      ...section,
      partTitle: partTitles[index],
      figures: ledger?.figures.filter(({ observation }) => observation.section === section.slug) ?? [],
      ...(ledger ? fillKeyLines(readKeyLines(section.data), section.slug, ledger) : NO_KEY_LINES),
      corrections: traced,
      lostCorrections: lost,
      publishedBlocks: passages.slice(headings.length),
      publishedHeading: section.heading === undefined ? undefined : passages[headings.length - 1],
    };
  });
}

/** The paragraphs, headings and rows of a section, in order. */
export function listBlocks({ tree, headings }: Pick<CompleteSection, 'tree' | 'headings'>): SectionBlock[] {
  const printed = headings.values();
  return listProseBlocks(tree).map(({ text, isHeading, id = '', row }) => {
    const heading = isHeading ? printed.next().value : undefined;
    return heading
      ? { id: heading.id, text, heading: { anchor: heading.id, level: heading.level }, row }
      : { id, text, heading: undefined, row };
  });
}

/** Days on which a section was corrected, the earliest first. */
export function listCorrectionDates({ corrections }: Pick<CompleteSection, 'corrections'>): string[] {
  return [...new Set(corrections.map(({ correction }) => correction.date))].toSorted();
}

/**
 * Put a section back to what it was before its corrections of a day and since. It has neither figures nor key lines:
 * those are of the text in force.
 *
 * @param date That day, `2021-06-01`.
 */
export function restoreSection<Whole extends CompleteSection>(section: Whole, date: string): Whole {
  const count = listHeadingPassages(section).length;
  const earlier = section.corrections
    .filter(({ correction }) => correction.date >= date)
    .reduce<Pick<CompleteSection, 'heading' | 'partHeading' | 'tree'>>(
      (words, { correction: { was }, passage, start, end }) => {
        const replace = (text = ''): string => text.slice(0, start) + was + text.slice(end);
        if (passage >= count)
          return { ...words, tree: replaceInBlock(words.tree, passage - count, { start, end }, was) };
        return passage === 0 && words.partHeading !== undefined
          ? { ...words, partHeading: replace(words.partHeading) }
          : { ...words, heading: replace(words.heading) };
      },
      section,
    );
  const { slug, data, kind } = section;
  return {
    ...section,
    ...earlier,
    ...readWords({ slug, data, kind, ...earlier }),
    figures: [],
    ...NO_KEY_LINES,
    corrections: [],
    lostCorrections: [],
  };
}

/** Where a node of a section's Markdown begins. */
export function placeNode({ path }: Pick<SectionFile, 'path'>, node: Nodes): Place {
  return { file: path, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
