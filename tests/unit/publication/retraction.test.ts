import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkParsed } from '../../../src/checks/check-content.ts';
import { type ContentFolder, readContentFolder, type ReportFolder } from '../../../src/content/content-folder.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { planPublication, planRetraction } from '../../../src/publication/publication.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const REPORT = 'reports/2020/report.yml';

async function read(site: FixtureSite): Promise<{ content: ContentFolder; report: ReportFolder }> {
  const content = await readContentFolder(site.dir);
  const report = content.reports.find(({ name }) => name === '2020');
  if (!report) throw new Error('there is no report of 2020');
  return { content, report };
}

describe('a publication that nobody has seen', () => {
  it('is taken back, and all is as it was but for what is known of its page', async () => {
    using site = writeSite({ years: [2019, 2020], draft: 2020 });
    site.freeze();
    const before = site.read(REPORT);
    const draft = await read(site);
    const facts = { url: 'https://www.example.gov.cn/zwgk/1.html' };
    const publication = await planPublication(draft.content, draft.report, facts);
    expect(checkParsed(publication.content)).toEqual([]);
    expect(site.read(REPORT)).toBe(before);
    await applyChanges(site.dir, publication.changes);
    const published = await read(site);
    expect(published.report.report?.data?.status).toBe('published');
    await applyChanges(site.dir, await planRetraction(published.content, published.report));
    expect(existsSync(join(site.dir, 'reports/2020/published.yml'))).toBe(false);
    expect(site.read(REPORT).replace(`  url: ${facts.url}\n`, '')).toBe(before.replace(/ {2}url: .*\n/u, ''));
  });
});
