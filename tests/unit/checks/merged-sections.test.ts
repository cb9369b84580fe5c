import { describe, expect, it } from 'vitest';
import { listMovedPages } from '../../../src/report/moved-pages.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { checkContent } from '../../support/check-content.ts';
import { changeNumber, correct, NUMBER } from '../../support/corrections.ts';
import { MERGED, mergeSections, recordAddresses, sayFormerly } from '../../support/published-addresses.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const FILE = `reports/2019/${MERGED}`;

async function publish(change: (site: FixtureSite) => void = tellApart): Promise<FixtureSite> {
  const site = writeSite();
  change(site);
  await recordAddresses(site);
  return site;
}

/** Give the numbers of the section that is merged other words than those of the one before it have. */
function tellApart(site: FixtureSite): void {
  const [, section = ''] = /(\(二\)严格.*?)\(三\)/su.exec(site.read('reports/2019/original.txt')) ?? [];
  site.edit('reports/2019/original.txt', section, section.replaceAll('办结率', '结案率'));
  const file = 'reports/2019/02-law-enforcement.md';
  site.write(file, site.read(file).replaceAll('办结率', '结案率'));
  const figures = site.read('reports/2019/figures.yml');
  const own = /section: law-enforcement\n *quote: 办结率/gu;
  site.write(
    'reports/2019/figures.yml',
    figures.replaceAll(own, (entry) => entry.replace('办结率', '结案率')),
  );
  site.recordHash(2019);
}

async function listFound(site: FixtureSite): Promise<string[]> {
  return (await checkContent(site.dir)).map(({ rule, message, hint }) => `${rule} ${message} ${hint}`);
}

describe('a section that is merged into the one before it after publication', () => {
  it('is as it was published once its new section says so', async () => {
    using site = await publish();
    mergeSections(site);
    expect(await listFound(site)).toEqual([]);
  });

  it('is missed until then, and how to merge is told', async () => {
    using site = await publish();
    mergeSections(site);
    site.edit(FILE, 'formerly: [law-enforcement]\n', '');
    expect((await listFound(site)).filter((found) => found.startsWith('published/address-gone'))).toEqual([
      expect.stringContaining('标题写成正文里的小标题（## 开头），职责领域写在 headings 里'),
    ]);
  });

  it.each<[what: string, from: string, to: string, says: string]>([
    [
      'its duty area',
      ', dutyAreas: [law-enforcement]',
      ', dutyAreas: [oversight-of-power]',
      '“职责领域：“（二）严格规',
    ],
    ['its levels of headings', '### 二是', '#### 二是', '“排印：“（二）严格规范公正文明执法”第 3 段”'],
    ['how it is parted', '印发《示例县推动', '印发\n\n《示例县推动', 'published/paragraphs-changed'],
  ])('keeps %s', async (_, from, to, says) => {
    using site = await publish();
    mergeSections(site);
    site.edit(FILE, from, to);
    expect((await listFound(site)).join('\n')).toContain(says);
  });

  it('leads on to its heading, its paragraphs and headings to where they are now', async () => {
    using site = await publish();
    mergeSections(site);
    const [report] = assembleContent(await readContentFolder(site.dir)).reports;
    const [moved] = listMovedPages(report ? [{ ...report, year: 2019 }] : [], new Set(['2019/', '2019/figures/']));
    expect(moved).toMatchObject({
      path: '2019/law-enforcement/',
      target: '2019/government-functions/',
      anchor: '二严格规范公正文明执法',
      anchors: { 'p-1': 'p-4', 'p-2': 'p-5' },
    });
  });

  it('may not stand before the text whose addresses it would take', async () => {
    using site = await publish();
    mergeSections(site);
    site.rename(FILE, 'reports/2019/02-law-enforcement.md');
    site.edit('reports/2019/02-law-enforcement.md', 'formerly: [law-enforcement]', 'formerly: [government-functions]');
    expect((await listFound(site)).join('\n')).toContain('这个文件改用前一节的名字');
  });
});

describe('a correction of a section that has another name now', () => {
  it('stays as it was made, and is still undone', async () => {
    using site = await publish((draft) => {
      changeNumber(draft);
      correct(draft, 2019, [NUMBER]);
    });
    expect(await listFound(site)).toEqual([]);
    site.rename('reports/2019/02-law-enforcement.md', 'reports/2019/02-enforcement.md');
    sayFormerly(site, '02-enforcement.md', '[law-enforcement]');
    site.write(
      'reports/2019/figures.yml',
      site.read('reports/2019/figures.yml').replaceAll('section: law-enforcement\n', 'section: enforcement\n'),
    );
    expect(await listFound(site)).toEqual([]);
  });
});
