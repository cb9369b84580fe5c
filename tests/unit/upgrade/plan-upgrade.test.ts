import { describe, expect, it } from 'vitest';
import { CONTENT_FORMAT } from '../../../src/content/format.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { planUpgrade } from '../../../src/upgrade/plan-upgrade.ts';
import { checkContent } from '../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const SECTION = 'reports/2019/02-law-enforcement.md';

/** Write the content as a program of the first format had it. */
function writeOld(): FixtureSite {
  const site = writeSite();
  const lines = [...site.read(REPORT).matchAll(/words: (.*)/gu)].map(([, words = '']) => `    - ${words}\n`);
  const report = site.read(REPORT).replace(/^left-out:\n(?: .*\n?)*/mu, '');
  site.write(REPORT, report.replace('original:\n', `original:\n  # 网页上的\n  chrome:\n${lines.join('')}`));
  const section = site.read(SECTION);
  site.write(
    SECTION,
    section.replace('kind: measures', 'kind: duty-area # 领域').replace(/dutyAreas: \[?([\w-]+)\]?/u, 'dutyArea: $1'),
  );
  const charts = site.read('charts.yml');
  site.write('charts.yml', charts.replace(/^( *)places:\n/mu, '$1places:\n$1  - report\n'));
  return site;
}

async function upgrade(site: FixtureSite): Promise<string[]> {
  const { changes, said } = await planUpgrade(site.dir);
  await applyChanges(site.dir, changes);
  return said;
}

describe('planUpgrade', () => {
  it('writes contents of the first format as they are now, with their comments, and they pass', async () => {
    using site = writeOld();
    using today = writeSite();
    expect(await checkContent(today.dir)).toEqual([]);
    const before = (await checkContent(site.dir)).filter(({ rule }) => rule === 'content/older-format');
    expect(before.map(({ file }) => file)).toEqual(['charts.yml', REPORT, SECTION].sort());
    const said = await upgrade(site);
    expect(said).toHaveLength(4);
    expect(await checkContent(site.dir)).toEqual([]);
    expect(site.read(SECTION)).toContain('kind: measures # 领域');
    expect(site.read('site.yml')).toContain(`format: ${CONTENT_FORMAT}`);
    expect(site.read(REPORT)).toMatch(/left-out:\n\s+- words: .*\n\s+place: 第 \d+ 行\n\s+reason: page-line/u);
  });

  it.each([
    ['places: [report]', 'places: []'],
    ['places: [ home, report ] # 首页', 'places: [ home ] # 首页'],
    ['places:\n      - report', 'places: []'],
  ])('leaves a chart that stood on the page of the report where else it stands: %s', async (before, after) => {
    using site = writeSite();
    site.write('charts.yml', `charts:\n  - id: a\n    ${before}\n    title: 甲\n`);
    await upgrade(site);
    expect(site.read('charts.yml')).toBe(`charts:\n  - id: a\n    ${after}\n    title: 甲\n`);
  });

  it('does nothing more the second time', async () => {
    using site = writeOld();
    await upgrade(site);
    expect((await planUpgrade(site.dir)).changes).toEqual([]);
  });

  it('only says of what is written as now that it is', async () => {
    using site = writeSite();
    const before = site.read('site.yml');
    expect((await planUpgrade(site.dir)).changes.map(({ path }) => path)).toEqual(['site.yml']);
    await upgrade(site);
    expect(site.read('site.yml')).toBe(`${before.trimEnd()}\nformat: ${CONTENT_FORMAT}\n`);
  });

  it('says all that it cannot convert at once, and changes nothing', async () => {
    using site = writeOld();
    site.edit(REPORT, 'chrome:\n', 'chrome:\n    - 没有这一行\n');
    site.edit(SECTION, 'dutyArea: ', 'dutyAreas: [law-enforcement]\ndutyArea: ');
    const before = site.read('charts.yml');
    await expect(planUpgrade(site.dir)).rejects.toThrow(/没有这一行[^]*dutyArea 和 dutyAreas 都写了/u);
    expect(site.read('charts.yml')).toBe(before);
  });

  it('changes nothing where a file cannot be read, and says why: it may be of an older format', async () => {
    using site = writeSite();
    site.remove(SECTION);
    site.write(`${SECTION}/something`, '');
    await expect(planUpgrade(site.dir)).rejects.toThrow(/什么也没有改.*同名的文件夹/su);
  });

  it('does not take one of two equal lines for the one of the page', async () => {
    using site = writeOld();
    const { words } = /- (?<words>.*)/u.exec(site.read(REPORT))?.groups ?? {};
    site.write('reports/2019/original.txt', `${site.read('reports/2019/original.txt')}\n${words}\n`);
    await expect(planUpgrade(site.dir)).rejects.toThrow(/列了 1 次，original\.txt 里却有 2 行/u);
  });

  it.each([
    ['a newer program has written', 'site.yml', 'format: 99', '先把程序更新到'],
    ['cannot be read', REPORT, 'year: [', '这些文件读不出来'],
  ])('refuses contents that %s', async (_, file, line, words) => {
    using site = writeSite();
    site.write(file, `${site.read(file)}\n${line}\n`);
    await expect(planUpgrade(site.dir)).rejects.toThrow(words);
  });
});
