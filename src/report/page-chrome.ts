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

const LABELS_OF = { source: ['来源', '信息来源'], published: ['发布时间', '发布日期'] } as const;

/** A value that a page's chrome prints after a label, and the index of its line. */
export interface ChromeValue {
  value: string;
  line: number;
}

/** Whether a line, with its punctuation full-width, is of the kind that pages print round an article. */
export function isChromeLine(text: string): boolean {
  return LABELS.some((label) => text.startsWith(`${label}：`)) || BUTTONS.some((words) => text.startsWith(words));
}

/**
 * Find what a page's chrome gives as 来源 or 发布时间. The value of a label runs up to the next label, for the page's
 * columns come glued together when copied.
 *
 * @param lines The page's chrome, with its punctuation full-width.
 */
export function findChromeValue(lines: readonly string[], name: keyof typeof LABELS_OF): ChromeValue | undefined {
  const labels: readonly string[] = LABELS_OF[name];
  for (const [line, text] of lines.entries()) {
    const matches = [...text.matchAll(LABEL)];
    const at = matches.findIndex((match) => labels.includes(match[1] ?? ''));
    const match = matches[at];
    if (!match) continue;
    const value = text.slice(match.index + match[0].length, matches[at + 1]?.index).trim();
    if (value !== '') return { value, line };
  }
  return undefined;
}
