import { basename } from 'node:path/posix';
import { foldText, type NewNames, numberClasses, sortStyles } from './fold-text.ts';
import { pairNames } from './pair-names.ts';
import type { SiteFiles } from './read-site.ts';

/** What tells two built sites apart, each thing in one line; nothing when they are the same. */
export function compareSites(before: SiteFiles, after: SiteFiles): string[] {
  const [namesBefore, namesAfter] = pairNames(before, after);
  const left = foldSite(before, namesBefore);
  const right = foldSite(after, namesAfter);
  const paths = [...new Set([...left.keys(), ...right.keys()])].sort();
  return paths.flatMap((path) => {
    const [one, other] = [left.get(path), right.get(path)];
    if (!other) return one ? [`only before: ${one.path}`] : [];
    if (!one) return [`only after: ${other.path}`];
    const [then, now] = [numberClasses(one.text), numberClasses(other.text)];
    if (then === now) return [];
    const [thenSorted, nowSorted] = [one, other].map(({ text }) => numberClasses(sortStyles(text)));
    return [
      thenSorted === nowSorted
        ? `${other.path}: only the order of its components' styles differs`
        : `${other.path}: ${describeDifference(then, now)}`,
    ];
  });
}

interface FoldedFile {
  /** Its path in its own site. */
  path: string;
  /** Its folded text. */
  text: string;
}

/** The files of a site by their paths with new names. */
function foldSite(site: SiteFiles, names: NewNames): Map<string, FoldedFile> {
  return new Map(
    [...site].map(([path, text]) => {
      const name = basename(path);
      return [path.slice(0, -name.length) + (names.get(name) ?? name), { path, text: foldText(text, names) }];
    }),
  );
}

/** Where two texts begin to differ, with what stands there in either. */
function describeDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [before, after] = [one, other].map((text) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 40)));
  const line = one.slice(0, at).split('\n').length;
  return `differs in line ${line}, at character ${at} of the folded text\n  before: ${before}\n  after:  ${after}`;
}
