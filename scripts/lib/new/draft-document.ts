import type { Outlines } from '../../../src/schemas/duty-areas.ts';
import { CommandError } from '../command.ts';
import { importReport } from '../import/import-report.ts';
import { placeFindings } from '../import/line-finding.ts';
import type { ParsedContent } from '../parsed-content.ts';

import { accountForText } from './account-for-text.ts';
import type { NewArguments } from './command-line.ts';
import { draftFigures } from './draft-figures.ts';
import { findLatestReport } from './latest-report.ts';
import type { SourceFile } from './read-source.ts';
import type { ReportDraft } from './report-draft.ts';
import { readSectionTexts } from './section-texts.ts';
import { writeFindings } from './write-findings.ts';

/**
 * Draft a report from its document.
 *
 * @throws CommandError with every finding, when the document cannot be imported.
 */
export function draftDocument(
  content: ParsedContent,
  outlines: Outlines,
  source: SourceFile,
  given: NewArguments & { from: string },
): ReportDraft {
  const file = `reports/${given.year}/original.txt`;
  const { year, outline, url, published } = given;
  const { received } = source;
  const issuer = findLatestReport(content, year)?.issuer;
  const { imported, findings } = importReport(source, {
    file,
    outlines,
    year,
    outline,
    url,
    source: given.source,
    published,
    received,
    issuer,
  });
  const all = [...placeFindings(source.findings, file), ...findings].toSorted((a, b) => a.line - b.line);
  if (!imported || all.some(({ severity }) => severity === 'error')) {
    const errors = all
      .filter(({ severity }) => severity === 'error')
      .map((finding) => ({ ...finding, file: given.from }));
    throw new CommandError(`${writeFindings(errors, '.')}\n没有建立草稿，没有写出任何文件。行号是读出的文字的第几段。`);
  }
  const figures = draftFigures(content, { year, sections: readSectionTexts(imported.files) });
  return {
    files: new Map<string, string | Uint8Array>([...source.files, ...imported.files, ['figures.yml', figures.text]]),
    findings: all,
    account: accountForText(source, imported, outlines),
    figures,
  };
}
