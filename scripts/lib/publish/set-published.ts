import { isMap, isScalar, parseDocument } from 'yaml';

/**
 * Say in the text of a report.yml that the report is published. All else stays as it is, byte for byte: comments,
 * quotation marks, line ends.
 *
 * @param at Minute to write down as `published`; without it that key is left alone.
 * @returns the text unchanged where it has no `status` to change.
 */
export function setPublished(text: string, at: string | undefined): string {
  const status = findEntry(text, 'status');
  if (!status) return text;
  const published = at === undefined ? undefined : findEntry(text, 'published');
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return replaceParts(text, [
    { start: status.valueStart, end: status.valueEnd, text: 'published' },
    ...(at === undefined
      ? []
      : published
        ? [{ start: published.valueStart, end: published.valueEnd, text: at }]
        : [{ start: status.keyStart, end: status.keyStart, text: `published: ${at}${lineEnd}` }]),
  ]);
}

interface Entry {
  keyStart: number;
  valueStart: number;
  valueEnd: number;
}

function findEntry(text: string, key: string): Entry | undefined {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value)) return undefined;
  const [keyStart] = pair.key.range;
  const [valueStart, valueEnd] = pair.value.range;
  return { keyStart, valueStart, valueEnd };
}

/** Replace parts that do not overlap, the last first, so that no place moves before its turn. */
function replaceParts(text: string, parts: readonly { start: number; end: number; text: string }[]): string {
  return parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, part) => edited.slice(0, part.start) + part.text + edited.slice(part.end), text);
}
