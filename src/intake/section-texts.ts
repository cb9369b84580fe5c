import { readSlug } from '../content/folder-reader.ts';
import { splitSection } from '../content/yaml/source.ts';
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
