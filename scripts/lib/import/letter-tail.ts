import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import { readPrintedDate } from '../../../src/report/printed-date.ts';
import type { LineFinding } from './line-finding.ts';
import type { SourceLine } from './source-lines.ts';

/** How a report ends: who signs it, and when. */
export interface LetterTail {
  /** The report without its tail. */
  body: SourceLine[];
  /** Lines of the signature, of the date, and of whatever follows it. */
  tail: SourceLine[];
  /** First line of the signature, where there is one. */
  signatory: string | undefined;
  /** Date and its line; `undefined` when there is none, which is a finding. */
  signed: { date: string; line: number } | undefined;
}

/** Split off signature and date. A date that stands before the last heading is not the report's. */
export function readTail(lines: readonly SourceLine[], findings: LineFinding[]): LetterTail {
  const lastHeading = lines.findLastIndex(({ text }) => readOutlineMark(text) !== undefined);
  const at = lines.findLastIndex((line, index) => index > lastHeading && readPrintedDate(line.text) !== undefined);
  const dateLine = lines[at];
  const date = dateLine && readPrintedDate(dateLine.text);
  if (!dateLine || date === undefined) {
    findings.push({
      line: lines.at(-1)?.number ?? 1,
      rule: 'import/no-date',
      severity: 'error',
      message: '全文末尾没有成文日期。网站要写明报告是哪一天作出的。',
      hint: '成文日期应单独成行，写在正文之后，如“2020年2月28日”；请对照原文补全后再导入。',
    });
    return { body: [...lines], tail: [], signatory: undefined, signed: undefined };
  }
  for (const line of lines.slice(at + 1)) {
    findings.push({
      line: line.number,
      rule: 'import/text-after-date',
      severity: 'warning',
      message: '成文日期之后还有文字，已作为段落留在结语末尾。',
      hint: '若属于报告（如附注），不必改动；若是网页界面的文字，从结语中删去，并逐字记入 report.yml 的 original.chrome。',
    });
  }
  let start = at;
  while (start - 1 > lastHeading && isSignature(lines[start - 1]?.text ?? '')) start -= 1;
  return {
    body: lines.slice(0, start),
    tail: lines.slice(start),
    signatory: start < at ? lines[start]?.text : undefined,
    signed: { date, line: dateLine.number },
  };
}

/** A signature is a name, and a name has no punctuation. */
function isSignature(text: string): boolean {
  return !/\p{Punctuation}/u.test(text);
}
