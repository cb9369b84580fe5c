/** Why characters of a source are not among its lines. */
export type LeftOutReason =
  | 'comment'
  | 'contents'
  | 'deleted'
  | 'duplicate'
  | 'field-code'
  | 'formula'
  | 'front-matter'
  | 'header-footer'
  | 'hidden'
  | 'invisible'
  | 'markup'
  | 'overprint'
  | 'page-frame'
  | 'page-number'
  | 'rotated'
  | 'ruby'
  | 'script'
  | 'source-comment'
  | 'struck';

/** Characters left out for one reason. */
export interface LeftOut {
  reason: LeftOutReason;
  characters: number;
  /** Beginnings of the first few texts left out. */
  excerpts: readonly string[];
}

/**
 * Where the characters of a source document went: `source` = `kept` + all left out, and its lines have `kept` + `added`.
 *
 * Counted in code points that print: white space is not counted, for no comparison of texts regards it.
 */
export interface SourceAccount {
  source: number;
  kept: number;
  /** Printed by the program that shows the document, but not part of its text: automatic numbers, marks of notes. */
  added: number;
  leftOut: readonly LeftOut[];
}

/** An account while a document is being read. */
export interface Tally {
  source: number;
  added: number;
  leftOut: Map<LeftOutReason, { characters: number; excerpts: string[] }>;
}

const MOST_EXCERPTS = 5;
const LONGEST_EXCERPT = 24;

/** An account of nothing yet. */
export function createTally(): Tally {
  return { source: 0, added: 0, leftOut: new Map() };
}

/** Count the code points of a text that print. */
export function countPrinted(text: string): number {
  return [...text.replace(/\s+/gu, '')].length;
}

/** Record that text of the source is not among its lines. */
export function leaveOut(tally: Tally, reason: LeftOutReason, text: string): void {
  const characters = countPrinted(text);
  if (characters === 0) return;
  const entry = tally.leftOut.get(reason) ?? { characters: 0, excerpts: [] };
  entry.characters += characters;
  if (entry.excerpts.length < MOST_EXCERPTS) entry.excerpts.push(shorten(text));
  tally.leftOut.set(reason, entry);
}

/** A text's beginning, for a message. */
export function shorten(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length > LONGEST_EXCERPT
    ? `${characters.slice(0, LONGEST_EXCERPT).join('')}……`
    : characters.join('');
}

/** Close an account over the lines that were made. */
export function closeAccount({ source, added, leftOut }: Tally, lines: readonly string[]): SourceAccount {
  return {
    source,
    kept: lines.reduce((sum, line) => sum + countPrinted(line), 0) - added,
    added,
    leftOut: [...leftOut].map(([reason, entry]) => ({ reason, ...entry })),
  };
}

/** Characters of the source that an account does not explain; negative when it explains more than there are. */
export function countUnaccounted({ source, kept, leftOut }: SourceAccount): number {
  return source - kept - leftOut.reduce((sum, { characters }) => sum + characters, 0);
}

const REASONS: Record<LeftOutReason, string> = {
  comment: '批注',
  contents: '自动生成的目录',
  deleted: '修订中已删除或移走的文字',
  duplicate: '文本框的后备副本（正文里已有一份）',
  'field-code': '域代码',
  formula: '写不成一行的公式',
  'front-matter': 'Markdown 文件开头的设置',
  'header-footer': '页眉和页脚',
  hidden: '看不见的文字',
  invisible: '看不见的控制字符',
  markup: 'Markdown 记号',
  overprint: '重叠着印了一遍的字（看起来加粗）',
  'page-frame': '网页的导航、按钮等',
  'page-number': '页码',
  rotated: '斜着、竖着印的字',
  ruby: '字上面的小字（注音等）',
  script: '网页的脚本和样式',
  'source-comment': '网页源代码的注释',
  struck: '画了删除线的文字',
};

/** Put an account into words, a line each, for the command to print. */
export function describeAccount({ source, kept, added, leftOut }: SourceAccount): string[] {
  return [
    `原文件共 ${source} 个字符（不计空白），收入 ${kept} 个，未收入 ${source - kept} 个。`,
    ...leftOut.map(
      ({ reason, characters, excerpts }) =>
        `  未收入：${REASONS[reason]} ${characters} 个，如${excerpts.map((excerpt) => `“${excerpt}”`).join('')}`,
    ),
    ...(added > 0 ? [`另补上自动编号、注释序号等 ${added} 个字符，原文件里由软件显示，不是打进去的文字。`] : []),
  ];
}
