import { readSignature, readTitle } from '../../report/letter.ts';
import { findPrintedYear } from '../../text/dates.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { isAppended, isSalutation } from './letter-lines.ts';
import type { OutlineTree } from './outline-tree.ts';
import type { SeparatedPage } from './page-frame.ts';

import type { Block, SourceLine } from './source-lines.ts';

/** What a report says before its first sentence. */
export interface LetterHead {
  title: SourceLine;
  /** Who reports, where the title says it in the form ……关于……的报告. */
  issuer: string | undefined;
  /** Whom the report addresses, without the colon. The salutation itself stays in the body. */
  addressee: { value: string; line: number } | undefined;
  /** Everything after the title. */
  body: SourceLine[];
}

/** So many lines may stand between title and salutation: a remark in brackets, of one line or two. */
const LINES_BEFORE_SALUTATION = 2;

/**
 * Read title and salutation.
 *
 * @param year The year that the report is to be of; a title of another year is an error.
 */
export function readHead({ title, body }: SeparatedPage, year: number, findings: LineFinding[]): LetterHead {
  const facts = readTitle(title.text);
  if (facts.year === undefined) findings.push(describeMissingYear(title, year));
  else if (facts.year !== year) findings.push(describeOtherYear(title, facts.year, year));
  const salutation = body.slice(0, LINES_BEFORE_SALUTATION + 1).find((line) => isSalutation(line));
  return {
    title,
    issuer: facts.issuer,
    addressee: salutation && { value: salutation.text.slice(0, -1), line: salutation.number },
    body,
  };
}

function describeMissingYear({ text, number }: SourceLine, year: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/no-year',
    { line: number },
    {
      message: `“${text}”当作标题，里面没有年份，已按 ${year} 年度的报告处理。`,
      hint: '对照原文看它是不是完整的标题，如“……2019年度法治政府建设情况的报告”；不是的，在原文件里改正，再导入一次。',
    },
  );
}

function describeOtherYear({ text, number }: SourceLine, printed: number, year: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/other-year',
    { line: number },
    {
      message: `标题“${text}”写的是 ${printed} 年，要做的却是 ${year} 年度的报告。`,
      hint: `若报告是 ${printed} 年度的，改放到 ${printed} 年度；若标题写错了年份，在原文件里改正，再导入一次。`,
    },
  );
}

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
    findings.push(
      IMPORT_RULES.raise(
        'import/no-date',
        { line: lines.at(-1)?.number ?? 1 },
        {
          message: '全文末尾没有单独成行（或者跟在落款后面）的成文日期。网站要写明报告是哪一天作出的。',
          hint: '对照印发的文本，发布之前在 report.yml 里写上 signed，如“signed: 2020-02-28”；原文漏了的，在原文件末尾补上，再导入一次。',
        },
      ),
    );
    return { body: [...lines], tail: [], signatory: undefined, signed: undefined };
  }
  const after = lines.slice(at + 1);
  if (after[0]) {
    findings.push(
      IMPORT_RULES.raise(
        'import/text-after-date',
        { line: after[0].number },
        {
          message: `成文日期之后还有 ${after.length} 行文字（从“${after[0].text.slice(0, 20)}”起），已作为段落留在结语末尾。`,
          hint: '若属于报告（如附注），不必改动；若是网页上的文字，把它们略去（从结语中删去，并照其他各条的写法记入 report.yml 的 left-out）。',
        },
      ),
    );
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
  const beforeAnnex = lines.findIndex((line, index) => isDate(line) && isAppended(lines[index + 1]?.text ?? ''));
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

/** How a last paragraph begins that looks ahead rather than treats of the heading it stands under. */
const OUTLOOK = /^(?:下一步|今后|新的一年|新的征程|展望)/u;
const FORMULA = /^(?:特此|专此|以上)报告/u;

/**
 * Take a report's closing paragraphs out of its outline, where they stand under the last heading only for want of one
 * of their own.
 *
 * These are the paragraphs at the very end that use a closing formula or look ahead: to the year after the report's,
 * or by a phrase for it. Looking ahead proves nothing where it is what the heading is about, so such a paragraph
 * counts only under a chapter or an item; nor does the first paragraph under a heading ever count.
 */
export function takeClosing({ parts }: OutlineTree, year: number): Block[] {
  const part = parts.at(-1);
  const blocks = part?.chapters.at(-1)?.blocks ?? part?.blocks ?? [];
  const isBelowPart = part?.chapters.length !== 0 || blocks.some(({ kind }) => kind === 'heading');
  const isOfNextYear = (text: string): boolean => {
    const found = findPrintedYear(text);
    return found?.start === 0 && found.year === year + 1;
  };
  const isClosing = ({ kind, text }: Block): boolean =>
    kind === 'paragraph' && (FORMULA.test(text) || (isBelowPart && (OUTLOOK.test(text) || isOfNextYear(text))));
  const last = blocks.findLastIndex((block, index) => !isClosing(block) || blocks[index - 1]?.kind !== 'paragraph');
  return blocks.splice(last + 1);
}
