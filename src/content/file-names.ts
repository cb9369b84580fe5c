/** Files that an operating system, an office program or an editor leaves behind, beside hidden ones. */
const LEFT_BEHIND =
  /^[.~]|~$|^#.*#$|^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini|icon\r|__macosx|\$recycle\.bin|system volume information|@eadir)$/i;

/** Whether a file or folder is none of the content's: hidden, or left behind by another program. */
export function isLeftBehind(name: string): boolean {
  return LEFT_BEHIND.test(name);
}

/** Files of the content folder itself. */
export const CONTENT_FILE_NAMES: readonly string[] = [
  'site.yml',
  'indicators.yml',
  'charts.yml',
  'glossary.yml',
  'everyday-words.yml',
  'duty-areas.yml',
  'made-files.yml',
];

/** Files of a report's folder that are no sections. */
export const REPORT_FILE_NAMES: readonly string[] = [
  'report.yml',
  'figures.yml',
  'original.txt',
  'published.yml',
  'follow-up.yml',
  'report.pdf',
  'poster.png',
];

const RECEIVED = /^received\./iu;

/** What Windows, WPS, a Mac and programs that keep the folders of several computers alike put behind the name of a copy. */
const COPY =
  /(?: - 副本| - Copy| copy| \d+|的?副本|复件| ?[(（](?:\d+|[^)）]*(?:副本|冲突|conflict)[^)）]*)[)）]|[ _-]?冲突.*|\.sync-conflict-.*|-(?:DESKTOP|LAPTOP|PC|WIN)-[A-Z\d]+)+$|^复件 ?/u;

/** What is put behind the ending of a file that is kept beside a newer one. */
const KEPT = /(?:\.(?:bak|old|orig|tmp|backup|wps|备份)\d*)+$/iu;

/**
 * Read what a name is meant to be of those that are known: one in capitals or full-width letters, with a hidden `.txt`
 * behind its ending, `.yaml`, or no ending at all.
 */
function readKnownName(name: string, known: readonly string[]): string | undefined {
  const plain = name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[。.]+/gu, '.');
  const stems = [plain, plain.replace(/\.(?:txt|yml)$/u, '')].map((one) => one.replace(/\.yaml$/u, '.yml'));
  return known.find((one) => stems.includes(one)) ?? known.find((one) => stems.includes(one.replace(/\.yml$/u, '')));
}

/**
 * Read what a name in a report's folder is meant to be: an ending in capitals, a hidden `.txt` behind it, `09_problems`.
 *
 * @returns `report.yml` or `09-problems.md`, or `undefined` when the name is that of no report file.
 */
export function readFileName(name: string): string | undefined {
  // The document that a report was made from keeps its own ending, be it that of a section.
  if (RECEIVED.test(name)) return undefined;
  const [, stem = '', ending = ''] = /^(.+?)\.(md|markdown|ya?ml|txt|pdf|png)(?:\.txt)?$/iu.exec(name) ?? [];
  const section = readSectionStem(stem);
  if (/^(?:md|markdown)$/iu.test(ending)) return `${section ?? stem}.md`;
  if (/^txt$/iu.test(ending) && section !== undefined) return `${section}.md`;
  const meant = `${stem}.${/^y/iu.test(ending) ? 'yml' : ending}`.toLowerCase();
  return REPORT_FILE_NAMES.includes(meant) ? meant : undefined;
}

/** Read the name of a section's file, without ending, however number and words are joined; `undefined` where it is none. */
function readSectionStem(stem: string): string | undefined {
  const joined = stem
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s._、\p{Dash}]+/gu, '-');
  if (!/^\d+-[a-z][a-z\d-]*$/u.test(joined)) return undefined;
  return joined === stem ? stem : joined.replace(/^\d(?=-)/u, '0$&');
}

/** What a name would be without what marks a copy; `undefined` for a name without it. */
export function readCopiedName(name: string): string | undefined {
  const kept = name.replace(KEPT, '');
  const [, stem = kept, ending = ''] = /^(.*?)((?:\.[a-z]{2,8}){1,2})$/iu.exec(kept) ?? [];
  const original = stem.replace(COPY, '') + ending;
  return original === name ? undefined : original;
}

/**
 * Match the names in a folder with the files it has. A misnamed file counts as the one it is meant to be, so that only its
 * name is wrong, and not all that hangs on it; a copy counts as none.
 *
 * @param read What a name is meant to be; a report's folder when left out.
 * @returns names by the name they ought to have.
 */
export function matchFileNames(
  names: readonly string[],
  read: (name: string) => string | undefined = readFileName,
): Map<string, string> {
  const matched = new Map<string, string>();
  for (const name of names) {
    const meant = readCopiedName(name) === undefined ? read(name) : undefined;
    if (meant !== undefined && (meant === name || !names.includes(meant))) matched.set(meant, name);
  }
  return matched;
}

/** The same of the content folder itself. */
export function matchContentNames(names: readonly string[]): Map<string, string> {
  return matchFileNames(names, (name) => readKnownName(name, CONTENT_FILE_NAMES));
}

/** The order of sections by their files' names: by number, whatever its digits, then by name; without one they come last. */
export function compareStems(a: string, b: string): number {
  const [first, second] = [readNumber(a), readNumber(b)];
  return first === second ? Number(a > b) - Number(a < b) : first - second;
}

function readNumber(fileStem: string): number {
  const [, number] = /^(\d+)-/.exec(fileStem) ?? [];
  return number === undefined ? Infinity : Number(number);
}

/** Slug of a section's address from its file's name without ending: `04-law-enforcement` → `law-enforcement`. */
export function readSlug(fileStem: string): string {
  return fileStem.replace(/^\d+-/, '');
}
