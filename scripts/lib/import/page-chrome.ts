import { type ChromeValue, findChromeValue, isChromeLine } from '../../../src/report/page-chrome.ts';
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

/**
 * Separate a page's frame from the report in it.
 *
 * The frame is looked for before the title, right after it and at the very end only: a 来源 inside the report is text.
 */
export function separateChrome(lines: readonly SourceLine[]): SeparatedPage {
  const title = lines.findIndex((line) => !isChromeLine(line.text));
  if (title === -1) return { chrome: [...lines], text: [], source: undefined, published: undefined };
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
