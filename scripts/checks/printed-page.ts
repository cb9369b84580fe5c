import type { DataFile } from '../../src/content/content-folder.ts';
import type { Finding } from '../../src/content/finding.ts';
import { foldText } from '../../src/text/folding.ts';
import { findChromeValue } from '../../src/report/original.ts';
import { restorePunctuation } from '../../src/text/punctuation.ts';
import { readTitle } from '../../src/report/letter.ts';
import type { Report } from '../../src/content/schemas/report.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** A key of report.yml, what it says, and what the original prints. */
interface Statement {
  key: 'source' | 'published' | 'year' | 'issuer';
  name: string;
  written: string;
  printed: string;
  where: string;
}

const PAGE = '原网页标题下面的一行';

/** What report.yml says of source, time, year and issuer is what the original page prints, where it prints it. */
export function checkPrintedPages({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ report }) =>
    report?.data ? listContradictions(report.data).map((statement) => describe(statement, report)) : [],
  );
}

function listContradictions({ source, published, year, issuer, title, original }: Report): Statement[] {
  const chrome = (original?.chrome ?? []).map((line) => restorePunctuation(line.trim()));
  const printedSource = findChromeValue(chrome, 'source')?.value;
  const printedTime = findChromeValue(chrome, 'published')?.value ?? '';
  const { year: printedYear = year, issuer: printedIssuer = issuer } = readTitle(title);
  const statements: Statement[] = [];
  if (source !== undefined && printedSource !== undefined && foldText(printedSource) !== foldText(source)) {
    statements.push({ key: 'source', name: '来源', written: source, printed: printedSource, where: PAGE });
  }
  if (published !== undefined && !isSameTime(printedTime, published)) {
    statements.push({ key: 'published', name: '发布时间', written: published, printed: printedTime, where: PAGE });
  }
  if (printedYear !== year) {
    statements.push({ key: 'year', name: '年度', written: String(year), printed: String(printedYear), where: '标题' });
  }
  if (foldText(printedIssuer) !== foldText(issuer)) {
    statements.push({ key: 'issuer', name: '发文机关', written: issuer, printed: printedIssuer, where: '标题' });
  }
  return statements;
}

/** Whether a time as a page prints it, perhaps without hour and minute or in words, is one of report.yml. */
function isSameTime(printed: string, published: string): boolean {
  const parts: readonly (string | undefined)[] =
    /(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?:\D*(\d{1,2})\D+(\d{1,2}))?/.exec(printed)?.slice(1) ?? [];
  const wanted = published.match(/\d+/g) ?? [];
  return parts.every((part, index) => part === undefined || Number(part) === Number(wanted[index]));
}

function describe({ key, name, written, printed, where }: Statement, report: DataFile<Report>): Finding {
  return {
    ...report.locate([key]),
    rule: `report/${key}-differs`,
    severity: 'error',
    message: `${name}写的是“${written}”，${where}印的却是“${printed}”，两处应当一致。`,
    hint: `以原文为准，把 ${key} 改为 ${printed}。`,
  };
}
