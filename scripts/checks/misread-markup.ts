import type { Heading, Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/content/finding.ts';
import { type ParsedContent, type ParsedSection, placeNode } from '../../src/report/parsed-content.ts';

/** Something that Markdown reads as other than its writer meant, told by the source of a block. */
interface Misreading {
  pattern: RegExp;
  rule: string;
  message: string;
  hint: string;
}

const MISREADINGS: Record<'heading' | 'paragraph', readonly Misreading[]> = {
  heading: [
    {
      pattern: /(?<=\n *)[-=]+[ \t]*$/,
      rule: 'markdown/underlined-heading',
      message: '段落下面紧跟着一行“---”或“===”，整段会变成标题，这一行会丢失。',
      hint: '删去这一行；要写标题，请在行首用 ##。',
    },
  ],
  paragraph: [
    {
      pattern: /^#{1,6}(?=[^#\s])|^＃+/mu,
      rule: 'markdown/heading-without-space',
      message: '井号后面没有空格（或用了全角井号），这一行不会成为标题，井号会留在正文里。',
      hint: '写成半角井号加一个空格，例如“## 一是优化机构设置。”。',
    },
    {
      pattern: /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^ {0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/m,
      rule: 'markdown/table',
      message: '这里写了表格，网站还不能排表格，竖线和短横会留在正文里。',
      hint: '把表格里的文字写成段落。',
    },
    {
      pattern: /\[\^[^\]\s]+\]/,
      rule: 'markdown/footnote',
      message: '这里用了脚注的写法，网站不会把它排成脚注，符号会留在正文里，注文可能丢失。',
      hint: '照原文印的样子写，例如“［1］”；注文写成单独的段落。',
    },
  ],
};

/** Blocks are what their writer meant them to be. */
export function checkMisreadMarkup({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(checkSection));
}

function checkSection(section: ParsedSection): Finding[] {
  const findings: Finding[] = [];
  visit(section.tree, (node) => {
    if (node.type === 'heading' || node.type === 'paragraph') findings.push(...checkBlock(section, node));
  });
  return findings;
}

function checkBlock(section: ParsedSection, node: Heading | Paragraph): Finding[] {
  const start = node.position?.start.offset ?? 0;
  const source = section.markdown.slice(start, node.position?.end.offset);
  return MISREADINGS[node.type].flatMap(({ pattern, ...misreading }): Finding[] => {
    const index = source.search(pattern);
    if (index === -1) return [];
    const lines = source.slice(0, index).split('\n');
    const { line, column, file } = placeNode(section, node);
    const lastLength = lines.at(-1)?.length ?? 0;
    return [
      {
        file,
        line: line + lines.length - 1,
        column: lastLength + (lines.length === 1 ? column : 1),
        severity: 'error',
        ...misreading,
      },
    ];
  });
}
