import { globSync } from 'node:fs';
import type { FixtureSite } from '../../support/site.ts';

const ADDED = '各项工作有序推进。';

/** A small change in a report's text. */
export interface ChangedSentence {
  /** Address of its page below the site's base. */
  address: string;
  added: string;
}

/** Add a sentence to the first section of the latest report, and to the original that it must agree with. */
export function changeSentence(site: FixtureSite): ChangedSentence {
  const file = globSync('reports/*/01-*.md', { cwd: site.dir }).sort().at(-1) ?? '';
  const [, year = '', slug = ''] = /^reports\/(\d{4})\/01-(.+)\.md$/.exec(file) ?? [];
  const paragraph = site.read(file).trimEnd().split('\n\n').at(-1) ?? '';
  site.edit(file, paragraph, paragraph + ADDED);
  site.edit(`reports/${year}/original.txt`, paragraph, paragraph + ADDED);
  site.recordHash(Number(year));
  return { address: `${year}/${slug}/`, added: ADDED };
}
