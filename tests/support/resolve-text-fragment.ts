/** A stretch of a text, in UTF-16 units. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Find what a browser would highlight for a text directive, by the steps of the specification: the first place that has
 * what the directive says, between what it says stands around it. Words are not told from parts of words.
 *
 * @param page Words of the page, each paragraph on a line of its own.
 * @param directive `:~:text=before-,start,end,-behind`.
 */
export function resolveTextFragment(page: string, directive: string): Stretch | undefined {
  const parts = directive.replace(':~:text=', '').split(',');
  const before = parts[0]?.endsWith('-') ? fold(parts.shift()?.slice(0, -1)) : '';
  const behind = parts[parts.length - 1]?.startsWith('-') ? fold(parts.pop()?.slice(1)) : '';
  const [first, last] = parts.map(fold);
  if (first === undefined) return undefined;
  const text = fold(encodeURIComponent(page));
  for (let at = text.indexOf(before + first); at !== -1; at = text.indexOf(before + first, at + 1)) {
    const start = at + before.length;
    const end =
      last === undefined ? start + first.length : text.indexOf(last + behind, start + first.length) + last.length;
    if (last !== undefined ? end >= start + first.length + last.length : text.startsWith(behind, end)) {
      return { start, end };
    }
  }
  return undefined;
}

/** Width and case make no difference to a browser. */
function fold(encoded = ''): string {
  return [...decodeURIComponent(encoded)].map((sign) => sign.normalize('NFKC').toLowerCase()).join('');
}
