import type { LeftOutReason, SourceAccount } from './account.ts';

const REASONS: Record<LeftOutReason, string> = {
  comment: '批注',
  contents: '自动生成的目录',
  deleted: '修订中已删除的文字',
  duplicate: '文本框的后备副本（正文里已有一份）',
  'field-code': '域代码',
  'front-matter': 'Markdown 文件开头的设置',
  'header-footer': '页眉和页脚',
  hidden: '隐藏的文字',
  invisible: '看不见的控制字符',
  markup: 'Markdown 记号',
  'page-frame': '网页的导航、按钮等',
  'page-number': '页码',
  ruby: '注音',
  script: '网页的脚本和样式',
  'source-comment': '网页源代码的注释',
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
