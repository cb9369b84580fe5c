import type { Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Finding } from '../../src/content/finding.ts';
import { foldText } from '../../src/text/folding.ts';
import { readSignature } from '../../src/report/letter.ts';
import type { SectionKind } from '../../src/content/schemas/section.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';

/** What report.yml says of addressee and date is what the text itself prints. */
export function checkPrintedLetters({ reports }: ParsedContent): Finding[] {
  return reports.flatMap((report) => [...checkSalutation(report), ...checkSigningDate(report)]);
}

function checkSalutation(folder: ParsedReport): Finding[] {
  const addressee = folder.report?.data?.addressee;
  const [first] = listParagraphs(folder, 'preamble');
  if (!folder.report || addressee === undefined || !first) return [];
  const printed = toString(first);
  if (foldText(printed) === foldText(`${addressee}：`)) return [];
  return [
    {
      ...folder.report.locate(['addressee']),
      rule: 'report/addressee-differs',
      severity: 'error',
      message: `主送机关写的是“${addressee}”，前言的第一段却是“${shorten(printed)}”，两处应当一致。`,
      hint: '以原文为准：照正文的称呼改 addressee，不带冒号；正文没有称呼就删去 addressee 这一行。',
    },
  ];
}

function checkSigningDate(folder: ParsedReport): Finding[] {
  const signed = folder.report?.data?.signed;
  const printed = listParagraphs(folder, 'closing')
    .map((paragraph) => toString(paragraph))
    .findLast((text) => readSignature(text) !== undefined);
  if (!folder.report || signed === undefined || printed === undefined || readSignature(printed)?.date === signed)
    return [];
  return [
    {
      ...folder.report.locate(['signed']),
      rule: 'report/signed-differs',
      severity: 'error',
      message: `成文日期写的是 ${signed}，正文末尾印的却是“${printed}”，两处应当一致。`,
      hint: '以原文为准：照正文末尾的日期改 signed。',
    },
  ];
}

function listParagraphs({ sections }: ParsedReport, kind: SectionKind): Paragraph[] {
  const section = sections.find(({ data }) => data?.kind === kind);
  return section?.tree.children.filter((node) => node.type === 'paragraph') ?? [];
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
