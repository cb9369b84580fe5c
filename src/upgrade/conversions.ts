import type { YamlEditor } from '../content/yaml/editor.ts';
import { foldText } from '../text/folding.ts';

/** Kinds of file of a content folder that a conversion may be of. */
export type ConvertedFile = 'report' | 'section' | 'charts';

/** One way of writing of an older format, and how it is written now. */
export interface Conversion {
  /** Format that it came with: contents of an older one may have it otherwise. */
  format: number;
  file: ConvertedFile;
  /** What is done, for staff: as the command lists it. */
  what: string;
  /** Whether what a file says, parsed, is written the old way. */
  isOld: (data: unknown) => boolean;
  /**
   * Rewrite it.
   *
   * @param original Lines of the report's `original.txt`; none where that cannot be read.
   * @returns why it cannot be done, in Chinese; nothing where it was.
   */
  convert: (editor: YamlEditor, original: readonly string[]) => string[];
}

/** All conversions, oldest first. */
export const CONVERSIONS: readonly Conversion[] = [
  {
    format: 2,
    file: 'report',
    what: '把 original 下的 chrome（网页上的文字）改写为 left-out，逐行记下在 original.txt 的第几行',
    isOld: (data) => readAt(data, 'original', 'chrome') !== undefined,
    convert: convertChrome,
  },
  {
    format: 2,
    file: 'section',
    what: '把 kind: duty-area 改为 kind: measures，把 dutyArea 改为 dutyAreas',
    isOld: (data) => readAt(data, 'kind') === 'duty-area' || readAt(data, 'dutyArea') !== undefined,
    convert: convertDutyArea,
  },
  {
    format: 2,
    file: 'charts',
    what: '从各图的 places 里去掉 report：报告页不再放图',
    isOld: (data) => listCharts(data).some((chart) => listPlaces(chart).includes('report')),
    convert: convertPlaces,
  },
];

function convertChrome(editor: YamlEditor, original: readonly string[]): string[] {
  const chrome = readAt(editor.data, 'original', 'chrome');
  if (!Array.isArray(chrome) || !chrome.every((line) => typeof line === 'string')) {
    return ['original 下的 chrome 不是一列文字，不知道是哪几行。'];
  }
  const counts = new Map<string, number>();
  for (const line of chrome) counts.set(foldText(line), (counts.get(foldText(line)) ?? 0) + 1);
  const problems: string[] = [];
  const leftOut = [...counts].flatMap(([folded, count]) => {
    const found = original.flatMap((line, index) => (foldText(line) === folded ? [index] : []));
    if (found.length !== count) problems.push(describeChrome(folded, count, found));
    return found;
  });
  if (problems.length > 0) return problems;
  const known = readAt(editor.data, 'left-out');
  const start = Array.isArray(known) ? known.length : 0;
  leftOut
    .sort((a, b) => a - b)
    .forEach((index, at) => {
      const words = (original[index] ?? '').trim();
      editor.insert(['left-out'], start + at, { words, place: `第 ${index + 1} 行`, reason: 'page-line' });
    });
  editor.remove(['original', 'chrome']);
  return [];
}

function describeChrome(line: string, count: number, found: readonly number[]): string {
  const where = found.map((index) => `第 ${index + 1} 行`).join('、');
  return found.length === 0
    ? `chrome 里的“${line}”，original.txt 里没有这一行。请照 original.txt 改正 chrome 里的这一行；多写的，删去。`
    : `chrome 里的“${line}”列了 ${count} 次，original.txt 里却有 ${found.length} 行（${where}），分不清哪一行是网页上的文字。都是的，请在 chrome 里列 ${found.length} 次；不都是的，请改在 left-out 里写明是第几行，再从 chrome 里删去。`;
}

function convertDutyArea(editor: YamlEditor): string[] {
  const area = readAt(editor.data, 'dutyArea');
  if (area !== undefined && readAt(editor.data, 'dutyAreas') !== undefined) {
    return ['dutyArea 和 dutyAreas 都写了，不知道以哪个为准。请删去其中一个。'];
  }
  if (readAt(editor.data, 'kind') === 'duty-area') editor.set(['kind'], 'measures');
  if (area !== undefined) {
    editor.set(['dutyAreas'], [area], { after: 'dutyArea' });
    editor.remove(['dutyArea']);
  }
  return [];
}

function convertPlaces(editor: YamlEditor): string[] {
  listCharts(editor.data).forEach((chart, index) => {
    listPlaces(chart).forEach((place, at) => {
      if (place === 'report') editor.remove(['charts', index, 'places', at]);
    });
  });
  return [];
}

function listCharts(data: unknown): unknown[] {
  const charts = readAt(data, 'charts');
  return Array.isArray(charts) ? charts : [];
}

function listPlaces(chart: unknown): unknown[] {
  const places = readAt(chart, 'places');
  return Array.isArray(places) ? places : [];
}

/** What stands at a path of keys; `undefined` where nothing does. */
function readAt(data: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && key in value ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );
}
