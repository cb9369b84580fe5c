import { readSignature } from '../../../src/report/printed-signature.ts';
import type { HeadingLevel } from './heading-levels.ts';
import type { LineFinding } from './line-finding.ts';
import type { SourceLine } from './source-lines.ts';

/** How a report ends: who signs it, and when. */
export interface LetterTail {
  /** The report without its tail. */
  body: SourceLine[];
  /** Lines of the signature, of the date, and of whatever follows it. */
  tail: SourceLine[];
  /** First line of the signature, or the name before the date, where there is one. */
  signatory: string | undefined;
  /** Date and its line; `undefined` when there is none, which is a finding. */
  signed: { date: string; line: number } | undefined;
}

const LONGEST_SIGNATURE = 40;
/** How a line begins that does not belong to the letter any more: an annex, a note, who else gets a copy. */
const APPENDED = /^(?:附[件表录：]|注[：释]|抄送|［\d|\[\d|（此件|（联系人)/u;

/**
 * Split off signature and date. A date that stands before the last heading is not the report's, unless what follows it
 * is an annex or a note, which may have headings of its own.
 */
export function readTail(
  lines: readonly SourceLine[],
  levels: ReadonlyMap<number, HeadingLevel>,
  findings: LineFinding[],
): LetterTail {
  const at = findDate(lines, levels);
  const dateLine = lines[at];
  const signature = dateLine && readSignature(dateLine.text);
  if (!dateLine || !signature) {
    findings.push({
      line: lines.at(-1)?.number ?? 1,
      rule: 'import/no-date',
      severity: 'warning',
      message: '全文末尾没有单独成行（或者跟在落款后面）的成文日期。网站要写明报告是哪一天作出的。',
      hint: '对照印发的文本，发布之前在 report.yml 里写上 signed，如“signed: 2020-02-28”；原文漏了的，在原文件末尾补上，再运行一次 npm run new。',
    });
    return { body: [...lines], tail: [], signatory: undefined, signed: undefined };
  }
  const after = lines.slice(at + 1);
  if (after[0]) {
    findings.push({
      line: after[0].number,
      rule: 'import/text-after-date',
      severity: 'warning',
      message: `成文日期之后还有 ${after.length} 行文字（从“${after[0].text.slice(0, 20)}”起），已作为段落留在结语末尾。`,
      hint: '若属于报告（如附注），不必改动；若是网页界面的文字，从结语中删去，并逐字记入 report.yml 的 original.chrome。',
    });
  }
  let start = at;
  while (start > 0 && isSignature(lines[start - 1], levels)) start -= 1;
  return {
    body: lines.slice(0, start),
    tail: lines.slice(start),
    signatory: start < at ? lines[start]?.text : signature.name,
    signed: { date: signature.date, line: dateLine.number },
  };
}

function findDate(lines: readonly SourceLine[], levels: ReadonlyMap<number, HeadingLevel>): number {
  const isDate = (line: SourceLine): boolean => !line.isTableRow && readSignature(line.text) !== undefined;
  const beforeAnnex = lines.findIndex((line, index) => isDate(line) && APPENDED.test(lines[index + 1]?.text ?? ''));
  if (beforeAnnex !== -1) return beforeAnnex;
  const lastHeading = lines.findLastIndex((line) => isDivision(line, levels));
  return lines.findLastIndex((line, index) => index > lastHeading && isDate(line));
}

function isDivision(line: SourceLine, levels: ReadonlyMap<number, HeadingLevel>): boolean {
  const level = levels.get(line.number);
  return level === 'part' || level === 'chapter' || line.mark?.style === 'item';
}

/** A signature is a name, and a name has no punctuation. */
function isSignature(line: SourceLine | undefined, levels: ReadonlyMap<number, HeadingLevel>): boolean {
  if (!line || line.isTableRow || levels.has(line.number) || line.text.length > LONGEST_SIGNATURE) return false;
  return !/\p{Punctuation}/u.test(line.text);
}
