import { isDeepStrictEqual } from 'node:util';
import { readSlug } from '../content/file-names.ts';
import { splitSection } from '../content/yaml/front-matter.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { listProseBlocks, listRows, parseProse } from '../report/prose.ts';

/** Read the sections among files that are not written yet as the ledger will search them. */
export function readSectionTexts(files: ReadonlyMap<string, string>): SectionText[] {
  return [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, text]) => {
      const blocks = listProseBlocks(parseProse(splitSection(text, name).markdown));
      return {
        slug: readSlug(name.replace(/\.md$/u, '')),
        blocks: blocks.map((block) => block.text),
        rows: listRows(blocks),
      };
    });
}

/** Whether two texts of a section's file say the same, however they are written. */
export function isSameSection(a: string, b: string, file: string): boolean {
  const [first, second] = [a, b].map((text) => {
    const { frontMatter, markdown } = splitSection(text, file);
    const blocks = listProseBlocks(parseProse(markdown));
    return [frontMatter.data, blocks.map(({ text: words, isHeading, row }) => [words, isHeading, row !== undefined])];
  });
  return isDeepStrictEqual(first, second);
}
