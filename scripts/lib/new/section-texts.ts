import { splitSection } from '../../../src/files/section-source.ts';
import { parseProse } from '../../../src/markdown/parse-prose.ts';
import { listProseBlocks } from '../../../src/markdown/prose-blocks.ts';
import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import { readSlug } from '../../../src/report/section-paths.ts';

/** Read the sections among files that are not written yet as the ledger will search them. */
export function readSectionTexts(files: ReadonlyMap<string, string>): SectionText[] {
  return [...files]
    .filter(([name]) => name.endsWith('.md'))
    .map(([name, text]) => ({
      slug: readSlug(name.replace(/\.md$/u, '')),
      blocks: listProseBlocks(parseProse(splitSection(text, name).markdown)).map((block) => block.text),
    }));
}
