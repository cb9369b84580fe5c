import type { PlacedText } from '../report/placed-text.ts';
import type { ProseSpan } from './prose-spans.ts';

/**
 * Give every character of a section's text its place in the file, beyond escapes, entities, mark-up and line breaks
 * that the text itself no longer has.
 *
 * @param markdown The Markdown that the spans were parsed from.
 * @param file Name that the places carry.
 */
export function placeProse(spans: readonly ProseSpan[], markdown: string, file: string): PlacedText[] {
  const lineStarts = [0, ...[...markdown.matchAll(/\n/g)].map((match) => match.index + 1)];
  return spans.map(({ text, line, column }) => ({
    text,
    placeAt: (index) => {
      const start = (lineStarts[line - 1] ?? 0) + column - 1;
      const offset = followSource(markdown, start, text, index);
      const foundLine = lineStarts.findLastIndex((lineStart) => lineStart <= offset);
      return { file, line: foundLine + 1, column: offset - (lineStarts[foundLine] ?? 0) + 1 };
    },
  }));
}

/** Offset in the source of the character at `index` of a text that begins at `start`. */
function followSource(source: string, start: number, text: string, index: number): number {
  let next = start;
  let found = start;
  for (let position = 0; position <= index;) {
    const character = String.fromCodePoint(text.codePointAt(position) ?? 0);
    const entity = matchEntity(source, next, text, position);
    const match = entity === '' ? source.indexOf(character, next) : next;
    found = match === -1 ? next : match;
    next = found + (entity || character).length;
    position += character.length;
  }
  return found;
}

/** The character reference at an offset, `&amp;`, unless the text has the very same letters. */
function matchEntity(source: string, offset: number, text: string, position: number): string {
  if (source[offset] !== '&') return '';
  const reference = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][\da-zA-Z]{0,31});/.exec(
    source.slice(offset, offset + 34),
  );
  return reference && !text.startsWith(reference[0], position) ? reference[0] : '';
}
