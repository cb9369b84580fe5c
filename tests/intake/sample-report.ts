import { hashBytes } from '../../src/content/hashes.ts';
import type { ImportOptions, ImportSource } from '../../src/intake/outline/import-options.ts';
import { importReport, type ImportResult } from '../../src/intake/outline/import-report.ts';

/** A made-up report in few lines, whose one duty area is all that its outline has. */
export const SAMPLE_LINES: readonly string[] = [
  '示例县人民政府关于2018年度法治政府建设情况的报告',
  '来源:示例县司法局发布时间:2019-03-20 16:05',
  '县委:',
  '现报告如下:',
  '一、主要工作',
  '(一)组织保障',
  '一是加强领导。召开会议3次。',
  '2019年2月20日',
];

const OPTIONS: ImportOptions = {
  file: 'original.txt',
  year: 2018,
  outlines: {
    '2015': { title: '示例纲要（2015—2020年）', areas: [{ id: 'leadership', title: '组织保障' }] },
    '2021': { title: '示例纲要（2021—2025年）', areas: [{ id: 'technology', title: '科技保障' }] },
  },
};

/** What a document says of its lines besides their text. */
export type LineKinds = Partial<Pick<ImportSource, 'tableLines' | 'headings'>>;

/** A text as a document without tables and styles has it, or with those named. */
export function makeSource(text: string, { tableLines = [], headings = [] }: LineKinds = {}): ImportSource {
  return { text, sha256: hashBytes(new TextEncoder().encode(text)), tableLines, headings, leftOut: [] };
}

/** Import lines as the sample is imported, with options changed where a test needs it. */
export function importLines(
  lines: readonly string[],
  options: Partial<ImportOptions> = {},
  kinds: LineKinds = {},
): ImportResult {
  return importReport(makeSource(lines.join('\n'), kinds), { ...OPTIONS, ...options });
}

/** The sample with one line replaced, or left out. */
export function changeLine(number: number, replacement?: string): string[] {
  return SAMPLE_LINES.flatMap((line, index) => {
    if (index !== number - 1) return [line];
    return replacement === undefined ? [] : [replacement];
  });
}
