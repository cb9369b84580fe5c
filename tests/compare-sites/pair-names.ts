import { basename, extname } from 'node:path/posix';
import { foldText, type NewNames, numberClasses } from './fold-text.ts';
import type { SiteFiles } from './read-site.ts';

/** Files whose names change with their content, or with the module they are made from. */
const HASHED_FILE = /^(?:_astro\/.+|pagefind\/.+\.pf_[a-z]+)$/;

/**
 * Give the hashed files of two sites names of their own, the same name to the same file. Files are the same when their
 * text is, other files' names left out; then when their names are, but for the hash. Of those that are left, the only
 * one of a kind on either side is taken for the other, so that a file that was changed and renamed is told once and not
 * on each page that loads it.
 *
 * @returns New names in the one site, and in the other.
 */
export function pairNames(before: SiteFiles, after: SiteFiles): [NewNames, NewNames] {
  const left = listHashed(before);
  const right = listHashed(after);
  const newNames: [Map<string, string>, Map<string, string>] = [new Map<string, string>(), new Map<string, string>()];
  const steps: ((file: HashedFile, rest: readonly HashedFile[]) => string | undefined)[] = [
    ({ text, kind }) => kind + text,
    ({ stem, kind }) => kind + stem,
    ({ kind }, rest) => (rest.filter((other) => other.kind === kind).length === 1 ? kind : undefined),
  ];
  for (const describe of steps) {
    const restOf = (files: readonly HashedFile[], names: ReadonlyMap<string, string>): HashedFile[] =>
      files.filter(({ name }) => !names.has(name));
    const others = restOf(right, newNames[1]);
    for (const file of restOf(left, newNames[0])) {
      const wanted = describe(file, restOf(left, newNames[0]));
      const twin = others.find(
        (other) => !newNames[1].has(other.name) && describe(other, restOf(right, newNames[1])) === wanted,
      );
      if (wanted === undefined || !twin) continue;
      const newName = `file-${newNames[0].size + 1}${file.kind}`;
      newNames[0].set(file.name, newName);
      newNames[1].set(twin.name, newName);
    }
  }
  return newNames;
}

interface HashedFile {
  name: string;
  /** Its ending: `.js`. */
  kind: string;
  /** Its name without the hash and the ending. */
  stem: string;
  /** Its text, without the names of other such files. */
  text: string;
}

function listHashed(site: SiteFiles): HashedFile[] {
  const hashed = [...site].filter(([path]) => HASHED_FILE.test(path));
  const noNames = new Map(hashed.map(([path]) => [basename(path), `…${extname(path)}`]));
  return hashed.map(([path, text]) => {
    const kind = extname(path);
    const stem = basename(path, kind).replace(/[._-][\w-]{8}$/, '');
    return { name: basename(path), kind, stem, text: numberClasses(foldText(text, noNames)) };
  });
}
