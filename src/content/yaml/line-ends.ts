/** A piece of a text to be replaced; nothing is cut where it is empty, nothing put in where `text` is. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** A file's text as it is read, with `\n` line ends and without byte order mark, and the way back into the file. */
export interface LinesOfFile {
  text: string;
  /**
   * Replace pieces of the text, which do not overlap. All else keeps its line ends and byte order mark; what is put in
   * gets the line end of its place.
   */
  splice: (splices: readonly Splice[]) => string;
}

/** Read the text of a file for editing, as `decodeText` reads it. */
export function readLines(raw: string): LinesOfFile {
  const lines = [...raw.replace(/^\ufeff/u, '').matchAll(/([^\r\n]*)(\r+\n?|\n|$)/gu)];
  const mark = raw.startsWith('\ufeff') ? 1 : 0;
  const starts = [0];
  for (const [, words = ''] of lines) starts.push((starts.at(-1) ?? 0) + words.length + 1);
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const toRaw = (offset: number): number => {
    const line = lineAt(offset);
    return mark + (lines[line]?.index ?? 0) + offset - (starts[line] ?? 0);
  };
  const lineEndAt = (offset: number): string => {
    const line = lineAt(offset);
    return lines[line]?.[2] || lines[line - 1]?.[2] || '\n';
  };
  return {
    text: raw.slice(mark).replace(/\r+\n?/gu, '\n'),
    splice: (splices) => {
      const parts: string[] = [];
      let done = 0;
      for (const { start, end, text } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
        parts.push(raw.slice(done, toRaw(start)), text.replaceAll('\n', lineEndAt(start)));
        done = toRaw(end);
      }
      return [...parts, raw.slice(done)].join('');
    },
  };
}
