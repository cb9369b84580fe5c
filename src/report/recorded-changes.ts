import type { PublishedRewording } from '../content/schemas/published-record.ts';
import type { Correction } from '../content/schemas/report.ts';
import { listRecordsOfMeanings, listUnrecorded, type RecordOfMeanings } from './meaning-history.ts';
import { readDefined } from './meanings.ts';
import type { AssembledContent, AssembledReport } from './report.ts';

/** What was changed of what is published, and is not on record yet: it could still be taken back without a trace. */
export interface UnrecordedChanges {
  corrections: Correction[];
  reworded: PublishedRewording[];
}

/** List what the record of a published report does not have yet of what was changed since. */
export function listUnrecordedChanges(report: AssembledReport, content: AssembledContent): UnrecordedChanges {
  const [data, record] = [report.report?.data, report.record?.data];
  if (data?.status !== 'published' || !record) return { corrections: [], reworded: [] };
  const defined = readDefined(content);
  return {
    // Records of before keep nothing that came later.
    corrections: record.addresses ? (data.corrections ?? []).slice(record.corrections?.length ?? 0) : [],
    reworded: listUnrecorded(defined, listRecords(content)).flatMap(({ year, rewording }) =>
      year === data.year ? [rewording] : [],
    ),
  };
}

/** Records of what things meant, of all published reports. */
export function listRecords({ reports }: AssembledContent): RecordOfMeanings[] {
  return listRecordsOfMeanings(
    reports.flatMap(({ report, record }) =>
      report?.data?.status === 'published' ? [{ year: report.data.year, record }] : [],
    ),
  );
}
