import type { DataFile } from '../content/content-files.ts';
import type { ContentFolder, ReportFolder } from '../content/content-folder.ts';
import { type Conversion, CONVERSIONS, type ConvertedFile } from './conversions.ts';

/** A file of a content folder that has something written the way of an older format. */
export interface OldFile {
  file: DataFile<unknown>;
  kind: ConvertedFile;
  conversions: readonly Conversion[];
  /** The report that it is of; `undefined` for what is of all years. */
  report: ReportFolder | undefined;
}

/** Find all that is written the way of an older format, whatever format the contents say they have. */
export function listOldFiles({ charts, reports }: ContentFolder): OldFile[] {
  return [
    ...listOld('charts', charts),
    ...reports.flatMap((report) => [
      ...listOld('report', report.report, report),
      ...report.sections.flatMap((section) => listOld('section', section, report)),
    ]),
  ];
}

function listOld(kind: ConvertedFile, file: DataFile<unknown> | undefined, report?: ReportFolder): OldFile[] {
  if (!file) return [];
  const conversions = CONVERSIONS.filter((conversion) => conversion.file === kind && conversion.isOld(file.raw));
  return conversions.length === 0 ? [] : [{ file, kind, conversions, report }];
}
