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

/** What stood in the section on enforcement, in the one before it, and its duty area with its heading. */
export const MERGED = '01-government-functions.md';

/** Put the section on enforcement behind the one before it, in one file, as somebody would who makes one of both. */
export function mergeSections(site: FixtureSite): void {
  const [into, from] = [`reports/2019/${MERGED}`, 'reports/2019/02-law-enforcement.md'];
  const [, frontMatter = '', text = ''] = /^---\n(.*?)---\n(.*)$/su.exec(site.read(from)) ?? [];
  const [, heading = ''] = /^heading: (.*)$/mu.exec(frontMatter) ?? [];
  const said = site
    .read(into)
    .replace(
      '---\n',
      `---\nformerly: [law-enforcement]\nheadings:\n  - { heading: ${heading}, dutyAreas: [law-enforcement] }\n`,
    );
  site.write(into, `${said.trimEnd()}\n\n## ${heading}\n\n${text.trim().replaceAll('## ', '### ')}\n`);
  site.remove(from);
  const figures = site.read('reports/2019/figures.yml');
  site.write(
    'reports/2019/figures.yml',
    figures.replaceAll('section: law-enforcement\n', 'section: government-functions\n'),
  );
}
