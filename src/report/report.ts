import type { DataFile } from '../content/content-files.ts';
import type { ContentFolder, ReportFolder } from '../content/content-folder.ts';
import type { Outline, Outlines } from '../content/schemas/duty-areas.ts';
import type { Figures } from '../content/schemas/figures.ts';
import type { FollowUp } from '../content/schemas/follow-up.ts';
import type { Indicators } from '../content/schemas/indicators.ts';
import type { PublishedRecord } from '../content/schemas/published-record.ts';
import type { Report } from '../content/schemas/report.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { nameCorrected, type NamedSection } from './section-names.ts';
import {
  type AssembledSection,
  bindSections,
  type CompleteSection,
  parseSection,
  type SectionSource,
} from './section.ts';

/** What a data file says; `undefined` where it does not fit its schema. */
type Said<T> = Pick<DataFile<T>, 'data'>;

/** What a report is assembled from: its files, sections in the order of the text. */
export interface ReportSource {
  /** Name of its folder. */
  name: string;
  report: Said<Report> | undefined;
  figures: Said<Figures> | undefined;
  /** The plan of the year before, held against it. */
  followUp: Said<FollowUp> | undefined;
  /** What was published. */
  record: Said<PublishedRecord> | undefined;
  sections: readonly SectionSource[];
}

/** What reports share, beside their folders. */
export interface SharedSource {
  outlines: Outlines | undefined;
  indicators: Said<Indicators> | undefined;
}

/** What a report's files make together. */
interface ReportParts<Section extends SectionSource> {
  /** `undefined` where neither report.yml nor the folder's name says it. */
  year: number | undefined;
  /** The outline that it follows; `undefined` where that cannot be told. */
  outline: Outline | undefined;
  sections: AssembledSection<Section>[];
  /** Its figures bound to its text; `undefined` where its year or its figures.yml cannot be read. */
  ledger: Ledger | undefined;
}

/** One year's report, assembled, whatever is wrong with it: what was read, and what that makes together. */
export type AssembledReport<Source extends ReportSource = ReportFolder> = Omit<Source, 'sections'> &
  ReportParts<Source['sections'][number]>;

/** A content folder with every report assembled. */
export interface AssembledContent extends Omit<ContentFolder, 'reports'> {
  reports: AssembledReport[];
}

/** A report of which every file can be read. */
export interface CompleteReport extends AssembledReport<ReportSource> {
  report: { data: Report };
  /** `undefined` where it has no figures.yml. */
  figures: { data: Figures } | undefined;
  year: number;
  outline: Outline;
  sections: CompleteSection[];
  ledger: Ledger;
}

/** What was assembled of a report, and the files beside its folder that went into it. */
type Kept = SharedSource & { assembled: AssembledReport };

const kept = new WeakMap<ReportFolder, Kept>();

/**
 * Assemble every report of a content folder, once, for all that ask. A report of the last reading that is as it was, beside
 * the same shared files, is the same object as it was then.
 */
export function assembleContent(folder: ContentFolder): AssembledContent {
  const { outlines, indicators } = folder;
  const assemble = (report: ReportFolder): AssembledReport => {
    const known = kept.get(report);
    if (known && known.outlines === outlines && known.indicators === indicators) return known.assembled;
    const assembled = assembleReport(report, folder);
    kept.set(report, { outlines, indicators, assembled });
    return assembled;
  };
  return { ...folder, reports: folder.reports.map(assemble) };
}

/**
 * Assemble a report. Files that are missing count as empty, so that every numeral is seen to be unaccounted for; what
 * hangs on one that does not fit its schema is `undefined`: that has its own finding.
 */
export function assembleReport<Source extends ReportSource>(
  source: Source,
  { outlines, indicators }: SharedSource,
): AssembledReport<Source> {
  const { name, report, figures } = source;
  const { outline = '', status } = report?.data ?? {};
  const year = report?.data?.year ?? (/^\d{4}$/.test(name) ? Number(name) : undefined);
  const parsed = source.sections.map((section) => parseSection<Source['sections'][number]>(section));
  const ledger =
    year === undefined || (figures && !figures.data)
      ? undefined
      : buildLedger(indicators?.data ?? { indicators: [] }, figures?.data ?? { observations: [] }, parsed, year);
  const renamed = report && nameSections(report, parsed);
  return {
    ...source,
    report: renamed,
    year,
    outline: outlines?.[outline],
    sections: bindSections(parsed, ledger, status === 'published' ? (renamed?.data?.corrections ?? []) : []),
    ledger,
  };
}

/** A report's corrections keep on record what a section was called; here they name it as it is called now. */
function nameSections<File extends Said<Report>>(file: File, sections: readonly NamedSection[]): File {
  const { data } = file;
  if (!data?.corrections || sections.every(({ formerly }) => formerly.length === 0)) return file;
  const corrections = data.corrections.map((correction) => nameCorrected(correction, sections));
  return Object.assign({}, file, { data: { ...data, corrections } });
}

/** Whether every file of a report can be read, so that pages can be made of it. */
export function isComplete(report: AssembledReport<ReportSource>): report is CompleteReport {
  return (
    report.report?.data !== undefined &&
    report.outline !== undefined &&
    report.ledger !== undefined &&
    report.sections.every(({ data }) => data)
  );
}

/**
 * Whether a report is a draft, as far as its report.yml says so, whatever else is wrong in it. One whose report.yml is
 * missing or no YAML counts as published.
 */
export function isDraft({ report }: Pick<ReportFolder, 'report'>): boolean {
  const raw = report?.raw;
  return typeof raw === 'object' && raw !== null && 'status' in raw && raw.status === 'draft';
}
