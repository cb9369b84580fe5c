import type { Outline } from '../content/schemas/duty-areas.ts';
import type { Correction } from '../content/schemas/report.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import type { CompleteReport } from '../report/report.ts';
import { type CompleteSection, listBlocks } from '../report/section.ts';

/**
 * A paragraph or heading of a section, in the order of the text.
 *
 * `id` is unique in its section: a heading's is its anchor on the section's page; a paragraph's is `p-1`, `p-2` …,
 * counted from the section's beginning. Neither moves once it is published: corrections change words, not
 * paragraphs, and the record of the publication has how the text was parted; only a heading that is itself corrected has
 * another anchor.
 *
 * `dutyAreas` are the titles of the duty areas that what stands below a heading treats, beside those of its section.
 * `url` is its address: its section's, and the id as anchor, percent-encoded.
 */
export type DocumentParagraph =
  | { id: string; role: 'heading'; level: number; text: string; dutyAreas: string[]; url: string }
  | { id: string; role: 'paragraph'; text: string; url: string }
  /** A row of a table; its text has a tab between the cells. */
  | { id: string; role: 'table-row'; cells: string[]; text: string; url: string };

/** One section of `report.json`. Headings are as printed, with their numbers; `null` where the report prints none. */
export interface DocumentSection {
  slug: string;
  kind: SectionKind;
  /** Titles of the duty areas that it treats as a whole. */
  dutyAreas: string[];
  partHeading: string | null;
  heading: string | null;
  url: string;
  /** 摘要: what the site's editors say of the section in a line, no part of the report; `null` where there is none. */
  summary: string | null;
  /** Figures that stand beside the summary; their labels are no part of the report either. */
  highlights: DocumentHighlight[];
  paragraphs: DocumentParagraph[];
}

/** A figure beside a summary, by its short name: as printed, and as the report gives it for a year before. */
export interface DocumentHighlight {
  label: string;
  /** Id of its indicator. */
  indicator: string;
  printed: string;
  before: string | null;
}

/** `report.json`: a whole report. */
export interface ReportDocument {
  year: number;
  title: string;
  issuer: string;
  addressee: string | null;
  /** 发文字号 as printed; `null` where the original has none. */
  number: string | null;
  /** This, `signed` and `originalSha256` may be `null` in a draft only. */
  source: string | null;
  /** Beijing time, or the day alone where the original page prints no more; `null` in a draft. */
  published: string | null;
  signed: string | null;
  /** Title of the national outline the report follows. */
  outline: string;
  originalUrl: string | null;
  /** SHA-256 of the stored original, `original.txt`. */
  originalSha256: string | null;
  /** What was changed since, in the order in which it was. */
  corrections: DocumentCorrection[];
  sections: DocumentSection[];
}

/** A correction, of a section's text, of a figure, of a summary or of what else the report says of itself; the texts of `sections` are as corrected. */
export interface DocumentCorrection {
  date: string;
  /** Slug of the section; `null` for any but a text's. */
  section: string | null;
  /** Id of the indicator; `null` for any but a figure's. */
  indicator: string | null;
  /** Year the figure speaks of; `null` for any but a figure's. */
  period: string | null;
  /** Slug of the section that the summary is of; `null` for any but a summary's. */
  summary: string | null;
  /** What else it is of, as the report's page calls it: `原文网址`; `null` for a text's, a figure's and a summary's. */
  fact: string | null;
  was: string;
  is: string;
  why: string;
}

/**
 * Compose `report.json`.
 *
 * @param urlOf Address of a section's page, by its slug.
 */
export function composeReportDocument(
  { report, outline, sections }: Pick<CompleteReport, 'report' | 'outline' | 'sections'>,
  urlOf: (slug: string) => string,
): ReportDocument {
  const { year, title, issuer, addressee, number, source, published, signed, original, corrections = [] } = report.data;
  return {
    year,
    title,
    issuer,
    addressee: addressee ?? null,
    number: number ?? null,
    source: source ?? null,
    published: published ?? null,
    signed: signed ?? null,
    outline: outline.title,
    originalUrl: original?.url ?? null,
    originalSha256: original?.sha256 ?? null,
    corrections: corrections.map((correction) => composeCorrection(correction, year)),
    sections: sections.map((section) => composeSection(section, outline, urlOf(section.slug))),
  };
}

function composeCorrection(correction: Correction, year: number): DocumentCorrection {
  const { date, section, indicator, period, summary, fact, was, is, why } = correction;
  return {
    date,
    section: section ?? null,
    indicator: indicator ?? null,
    period: indicator === undefined ? null : (period ?? String(year)),
    summary: summary ?? null,
    fact: fact ?? null,
    was,
    is,
    why,
  };
}

function composeSection(section: CompleteSection, { areas }: Outline, url: string): DocumentSection {
  const { slug, kind, partHeading, heading, summary, highlights } = section;
  const headings = section.headings.values();
  const titlesOf = (ids: readonly string[] = []): string[] =>
    areas.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
  return {
    slug,
    kind,
    dutyAreas: titlesOf(section.dutyAreas),
    partHeading: partHeading ?? null,
    heading: heading ?? null,
    url,
    summary: summary ?? null,
    highlights: highlights.map(({ label, figure, before }) => ({
      label,
      indicator: figure.indicator.id,
      printed: writeFigure(figure),
      before: before ? writeFigure(before) : null,
    })),
    paragraphs: listBlocks(section).map(({ id, text, heading: own, row }): DocumentParagraph => {
      const address = `${url}#${encodeURIComponent(id)}`;
      if (own) {
        const dutyAreas = titlesOf(headings.next().value?.dutyAreas);
        return { id, role: 'heading', level: own.level, text, dutyAreas, url: address };
      }
      if (row) return { id, role: 'table-row', cells: text.split('\t'), text, url: address };
      return { id, role: 'paragraph', text, url: address };
    }),
  };
}

/** Write a report as plain text: title, headings and paragraphs as they stand on the site, an empty line between them. */
export function writeReportText({ title, sections }: ReportDocument): string {
  const blocks = sections.flatMap(({ partHeading, heading, paragraphs }) => [
    partHeading,
    heading,
    ...paragraphs.map(({ text }) => text),
  ]);
  return `${[title, ...blocks].filter((block) => block !== null).join('\n\n')}\n`;
}
