import { type ChromeValue, findChromeValue, isChromeLine } from '../../report/original.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { SourceLine } from './source-lines.ts';

/** A copied page, its frame apart from the report. */
export interface SeparatedPage {
  /** Lines of the page's frame, in their order. */
  chrome: SourceLine[];
  /** The report, beginning with its title. */
  text: SourceLine[];
  /** What the page gives as 来源, and the line it stands on. */
  source: ChromeValue | undefined;
  /** What the page gives as 发布时间, and the line it stands on. */
  published: ChromeValue | undefined;
}

/** So far down a title may stand, below the head of an official document: its number, its secrecy, its urgency. */
const LINES_BEFORE_TITLE = 6;
const LONGEST_TITLE = 60;
const TITLE = /^[^。；：，]*(?:报告|总结)(?:（[^）]*）)?$/u;

/**
 * Separate a page's frame from the report in it.
 *
 * The frame is looked for before the title, right after it and at the very end only: a 来源 inside the report is text.
 * What else stands before the title is no part of the report either, which is a finding.
 */
export function separateChrome(lines: readonly SourceLine[], findings: LineFinding[]): SeparatedPage {
  const first = lines.findIndex((line) => !isChromeLine(line.text));
  if (first === -1) return { chrome: [...lines], text: [], source: undefined, published: undefined };
  const title = findTitle(lines, first);
  const before = lines.slice(first, title).filter(({ text }) => !isChromeLine(text));
  if (before[0]) findings.push(describeTextBefore(before[0], before.length));
  let bodyStart = title + 1;
  while (isChromeAt(lines, bodyStart)) bodyStart += 1;
  let bodyEnd = lines.length;
  while (bodyEnd > bodyStart && isChromeAt(lines, bodyEnd - 1)) bodyEnd -= 1;

  const chrome = [...lines.slice(0, title), ...lines.slice(title + 1, bodyStart), ...lines.slice(bodyEnd)];
  return {
    chrome,
    text: [...lines.slice(title, title + 1), ...lines.slice(bodyStart, bodyEnd)],
    source: findValue(chrome, 'source'),
    published: findValue(chrome, 'published'),
  };
}

/** The first line that reads as a report's title; where none does, the first line. */
function findTitle(lines: readonly SourceLine[], first: number): number {
  const found = lines
    .slice(first, first + LINES_BEFORE_TITLE)
    .findIndex(
      ({ text, mark, isTableRow }) => !mark && !isTableRow && text.length <= LONGEST_TITLE && TITLE.test(text),
    );
  return first + Math.max(0, found);
}

function describeTextBefore({ number, text }: SourceLine, count: number): LineFinding {
  return IMPORT_RULES.raise(
    'import/text-before-title',
    { line: number },
    {
      message: `标题之前还有 ${count} 行文字（从“${text.slice(0, 20)}”起），没有放进报告，记入了 report.yml 的 original.chrome。`,
      hint: '文号、密级一类不必改动；若属于报告，在原文件里移到标题之后，再运行一次 npm run new。',
    },
  );
}

function isChromeAt(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isChromeLine(line.text);
}

/** A value in the page's frame, with its line's number in the original. */
function findValue(chrome: readonly SourceLine[], name: 'source' | 'published'): ChromeValue | undefined {
  const found = findChromeValue(
    chrome.map(({ text }) => text),
    name,
  );
  const line = found && chrome[found.line];
  return line && { value: found.value, line: line.number };
}
