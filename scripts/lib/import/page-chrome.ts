import type { SourceLine } from './source-lines.ts';

/** Labels that government pages print round an article; a label that ends another stands after it. */
const LABELS = [
  '信息来源',
  '来源',
  '发布时间',
  '发布日期',
  '文字大小',
  '字体大小',
  '字号',
  '背景色',
  '浏览次数',
  '阅读次数',
  '作者',
  '责任编辑',
  '当前位置',
];
/** Beginnings of the other lines such pages have. */
const BUTTONS = ['扫一扫', '打印', '关闭', '分享', '收藏', '上一篇', '下一篇', '返回顶部'];

const LABEL = new RegExp(`(${LABELS.join('|')})：`, 'gu');

/** A copied page, its frame apart from the report. */
export interface SeparatedPage {
  /** Lines of the page's frame, in their order. */
  chrome: SourceLine[];
  /** The report, beginning with its title. */
  text: SourceLine[];
  /** What the page gives as 来源, and the line it stands on. */
  source: LabelledValue | undefined;
  /** What the page gives as 发布时间, and the line it stands on. */
  published: LabelledValue | undefined;
}

/** A value that the page's frame prints after a label. */
interface LabelledValue {
  value: string;
  line: number;
}

/**
 * Separate a page's frame from the report in it.
 *
 * The frame is looked for before the title, right after it and at the very end only: a 来源 inside the report is text.
 */
export function separateChrome(lines: readonly SourceLine[]): SeparatedPage {
  const title = lines.findIndex((line) => !isChrome(line));
  if (title === -1) return { chrome: [...lines], text: [], source: undefined, published: undefined };
  let bodyStart = title + 1;
  while (isChromeAt(lines, bodyStart)) bodyStart += 1;
  let bodyEnd = lines.length;
  while (bodyEnd > bodyStart && isChromeAt(lines, bodyEnd - 1)) bodyEnd -= 1;

  const chrome = [...lines.slice(0, title), ...lines.slice(title + 1, bodyStart), ...lines.slice(bodyEnd)];
  return {
    chrome,
    text: [...lines.slice(title, title + 1), ...lines.slice(bodyStart, bodyEnd)],
    source: findValue(chrome, ['来源', '信息来源']),
    published: findValue(chrome, ['发布时间', '发布日期']),
  };
}

function isChromeAt(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isChrome(line);
}

function isChrome({ text }: SourceLine): boolean {
  return LABELS.some((label) => text.startsWith(`${label}：`)) || BUTTONS.some((words) => text.startsWith(words));
}

/** The value of a label runs up to the next label, for the page's columns come glued together when copied. */
function findValue(chrome: readonly SourceLine[], labels: readonly string[]): LabelledValue | undefined {
  for (const { text, number } of chrome) {
    const matches = [...text.matchAll(LABEL)];
    const at = matches.findIndex((match) => labels.includes(match[1] ?? ''));
    const match = matches[at];
    if (!match) continue;
    const value = text.slice(match.index + match[0].length, matches[at + 1]?.index).trim();
    if (value !== '') return { value, line: number };
  }
  return undefined;
}
