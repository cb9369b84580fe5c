import type { Heading, Nodes, Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { listProseSpans, type ProseSpan } from '../report/prose.ts';
import type { AssembledContent } from '../report/report.ts';
import { type AssembledSection, placeNode } from '../report/section.ts';
import { oncePer } from '../once-per.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'markdown/list': {
    severity: 'error',
    step: 'form',
    meaning: '行首的序号或符号成了列表',
    advice: '在它前面加反斜杠，如 `1\\.`',
  },
  'markdown/code': {
    severity: 'error',
    step: 'form',
    meaning: '行首的空格或反引号成了代码',
    advice: '删去空格或反引号',
  },
  'markdown/blockquote': { severity: 'error', step: 'form', meaning: '行首的 > 成了引文', advice: '删去它' },
  'markdown/thematic-break': { severity: 'error', step: 'form', meaning: '一行短横成了分隔线', advice: '删去它' },
  'markdown/underlined-heading': {
    severity: 'error',
    step: 'form',
    meaning: '段落下面的短横使整段成了标题',
    advice: '删去短横',
  },
  'markdown/heading-without-space': {
    severity: 'error',
    step: 'form',
    meaning: '`##` 后面没有空格',
    advice: '补一个空格',
  },
  'markdown/table': {
    severity: 'error',
    step: 'form',
    meaning: '表格写得不完整',
    advice: '表头下面一行短横，列数要相同',
  },
  'markdown/footnote': { severity: 'error', step: 'form', meaning: '写了脚注', advice: '照原文写“［1］”' },
  'markdown/image': { severity: 'error', step: 'form', meaning: '放了图片', advice: '删去，把字打出来' },
  'markdown/broken-number': {
    severity: 'error',
    step: 'form',
    meaning: '一个数的中间换了行',
    advice: '接成一行',
  },
  'markdown/control-character': {
    severity: 'error',
    step: 'form',
    meaning: '有看不见的控制字符',
    advice: '删去那几个字重打',
  },
});

/** A section's Markdown, which is to be plain prose. */
export const PROSE: Subject = {
  rules: RULES.rules,
  checks: [checkPlainProse, checkMisreadMarkup, checkControlCharacters],
};

/** What a kind of Markdown does to a report's text, and how to write the text instead. */
interface Disallowed {
  rule: Parameters<typeof RULES.raise>[0];
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
function checkPlainProse({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listDisallowed));
}

const listDisallowed = oncePer((section: AssembledSection): Finding[] => {
  const findings: Finding[] = [];
  visit(section.tree, (node) => {
    const disallowed = DISALLOWED[node.type === 'imageReference' ? 'image' : node.type];
    if (!disallowed) return;
    const { rule, ...words } = disallowed;
    findings.push(RULES.raise(rule, placeNode(section, node), words));
  });
  return findings;
});

/** Something that Markdown reads as other than its writer meant, told by the source of a block. */
interface Misreading {
  pattern: RegExp;
  rule: Parameters<typeof RULES.raise>[0];
  message: string;
  hint: string;
}

/** The end of a line, with what Markdown may have before and behind it: a backslash, spaces, emphasis. */
const LINE_END = '[ \\t*_]*\\\\?\\n[ \\t\u3000*_]*';
/** A line's end between two digits, beside a decimal point or a thousands comma, or before a scale word or a percent sign. */
const BROKEN_NUMBER = new RegExp(
  `(?<=\\p{Nd})${LINE_END}(?=[\\p{Nd}百千万亿%％‰]|[.．]\\p{Nd}|,\\p{Nd}{3}(?!\\p{Nd}))` +
    `|(?<=\\p{Nd}[.．])${LINE_END}(?=\\p{Nd})|(?<=\\p{Nd},)${LINE_END}(?=\\p{Nd}{3}(?!\\p{Nd}))`,
  'u',
);

const ON_TWO_LINES: Misreading = {
  pattern: BROKEN_NUMBER,
  rule: 'markdown/broken-number',
  message: '一个数的中间换了行：网页上可能断成两个数，核对和数据里却是一个数，谁也看不出哪个对。',
  hint: '把下一行接到这一行后面，数字同它的“万”“亿”“%”写在一行里；原文确是两个数的，照原文写出中间的标点或空格。',
};

const MISREADINGS: Record<'heading' | 'paragraph', readonly Misreading[]> = {
  heading: [
    ON_TWO_LINES,
    {
      pattern: /(?<=\n *)[-=]+[ \t]*$/,
      rule: 'markdown/underlined-heading',
      message: '段落下面紧跟着一行“---”或“===”，整段会变成标题，这一行会丢失。',
      hint: '删去这一行；要写标题，请在行首用 ##。',
    },
  ],
  paragraph: [
    ON_TWO_LINES,
    {
      pattern: /^#{1,6}(?=[^#\s])|^＃+/mu,
      rule: 'markdown/heading-without-space',
      message: '井号后面没有空格（或用了全角井号），这一行不会成为标题，井号会留在正文里。',
      hint: '写成半角井号加一个空格，例如“## 一是优化机构设置。”。',
    },
    {
      pattern: /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$|^ {0,3}\|[ \t]*:?-+:?[ \t]*\|[ \t]*$/m,
      rule: 'markdown/table',
      message:
        '这里写了表格，却成不了表格：表头和下面一行短横的列数不同，或者表格前面没有空行，竖线和短横会留在正文里。',
      hint: '表格前后各空一行；第一行写表头，第二行每一列写 ---，列数与表头相同；格子里的竖线写成 \\|。',
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
function checkMisreadMarkup({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listMisreadings));
}

const listMisreadings = oncePer((section: AssembledSection): Finding[] => {
  const findings: Finding[] = [];
  visit(section.tree, (node) => {
    if (node.type === 'heading' || node.type === 'paragraph') findings.push(...readBlock(section, node));
  });
  return findings;
});

function readBlock(section: AssembledSection, node: Heading | Paragraph): Finding[] {
  const start = node.position?.start.offset ?? 0;
  const source = section.markdown.slice(start, node.position?.end.offset);
  return MISREADINGS[node.type].flatMap(({ pattern, rule, ...words }): Finding[] => {
    const index = source.search(pattern);
    if (index === -1) return [];
    const lines = source.slice(0, index).split('\n');
    const { line, column, file } = placeNode(section, node);
    const lastLength = lines.at(-1)?.length ?? 0;
    const place = { file, line: line + lines.length - 1, column: lastLength + (lines.length === 1 ? column : 1) };
    return [RULES.raise(rule, place, words)];
  });
}

/** What no reader sees, and what turns the order of the characters after it round. */
const CONTROL = /(?![\t\n])\p{Cc}|\p{Bidi_Control}/u;

/** A section prints every character it has, in the order it has them; XML files could not hold the others. */
function checkControlCharacters({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listControlCharacters));
}

const listControlCharacters = oncePer((section: AssembledSection): Finding[] =>
  listProseSpans(section.tree).flatMap((span): Finding[] => {
    const [character] = CONTROL.exec(span.text) ?? [];
    if (character === undefined) return [];
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [
      RULES.raise(
        'markdown/control-character',
        { file: section.path, ...placeCharacter(section, span, character) },
        {
          message: `这里有看不见的控制字符（U+${code}）。它会打乱文字显示的先后，或者使数据文件打不开，而屏幕上看不出来。`,
          hint: '把这一处前后的几个字连同它一起删去，重新打一遍；多半是从网页或聊天软件粘贴时带进来的。',
        },
      ),
    ];
  }),
);

/** Where a character of a span stands; where it is written as a reference (`&#x202E;`), the beginning of the span. */
function placeCharacter(
  { markdown }: AssembledSection,
  { line, column }: ProseSpan,
  character: string,
): Pick<Finding, 'line' | 'column'> {
  const [first = '', ...others] = markdown.split('\n').slice(line - 1);
  const before = [first.slice(column - 1), ...others].join('\n').split(character);
  if (before.length === 1) return { line, column };
  const lines = before[0]?.split('\n') ?? [];
  return { line: line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + (lines.length === 1 ? column : 1) };
}
