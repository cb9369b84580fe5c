import type { Finding } from '../content/finding.ts';
import type { Report } from '../content/schemas/report.ts';
import type { AssembledContent } from '../report/report.ts';
import { type LineFinding, placeFindings } from './documents/line-finding.ts';
import type { DraftRequest } from './draft-request.ts';
import { isOtherCounty, readCounty } from './first-site.ts';
import { findNearestReport } from './nearest-report.ts';
import { type ImportedReport, importReport } from './outline/import-report.ts';
import { IMPORT_RULES } from './outline/import-rules.ts';
import { requireOutlines } from './outline/outlines.ts';
import type { SourceFile } from './read-source.ts';

/** What a document came to as a report, and everything that is to be said of it. */
export interface ImportedDocument {
  /** `undefined` when any finding is an error. */
  imported: ImportedReport | undefined;
  /** Of the document and of the report, in the order of the lines of `original.txt`. */
  findings: readonly Finding[];
}

/** Import a document as a report; nothing is written, and what is wrong is a finding. */
export function importDocument(content: AssembledContent, source: SourceFile, given: DraftRequest): ImportedDocument {
  const file = `reports/${given.year}/original.txt`;
  const { imported, findings } = importReport(source, {
    ...given,
    file,
    outlines: requireOutlines(content),
    received: source.received,
    formerIssuer: findNearestReport(content, given.year)?.issuer,
  });
  // A document that was not read has no text for a reason that has been told.
  const isRefused = source.text.trim() === '' && source.findings.some(({ severity }) => severity === 'error');
  const strange = imported ? findOtherCounty(imported.report, source.text, content.site?.data?.county) : [];
  const all = [...placeFindings([...source.findings, ...strange], file), ...(isRefused ? [] : findings)].toSorted(
    (a, b) => a.line - b.line,
  );
  return { imported: all.some(({ severity }) => severity === 'error') ? undefined : imported, findings: all };
}

/** Find that a report is of another county than the site: whoever takes the project over finds the report of Suixi in it. */
function findOtherCounty({ issuer, title }: Report, text: string, county: string | undefined): LineFinding[] {
  if (county === undefined || !isOtherCounty(issuer, county)) return [];
  const line = text.split('\n').findIndex((printed) => printed.trim() !== '' && title.startsWith(printed.trim()));
  return [
    IMPORT_RULES.raise(
      'import/other-county',
      { line: Math.max(line, 0) + 1 },
      {
        message: `报告是${issuer}的，网站却是${county}的（content/site.yml）。一个网站只放一个县的报告，不然读者会把两个县的数字当成一个县的。`,
        hint: `要给${readCounty(issuer) ?? '本县'}做网站：把 content 文件夹改名（如 content-${county}）留着，再导入一次，会从空的内容文件夹开始。本县改了名的，在设置里改县名（site.yml 的 county）。`,
      },
    ),
  ];
}
