import { foldText } from '../text/folding.ts';
import type { Place } from '../text/place.ts';
import type { PlacedText } from '../text/placed-text.ts';

/** An original's own lines, and what its list of chrome names in vain. */
export interface OriginalText {
  /** Every line, in order; a line of chrome is empty. */
  lines: PlacedText[];
  /** Indexes in the list of chrome whose line is not in the text. */
  unknownChrome: number[];
}

/**
 * Take the page's chrome out of an original. Each entry of the list stands for one line; white space doesn't count.
 *
 * Where a line comes again (打印 below the page's title, in the report and at the page's end), the one is meant that
 * leaves the report in fewer pieces, for chrome stands round it; where that tells nothing, the first.
 *
 * @param text The whole original, with `\n` line ends.
 * @param chrome Lines that belong to the page it was published on, as report.yml lists them.
 * @param file Name that the places carry.
 */
export function takeOutChrome(text: string, chrome: readonly string[], file: string): OriginalText {
  const lines = text.split('\n');
  const found = findChrome(lines.map(foldText), chrome.map(foldText));
  return {
    lines: lines.map((line, index) => ({
      text: found.includes(index) ? '' : line,
      placeAt: (column): Place => ({ file, line: index + 1, column: column + 1 }),
    })),
    unknownChrome: chrome.flatMap((_, index) => (found[index] === -1 ? index : [])),
  };
}

/** Find the line of each entry, -1 for one that has none: the first entries from above, the last from below. */
function findChrome(lines: readonly string[], entries: readonly string[]): number[] {
  const ways = [...entries.keys(), entries.length].toReversed().map((count) => matchEntries(lines, entries, count));
  const fewest = Math.min(...ways.map((way) => countPieces(lines, way)));
  return ways.find((way) => countPieces(lines, way) === fewest) ?? [];
}

function matchEntries(lines: readonly string[], entries: readonly string[], countAbove: number): number[] {
  const found = entries.map(() => -1);
  const isFree = (entry: string | undefined) => (line: string, index: number) =>
    line !== '' && line === entry && !found.includes(index);
  for (let index = 0; index < countAbove; index += 1) found[index] = lines.findIndex(isFree(entries[index]));
  for (let index = entries.length - 1; index >= countAbove; index -= 1) {
    found[index] = lines.findLastIndex(isFree(entries[index]));
  }
  return found;
}

/** Count the runs of lines that chrome leaves; empty lines part nothing. */
function countPieces(lines: readonly string[], chrome: readonly number[]): number {
  let pieces = 0;
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const isChrome = chrome.includes(index);
    if (!isChrome && !isOpen) pieces += 1;
    isOpen = !isChrome;
  }
  return pieces;
}

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
