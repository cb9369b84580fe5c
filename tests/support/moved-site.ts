import { PUBLISHED } from './built-site.ts';
import { changeNumber, correct, NUMBER } from './corrections.ts';
import { publishUnderOldName, recordAddresses, sayFormerly } from './published-addresses.ts';
import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeMovedSite}: as a county publishes it, with compressed copies beside the files. */
export const MOVED = { ...PUBLISHED, PRECOMPRESS: '1' };

/** A report that was published with a section and an indicator of other names, and with charts. */
export async function writeMovedSite(): Promise<FixtureSite> {
  const site = writeSite();
  await recordAddresses(site);
  publishUnderOldName(site);
  sayFormerly(site, '02-law-enforcement.md', '[enforcement]');
  for (const file of ['reports/2019/figures.yml', 'indicators.yml']) {
    site.edit(file, 'law-enforcement-checks-2\n', 'law-enforcement-checks-9\n');
  }
  changeNumber(site);
  const renamed = { date: '2020-08-01', why: '编码有误。' };
  correct(site, 2019, [
    NUMBER,
    { ...renamed, indicator: 'law-enforcement-checks-2', was: '144次', is: '无' },
    { ...renamed, indicator: 'law-enforcement-checks-9', was: '无', is: '144次' },
  ]);
  site.remove('charts.yml');
  return site;
}
