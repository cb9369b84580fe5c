import type { Document, YAMLParseError } from 'yaml';

/** What keeps a text from being read. */
export interface SyntaxProblem {
  offset: number;
  /** In Chinese, without a full stop. */
  problem: string;
  hint: string;
}

/** An error of the parser. */
type ParseError = Pick<YAMLParseError, 'code' | 'pos'>;

/**
 * Put the parser's errors in a clerk's words, the first of each line: what follows in a line mostly follows from it.
 *
 * @param lineOf Finds the line that an offset is in.
 */
export function explainErrors(document: Document, lineOf: (offset: number) => number): SyntaxProblem[] {
  const errors: readonly ParseError[] = document.errors;
  const seen = new Set<number>();
  return errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .flatMap((error) => {
      const [offset] = error.pos;
      const line = lineOf(offset);
      if (seen.has(line)) return [];
      seen.add(line);
      return [{ offset, ...explainError(error) }];
    });
}

const ALIGN = '同一级的键左边对齐，下一级的多缩进两个英文空格。';

function explainError({ code }: ParseError): Omit<SyntaxProblem, 'offset'> {
  switch (code) {
    case 'BAD_INDENT':
    case 'TAB_AS_INDENT':
      return { problem: '缩进不对齐，或用了制表符；缩进只能用空格', hint: ALIGN };
    case 'MULTIPLE_DOCS':
      return { problem: '文件中间有一行“---”或“...”，后面的都读不到', hint: '删去这一行。' };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return {
        problem: '这里缺少冒号、引号或括号，或者同一段文字分成了几行',
        hint: `一行写一个“键: 值”，冒号用英文的，后面空一格；引号、括号要成对。${ALIGN}`,
      };
    case 'BLOCK_IN_FLOW':
    case 'UNEXPECTED_TOKEN':
      return {
        problem: '方括号、花括号里的一项写得不对：逗号写成了全角的，或多写、少写了一个',
        hint: '各项之间用一个英文逗号和一个空格隔开，冒号用英文的，后面空一格，例如 { indicator: a, label: 甲 }、[甲, 乙]。',
      };
    default:
      return {
        problem: `这里不是合法的 YAML（${code}）`,
        hint: `对照同类文件检查这一行和上一行：冒号后面要有一个空格，以“{”开头、含冒号或引号的文字整个放进英文单引号。${ALIGN}`,
      };
  }
}
