import { readContentFolder } from '../../src/content/content-folder.ts';
import { planPublication } from '../../src/publication/publication.ts';
import { openRecord } from './old-record.ts';
import type { FixtureSite } from './site.ts';

/** The record of the report of 2019. */
export const RECORD = 'reports/2019/published.yml';

/** Record of the report of 2019 what `npm run publish-report` would, its addresses among it, and keep it from now on, open to edits. */
export async function recordAddresses(site: FixtureSite): Promise<void> {
  const content = await readContentFolder(site.dir);
  const report = content.reports.find(({ name }) => name === '2019');
  if (!report) throw new Error('there is no report of 2019');
  const { changes } = await planPublication(content, report);
  site.freeze();
  site.write(RECORD, openRecord(String(changes.find(({ path }) => path === RECORD)?.after)));
}

/** Have the section on enforcement published under another name than it has: `enforcement`. */
export function publishUnderOldName(site: FixtureSite): void {
  site.write(
    RECORD,
    site
      .read(RECORD)
      .replaceAll('2019/law-enforcement/', '2019/enforcement/')
      .replaceAll('section: law-enforcement\n', 'section: enforcement\n'),
  );
}

/** Say in the front matter of a section of 2019 what it was called before. */
export function sayFormerly(site: FixtureSite, file: string, slugs: string): void {
  const path = `reports/2019/${file}`;
  site.write(path, site.read(path).replace('---\n', `---\nformerly: ${slugs}\n`));
}
