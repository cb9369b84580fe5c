import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContentFolder } from '../../../../src/content/content-folder.ts';
import { applyChanges } from '../../../../src/disk/file-changes.ts';
import { splitSectionAt } from '../../../../src/intake/editing/split-section.ts';
import { findPassage } from '../../../../src/intake/editing/passage-key.ts';
import { compareReport } from '../../../../src/report/published-text.ts';
import { type AssembledContent, type AssembledReport, assembleContent } from '../../../../src/report/report.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FILE = 'reports/2020/01-government-functions.md';

let site: FixtureSite;
beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});
afterEach(() => {
  site.cleanUp();
});

async function read(): Promise<{ content: AssembledContent; report: AssembledReport }> {
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === '2020');
  if (!report) throw new Error('no draft');
  return { content, report };
}

async function split(key: string): Promise<string> {
  const { content, report } = await read();
  const seen = findPassage(report, key)?.text ?? '';
  const { slug, changes } = await splitSectionAt(content, report, key, seen);
  await applyChanges(site.dir, changes);
  return slug;
}

test('a section is cut at a heading, with its figures, and later files make room', async () => {
  const before = (await read()).report;
  const errors = (await checkContent(site.dir)).filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const slug = await split('government-functions.3');
  const { report } = await read();
  const [, first, second] = report.sections;
  expect(report.sections.map(({ fileStem }) => fileStem.slice(0, 2))).toEqual([
    '00',
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
  ]);
  expect(second).toMatchObject({ slug, heading: before.sections[1]?.blocks[2], partHeading: undefined });
  expect([first?.blocks, second?.blocks]).toEqual([
    before.sections[1]?.blocks.slice(0, 2),
    before.sections[1]?.blocks.slice(3),
  ]);
  expect(compareReport(report)).toEqual([]);
  expect(report.ledger?.unbound).toEqual([]);
  expect(second?.figures.length).toBeGreaterThan(0);
  expect(report.ledger?.figures).toHaveLength(before.ledger?.figures.length ?? 0);
});

test('what stood below the heading is a level higher, and its duty areas are the section’s', async () => {
  const text = site.read(FILE);
  const [, heading = ''] = /\n## (三.*)\n/u.exec(text) ?? [];
  site.write(
    FILE,
    `${text.replace('dutyAreas: [government-functions]', `headings:\n  - heading: ${heading}\n    dutyAreas: [law-enforcement]`)}\n### 其一\n\n甲。\n\n## 四是并列。\n\n### 其二\n\n乙。\n`,
  );
  const slug = await split('government-functions.5');
  const written = site.read(`reports/2020/02-${slug}.md`);
  expect(written).toMatch(/^---\nkind: measures\ndutyAreas: \[law-enforcement\]\n/u);
  expect(written).toContain('\n## 其一\n\n甲。\n\n## 四是并列。\n\n### 其二\n\n乙。\n');
  expect(site.read(FILE)).not.toContain('headings:');
});

test('it is not cut where there is no heading, at its beginning, or where its line names what would go', async () => {
  await expect(split('government-functions.2')).rejects.toThrow(/只能从小标题/u);
  await expect(split('government-functions.1')).rejects.toThrow(/就是从这里开始/u);
  await expect(split('problems.2')).rejects.toThrow(/只有写工作的部分/u);
  site.edit(FILE, 'summary: ', 'summary: 查了{government-functions-checks-2}，');
  await expect(split('government-functions.3')).rejects.toThrow(/先到“写摘要”/u);
});

test('what staff say of a plan goes along, of the heading as of the section that it begins', async () => {
  const passage = (quote: string): string => `      - section: government-functions\n        quote: ${quote}\n`;
  site.write(
    'reports/2020/follow-up.yml',
    'plan: 2019\nchecked: 2021-03-02\npoints:\n  - point: （二）提升行政执法能力\n    passages:\n' +
      passage('一是优化机构设置') +
      passage('二是完善行政审批制度') +
      passage('《示例县完善行政审批制度实施办法'),
  );
  const slug = await split('government-functions.3');
  expect(site.read('reports/2020/follow-up.yml').split('passages:\n')[1]).toBe(
    `${passage('一是优化机构设置')}      - section: ${slug}\n      - section: ${slug}\n        quote: 《示例县完善行政审批制度实施办法\n`,
  );
  expect((await checkContent(site.dir)).filter(({ severity }) => severity === 'error')).toEqual([]);
});
