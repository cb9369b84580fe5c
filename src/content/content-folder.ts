import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type ContentReader,
  type DataFile,
  type KnownFiles,
  type MadeHash,
  type OriginalFile,
  readData,
  readMade,
  readOriginal,
  readOutlines,
  readSection,
  type SectionFile,
} from './content-files.ts';
import { compareStems, matchContentNames, matchFileNames } from './file-names.ts';
import type { Finding } from './finding.ts';
import { openFolder, type PlannedFiles, planFolder } from './folder-reader.ts';
import { NATIONAL_OUTLINES } from './national-outlines.ts';
import { type Charts, chartsSchema } from './schemas/charts.ts';
import type { Outlines } from './schemas/duty-areas.ts';
import { type EverydayWords, everydayWordsSchema } from './schemas/everyday-words.ts';
import { type Figures, figuresSchema } from './schemas/figures.ts';
import { type FollowUp, followUpSchema } from './schemas/follow-up.ts';
import { type Glossary, glossarySchema } from './schemas/glossary.ts';
import { type Indicators, indicatorsSchema } from './schemas/indicators.ts';
import { type MadeFiles, madeFilesSchema } from './schemas/made-files.ts';
import { type PublishedRecord, publishedRecordSchema } from './schemas/published-record.ts';
import { type Report, reportSchema } from './schemas/report.ts';
import { type Site, siteSchema } from './schemas/site.ts';

/** A folder of `reports/`, whatever it holds. Sections are in the order of their file names. */
export interface ReportFolder {
  /** Name of the folder, which ought to be the report's year. */
  name: string;
  report: DataFile<Report> | undefined;
  sections: SectionFile[];
  figures: DataFile<Figures> | undefined;
  /** `follow-up.yml`: the plan of the year before, held against this report. */
  followUp: DataFile<FollowUp> | undefined;
  /** `published.yml`: what was published, as it was. */
  record: DataFile<PublishedRecord> | undefined;
  /** `original.txt`. */
  original: OriginalFile | undefined;
  /** The PDF and the picture of it, as far as they are there. */
  made: MadeHash[];
  /** Names of everything in the folder, misnamed files and whatever else lies there among them. */
  names: readonly string[];
}

/** Everything that staff edit, as it stands on disk. Reports are in the order of their folders' names. */
export interface ContentFolder {
  /** Absolute path. */
  dir: string;
  site: DataFile<Site> | undefined;
  /** The national outlines and the county's own of `duty-areas.yml`; `undefined` where that cannot be read. */
  outlines: Outlines | undefined;
  indicators: DataFile<Indicators> | undefined;
  charts: DataFile<Charts> | undefined;
  glossary: DataFile<Glossary> | undefined;
  everydayWords: DataFile<EverydayWords> | undefined;
  /** `made-files.yml`: what was made of published reports. */
  madeFiles: DataFile<MadeFiles> | undefined;
  reports: ReportFolder[];
  /** Names of everything in the folder, as {@link ReportFolder.names}. */
  names: readonly string[];
  /** What could not be read, or does not fit its schema. */
  findings: Finding[];
}

/** What was made of a content folder when it was read last. */
export class LastReading {
  /** By paths. */
  readonly files: KnownFiles = new Map();
  /** By the names of their folders. */
  readonly reports = new Map<string, ReportFolder>();
}

/**
 * Read a content folder, whole. Missing files are `undefined`; files that cannot be read or do not fit their schema
 * are findings; nothing is thrown for bad content.
 *
 * @param planned Files that it is read with as they are to be, not as they are.
 * @param last The last reading, where it is read again and again. What is as it was then is the same object, so that
 * what was made of it can be kept: files of the same bytes, and reports all of whose files are so.
 */
export async function readContentFolder(
  dir: string,
  planned: PlannedFiles = new Map(),
  last = new LastReading(),
): Promise<ContentFolder> {
  const findings: Finding[] = [];
  const files = planFolder(openFolder(dir, findings), planned);
  const reader = { files, findings, known: last.files };
  const names = await files.listNames('.');
  if (names === undefined) return { ...NOTHING, dir, findings };
  const matched = matchContentNames(names);
  for (const folder of ['.', 'cards', 'reports']) await files.vetFolder(folder);
  const site = await readData(reader, matched.get('site.yml'), siteSchema);
  const outlines = await readOutlines(reader, matched.get('duty-areas.yml'));
  const indicators = await readData(reader, matched.get('indicators.yml'), indicatorsSchema);
  const charts = await readData(reader, matched.get('charts.yml'), chartsSchema);
  const glossary = await readData(reader, matched.get('glossary.yml'), glossarySchema);
  const everydayWords = await readData(reader, matched.get('everyday-words.yml'), everydayWordsSchema);
  const madeFiles = await readData(reader, matched.get('made-files.yml'), madeFilesSchema);
  const reports: ReportFolder[] = [];
  for (const name of (await files.listNames('reports')) ?? []) {
    const report = (await files.isFile(`reports/${name}`)) ? undefined : await readReport(reader, name);
    if (report) reports.push(keepReport(report, last));
  }
  return { dir, site, outlines, indicators, charts, glossary, everydayWords, madeFiles, reports, names, findings };
}

const NOTHING: Omit<ContentFolder, 'dir' | 'findings'> = {
  site: undefined,
  outlines: NATIONAL_OUTLINES,
  indicators: undefined,
  charts: undefined,
  glossary: undefined,
  everydayWords: undefined,
  madeFiles: undefined,
  reports: [],
  names: [],
};

/** Give the report of the last reading where all is as it was then. */
function keepReport(report: ReportFolder, { reports }: LastReading): ReportFolder {
  const last = reports.get(report.name);
  if (last && isSame(last, report)) return last;
  reports.set(report.name, report);
  return report;
}

/** Whether two reports have the same files; of what is made of them, the same objects. */
function isSame(a: ReportFolder, b: ReportFolder): boolean {
  const list = ({ names, sections, ...rest }: ReportFolder): unknown[] => [
    ...names,
    ...sections,
    ...Object.values(rest),
  ];
  const [one, other] = [list(a), list(b)];
  return one.length === other.length && one.every((value, index) => isDeepStrictEqual(value, other[index]));
}

/** @returns `undefined` when the folder cannot be read, which is a finding. */
async function readReport(reader: ContentReader, name: string): Promise<ReportFolder | undefined> {
  const folder = `reports/${name}`;
  const names = await reader.files.listNames(folder);
  if (!names) return undefined;
  await reader.files.vetFolder(folder);
  const matched = matchFileNames(names);
  const pathOf = (file: string): string | undefined => {
    const found = matched.get(file);
    return found === undefined ? undefined : `${folder}/${found}`;
  };
  const sections: SectionFile[] = [];
  for (const [file, found] of matched) {
    if (file.endsWith('.md')) sections.push(await readSection(reader, `${folder}/${found}`, basename(file, '.md')));
  }
  return {
    name,
    names,
    report: await readData(reader, pathOf('report.yml'), reportSchema),
    sections: sections.toSorted((a, b) => compareStems(a.fileStem, b.fileStem)),
    figures: await readData(reader, pathOf('figures.yml'), figuresSchema),
    followUp: await readData(reader, pathOf('follow-up.yml'), followUpSchema),
    record: await readData(reader, pathOf('published.yml'), publishedRecordSchema),
    original: await readOriginal(reader, pathOf('original.txt')),
    made: await readMade(reader, folder),
  };
}
