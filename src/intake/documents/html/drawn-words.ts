import type { Element } from 'hast';
import { readStyle } from './box-look.ts';

/** What a style sheet draws before or after what an element holds. */
export interface DrawnWords {
  text: string;
  /** Whether it counts something, so that the text is not whole. */
  isCounted: boolean;
}

/** Read the words that a style sheet draws beside an element's own; marks and icons are no words. */
export function readDrawnWords(element: Element, side: 'before' | 'after'): DrawnWords | undefined {
  const content = readStyle(element).get(`--drawn-${side}`);
  if (content === undefined) return undefined;
  const parts = content.match(/"[^"]*"|'[^']*'|attr\([^)]*\)|counters?\([^)]*\)/giu) ?? [];
  const text = parts.map((part) => readPart(part, element)).join('');
  const isCounted = parts.some((part) => part.toLowerCase().startsWith('counter'));
  return isCounted || /[\p{L}\p{N}]/u.test(text) ? { text, isCounted } : undefined;
}

function readPart(part: string, { properties }: Element): string {
  const [, attribute] = /^attr\(\s*([\w-]+)/iu.exec(part) ?? [];
  if (attribute !== undefined) {
    const name = attribute.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
    return String(properties[name] ?? '');
  }
  if (/^counter/iu.test(part)) return '';
  return part
    .slice(1, -1)
    .replace(/\\([\da-f]{1,6})\s?/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );
}
