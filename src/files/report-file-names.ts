/** Files of a report's folder that are no sections. */
export const REPORT_FILE_NAMES: readonly string[] = [
  'report.yml',
  'figures.yml',
  'original.txt',
  'published.yml',
  'report.pdf',
];

/** What Windows and WPS put into the name of a copy. */
const COPY = / - 副本| - Copy|副本|复件| ?[(（]\d+[)）]/iu;

/**
 * Read what a name in a report's folder is meant to be: an ending in capitals, a hidden `.txt` behind it, `.yaml`.
 *
 * @returns `report.yml` or `09-problems.md`, or `undefined` when the name is that of no report file.
 */
export function readFileName(name: string): string | undefined {
  const [, stem = '', ending = ''] = /^(.+?)\.(md|markdown|ya?ml|txt|pdf)(?:\.txt)?$/i.exec(name) ?? [];
  if (/^(?:md|markdown)$/i.test(ending)) return `${stem}.md`;
  const meant = `${stem}.${/^y/i.test(ending) ? 'yml' : ending}`.toLowerCase();
  return REPORT_FILE_NAMES.includes(meant) ? meant : undefined;
}

/** What a name would be without the words that mark a copy; `undefined` for a name without them. */
export function readCopiedName(name: string): string | undefined {
  const original = name.replace(COPY, '');
  return original === name ? undefined : original;
}

/**
 * Match the names in a report's folder with the files a report has. A misnamed file counts as the one it is meant to
 * be, so that only its name is wrong, and not all that hangs on it; a copy counts as none.
 *
 * @returns names by the name they ought to have.
 */
export function matchFileNames(names: readonly string[]): Map<string, string> {
  const matched = new Map<string, string>();
  for (const name of names) {
    const meant = readCopiedName(name) === undefined ? readFileName(name) : undefined;
    if (meant !== undefined && (meant === name || !names.includes(meant))) matched.set(meant, name);
  }
  return matched;
}
