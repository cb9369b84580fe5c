import { isChromeLine } from '../../../src/report/page-chrome.ts';
import type { SourceParagraph } from './source-document.ts';

const MOST_LINES = 3;
const LONGEST_TITLE = 60;

/** Join a title that is printed on several lines: ……关于2020年度 / 法治政府建设情况的报告. */
export function joinTitle(lines: readonly SourceParagraph[]): SourceParagraph[] {
  const start = lines.findIndex(({ text }) => !isChromeLine(text));
  const end = lines.findIndex(({ text }, index) => index >= start && text.endsWith('报告')) + 1;
  const parts = lines.slice(start, end);
  const [first, ...more] = parts;
  const title = parts.map(({ text }) => text).join('');
  if (!first || more.length === 0 || parts.length > MOST_LINES || !isTitle(title)) return [...lines];
  const notes = [...parts.flatMap((part) => part.notes), { kind: 'split-title' as const }];
  return [...lines.slice(0, start), { ...first, text: title, notes }, ...lines.slice(end)];
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST_TITLE && text.includes('关于') && !/[，。：；？！,:;?!]/u.test(text);
}
