import { isDeepStrictEqual } from 'node:util';
import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { DataFile } from '../content/content-files.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Report } from '../content/schemas/report.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import { readSignature, readTitle } from '../report/letter.ts';
import { findDocumentNumber } from '../report/letterhead.ts';
import { listLeftOutLines } from '../report/original.ts';
import { findPageValue } from '../report/page-lines.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { readPrintedTime } from '../text/dates.ts';
import { foldText } from '../text/folding.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'report/year-differs': { severity: 'error', step: 'keys', meaning: '年度与标题不同', advice: '以原文为准改 `year`' },
  'report/issuer-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '发文机关与标题不同',
    advice: '以原文为准改 `issuer`',
  },
  'report/addressee-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '主送机关与正文第一行不同',
    advice: '以原文为准改 `addressee`',
  },
  'report/source-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '来源与网页上的不同',
    advice: '以原文为准改 `source`',
  },
  'report/published-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '发布时间与网页上的不同',
    advice: '以原文为准改 `published`',
  },
  'report/number-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '发文字号与版头里的不同',
    advice: '以原文为准改 `number`',
  },
  'report/signed-differs': {
    severity: 'error',
    step: 'keys',
    meaning: '成文日期与正文末尾的不同',
    advice: '以原文为准改 `signed`',
  },
});

/** What report.yml says, compared with what the report and its page print. */
export const PRINTED_FACTS: Subject = { rules: RULES.rules, checks: [checkPrintedPages, checkPrintedLetters] };

/** A key of report.yml, what it says, and what the original prints. */
interface Statement {
  key: 'source' | 'published' | 'number' | 'year' | 'issuer';
  name: string;
  written: string;
  printed: string;
  where: string;
}

const PAGE = '原网页标题前后的一行';
const HEAD = '原文的版头或目录';

/** What report.yml says of source, time, year and issuer is what the original page prints, where it prints it. */
function checkPrintedPages({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ report }) =>
    report?.data ? listContradictions(report.data).map((statement) => describe(statement, report)) : [],
  );
}

function listContradictions(report: Report): Statement[] {
  const { source, published, number, year, issuer, title } = report;
  const around = listLeftOutLines(report).map(({ words }) => words);
  const printedSource = findPageValue(around, 'source')?.value;
  const printedTime = findPageValue(around, 'published')?.value ?? '';
  const printedNumber = findDocumentNumber(around)?.value;
  const { year: printedYear = year, issuer: printedIssuer = issuer } = readTitle(title);
  const statements: Statement[] = [];
  if (source !== undefined && printedSource !== undefined && foldText(printedSource) !== foldText(source)) {
    statements.push({ key: 'source', name: '来源', written: source, printed: printedSource, where: PAGE });
  }
  if (published !== undefined && !isSameTime(printedTime, published)) {
    statements.push({ key: 'published', name: '发布时间', written: published, printed: printedTime, where: PAGE });
  }
  if (number !== undefined && printedNumber !== undefined && foldText(printedNumber) !== foldText(number)) {
    statements.push({ key: 'number', name: '发文字号', written: number, printed: printedNumber, where: HEAD });
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
  const time = readPrintedTime(printed);
  return isDeepStrictEqual({ ...readPrintedTime(published), ...time }, readPrintedTime(published));
}

function describe({ key, name, written, printed, where }: Statement, report: DataFile<Report>): Finding {
  return RULES.raise(`report/${key}-differs`, report.locate([key]), {
    message: `${name}写的是“${written}”，${where}印的却是“${printed}”，两处应当一致。`,
    hint: `以原文为准，把 ${key} 改为 ${printed}。`,
  });
}

/** What report.yml says of addressee and date is what the text itself prints. */
function checkPrintedLetters({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) => [...checkSalutation(report), ...checkSigningDate(report)]);
}

/** A remark in brackets, of a line or two, may stand between title and salutation. */
const PARAGRAPHS_TO_SALUTATION = 3;

function checkSalutation(folder: AssembledReport): Finding[] {
  const addressee = folder.report?.data?.addressee;
  const first = listParagraphs(folder, 'preamble')
    .slice(0, PARAGRAPHS_TO_SALUTATION)
    .map((paragraph) => toString(paragraph));
  const [printed] = first;
  if (!folder.report || addressee === undefined || printed === undefined) return [];
  if (first.some((text) => foldText(text) === foldText(`${addressee}：`))) return [];
  return [
    RULES.raise('report/addressee-differs', folder.report.locate(['addressee']), {
      message: `主送机关写的是“${addressee}”，前言的第一段却是“${shorten(printed)}”，两处应当一致。`,
      hint: '以原文为准：照正文的称呼改 addressee，不带冒号；正文没有称呼就删去 addressee 这一行。',
    }),
  ];
}

function checkSigningDate(folder: AssembledReport): Finding[] {
  const signed = folder.report?.data?.signed;
  const printed = listParagraphs(folder, 'closing')
    .map((paragraph) => toString(paragraph))
    .findLast((text) => readSignature(text) !== undefined);
  if (!folder.report || signed === undefined || printed === undefined || readSignature(printed)?.date === signed)
    return [];
  return [
    RULES.raise('report/signed-differs', folder.report.locate(['signed']), {
      message: `成文日期写的是 ${signed}，正文末尾印的却是“${printed}”，两处应当一致。`,
      hint: '以原文为准：照正文末尾的日期改 signed。',
    }),
  ];
}

function listParagraphs({ sections }: AssembledReport, kind: SectionKind): Paragraph[] {
  const section = sections.find(({ data }) => data?.kind === kind);
  return section?.tree.children.filter((node) => node.type === 'paragraph') ?? [];
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
