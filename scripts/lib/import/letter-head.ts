import { readTitle } from '../../../src/report/report-title.ts';
import type { LineFinding } from './line-finding.ts';
import type { SourceLine } from './source-lines.ts';

const LONGEST_SALUTATION = 60;

/** What a report says before its first sentence. */
export interface LetterHead {
  title: SourceLine;
  /** Who reports, where the title says it in the form ……关于……的报告. */
  issuer: string | undefined;
  /** Whom the report addresses, without the colon. The salutation itself stays in the body. */
  addressee: string | undefined;
  /** Everything after the title. */
  body: SourceLine[];
}

/**
 * Read title and salutation.
 *
 * @param year The year that the report is to be of; a title of another year is an error.
 * @returns `undefined` when there is no text at all, which is an error too.
 */
export function readHead(text: readonly SourceLine[], year: number, findings: LineFinding[]): LetterHead | undefined {
  const [title, ...body] = text;
  if (!title) {
    findings.push({
      line: 1,
      rule: 'import/no-text',
      severity: 'error',
      message: '文件里没有报告的文字。',
      hint: '看一看是不是选错了文件；报告若是图片或扫描件，先转成文字，再运行一次 npm run new。',
    });
    return undefined;
  }
  const facts = readTitle(title.text);
  if (facts.year === undefined) findings.push(describeMissingYear(title, year));
  else if (facts.year !== year) findings.push(describeOtherYear(title, facts.year, year));
  return { title, issuer: facts.issuer, addressee: readSalutation(body[0]), body };
}

function describeMissingYear({ text, number }: SourceLine, year: number): LineFinding {
  return {
    line: number,
    rule: 'import/no-year',
    severity: 'warning',
    message: `“${text}”当作标题，里面没有年份，已按 ${year} 年度的报告处理。`,
    hint: '对照原文看它是不是完整的标题，如“……2019年度法治政府建设情况的报告”；不是的，在原文件里改正，再运行一次 npm run new。',
  };
}

function describeOtherYear({ text, number }: SourceLine, printed: number, year: number): LineFinding {
  return {
    line: number,
    rule: 'import/other-year',
    severity: 'error',
    message: `标题“${text}”写的是 ${printed} 年，要做的却是 ${year} 年度的报告。`,
    hint: `若报告是 ${printed} 年度的，改为运行 npm run new -- ${printed}；若标题写错了年份，在原文件里改正，再运行一次。`,
  };
}

function readSalutation(line: SourceLine | undefined): string | undefined {
  if (!line || line.isTableRow || line.mark || line.styleLevel !== undefined) return undefined;
  const isSalutation = line.text.length <= LONGEST_SALUTATION && /^[^。；：]+：$/u.test(line.text);
  return isSalutation ? line.text.slice(0, -1) : undefined;
}
