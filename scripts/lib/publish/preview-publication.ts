import type { ContentFolder } from '../../../src/files/content-folder.ts';
import { validateYaml } from '../../../src/files/validate.ts';
import { parseYaml } from '../../../src/files/yaml-source.ts';
import { publishedRecordSchema } from '../../../src/schemas/published-record.ts';
import { reportSchema } from '../../../src/schemas/report.ts';
import { composeRecord, formatRecord } from './format-record.ts';

/** What a publication would write, and the content as it would then be. */
export interface Publication {
  content: ContentFolder;
  /** Text of published.yml. */
  record: string;
}

/**
 * Work out what the content would be with a report published, so that it can be checked before anything is written.
 *
 * @param reportText Text of the report's report.yml as it would be.
 */
export function previewPublication(content: ContentFolder, year: number, reportText: string): Publication {
  const folder = `reports/${year}`;
  const [reportFile, recordFile] = [`${folder}/report.yml`, `${folder}/published.yml`];
  const reportSource = parseYaml(reportText, reportFile);
  const report = validateYaml(reportSchema, reportSource);
  const figures = content.reports.find(({ name }) => name === String(year))?.figures?.data ?? { observations: [] };
  const record = composeRecord(report.data?.original?.sha256 ?? '', figures, year);
  const recordText = formatRecord(record);
  const recordSource = parseYaml(recordText, recordFile);
  const { data } = validateYaml(publishedRecordSchema, recordSource);
  return {
    record: recordText,
    content: {
      ...content,
      reports: content.reports.map((other) =>
        other.name === String(year)
          ? {
              ...other,
              names: [...new Set([...other.names, 'published.yml'])].sort(),
              report: { path: reportFile, data: report.data, raw: reportSource.data, locate: reportSource.locate },
              record: { path: recordFile, data, raw: recordSource.data, locate: recordSource.locate },
            }
          : other,
      ),
      findings: [...content.findings.filter(({ file }) => file !== reportFile), ...report.findings],
    },
  };
}
