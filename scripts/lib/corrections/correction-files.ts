import type { DataFile } from '../../../src/files/content-folder.ts';
import type { Finding, Place } from '../../../src/report/finding.ts';
import type { Correction, Report } from '../../../src/schemas/report.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';

/** A report that is published, as far as its report.yml can be read. */
export interface PublishedReport extends ParsedReport {
  report: DataFile<Report> & { data: Report };
}

/** Reports that are published. */
export function listPublishedReports({ reports }: ParsedContent): PublishedReport[] {
  return reports.filter((report): report is PublishedReport => report.report?.data?.status === 'published');
}

/** Where a key of a correction stands in report.yml; where the correction begins, when it has no such key. */
function placeCorrection({ report }: PublishedReport, correction: Correction, key: keyof Correction): Place {
  return report.locate(['corrections', (report.data.corrections ?? []).indexOf(correction), key]);
}

/** A finding on a correction. */
export function describeCorrection(
  report: PublishedReport,
  correction: Correction,
  { key, ...said }: Pick<Finding, 'rule' | 'message' | 'hint'> & { key: keyof Correction },
): Finding {
  return { ...placeCorrection(report, correction, key), severity: 'error', ...said };
}
