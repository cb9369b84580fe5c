import { readOutlineMark } from '../../../src/report/outline-mark.ts';
import { readTitle } from '../../../src/report/report-title.ts';
import type { LineFinding } from './line-finding.ts';
import type { SourceLine } from './source-lines.ts';

const LONGEST_SALUTATION = 60;

/** What a report says before its first sentence. */
export interface LetterHead {
  title: SourceLine;
  /** `undefined` when the title names none, which is a finding. */
  year: number | undefined;
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
 * @returns `undefined` when there is no text at all, which is a finding.
 */
export function readHead(text: readonly SourceLine[], findings: LineFinding[]): LetterHead | undefined {
  const [title, ...body] = text;
  if (!title) {
    findings.push({
      line: 1,
      rule: 'import/no-text',
      severity: 'error',
      message: '文件里没有报告的文字。',
      hint: '把报告全文（从标题到成文日期）复制到这个文件，再导入。',
    });
    return undefined;
  }
  const { year, issuer } = readTitle(title.text);
  if (year === undefined) {
    findings.push({
      line: title.number,
      rule: 'import/no-year',
      severity: 'error',
      message: `标题“${title.text}”里没有年份，无法知道这是哪一年的报告。`,
      hint: '第一行应是报告的完整标题，写在一行，年份用四位数字，如“……2019年度法治政府建设情况的报告”。',
    });
  }
  return {
    title,
    year,
    issuer,
    addressee: readSalutation(body[0]?.text),
    body,
  };
}

function readSalutation(text = ''): string | undefined {
  const isSalutation =
    text.length <= LONGEST_SALUTATION && /^[^。；：]+：$/u.test(text) && readOutlineMark(text) === undefined;
  return isSalutation ? text.slice(0, -1) : undefined;
}
