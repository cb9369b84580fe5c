import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/content/finding.ts';
import { type ParsedContent, type ParsedSection, placeNode } from '../../src/report/parsed-content.ts';

/** What a kind of Markdown does to a report's text, and how to write the text instead. */
interface Disallowed {
  rule: string;
  message: string;
  hint: string;
}

const DISALLOWED: Partial<Record<Nodes['type'], Disallowed>> = {
  list: {
    rule: 'markdown/list',
    message: '这里成了列表：原文印的序号或符号会被网页换成自己的，文字就与原文不一致。',
    hint: '在序号的点或行首符号前加反斜杠，例如“1\\. 优化机构设置”“\\- 优化机构设置”；全角的“1．”“1、”不用加。',
  },
  code: {
    rule: 'markdown/code',
    message: '这里成了代码：行首有四个以上空格或制表符（或用了 ```），整段会用等宽字体原样排出。',
    hint: '删去行首的空格；段首缩进由网页自动排版。',
  },
  inlineCode: {
    rule: 'markdown/code',
    message: '一对反引号里的文字成了代码，反引号会丢失。',
    hint: '删去反引号；原文确有反引号时，在它前面加反斜杠：\\`。',
  },
  blockquote: {
    rule: 'markdown/blockquote',
    message: '行首的“>”让这一段成了引文，这个符号会丢失。',
    hint: '删去“>”；原文确有大于号时，在它前面加反斜杠：\\>。',
  },
  thematicBreak: {
    rule: 'markdown/thematic-break',
    message: '只有 -、* 或 _ 的一行成了分隔线，这些符号会丢失，分隔线也不是报告的内容。',
    hint: '删去这一行；原文确有这些符号时，在第一个前面加反斜杠。',
  },
  image: {
    rule: 'markdown/image',
    message: '这里有图片。报告的正文只放文字，读者也无法核对图片里的文字。',
    hint: '删去图片；图片里若有文字，把文字打出来。',
  },
};

/** A section's body is plain prose: headings, paragraphs, emphasis, links and line breaks, and nothing else. */
export function checkPlainProse({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(checkSection));
}

function checkSection(section: ParsedSection): Finding[] {
  const findings: Finding[] = [];
  visit(section.tree, (node) => {
    const disallowed = DISALLOWED[node.type === 'imageReference' ? 'image' : node.type];
    if (disallowed) findings.push({ ...placeNode(section, node), severity: 'error', ...disallowed });
  });
  return findings;
}
