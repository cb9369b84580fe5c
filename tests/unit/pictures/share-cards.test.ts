import { expect, test } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { nameCard } from '../../../src/pictures/card-names.ts';
import { listShareCards, type ShareCard } from '../../../src/pictures/share-cards.ts';
import { assembleContent, isComplete } from '../../../src/report/report.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

async function readCards(site: FixtureSite): Promise<ReadonlyMap<string, ShareCard>> {
  const { reports, site: about } = assembleContent(await readContentFolder(site.dir));
  if (!about?.data) throw new Error('there is no site.yml');
  return listShareCards(
    about.data,
    reports.flatMap((report) => (isComplete(report) ? [report] : [])),
  );
}

const HIGHLIGHTS = 'highlights:\n  - { indicator: law-enforcement-checks-1, label: 检查次数 }\nsummary: ';
const SECTION = 'reports/2019/02-law-enforcement.md';

test('a part of a report shows whose it is, its title, its line and its numbers', async () => {
  using site = writeSite();
  site.edit(SECTION, 'summary: ', HIGHLIGHTS);
  expect((await readCards(site)).get('2019/law-enforcement/')).toEqual({
    part: '示例县2019年度法治政府建设报告 · 第2部分，共3部分',
    title: ['严格规范公正文明执法'],
    line: '规范行政执法行为，推动综合行政执法体制改革',
    figures: [{ name: '检查次数', before: '', number: '143', after: '次' }],
    source: '来源：示例县司法局，2020年3月20日发布',
  });
});

test('an indicator shows its latest number with unit and qualifier, and how it moved since the report before', async () => {
  using site = writeSite({ years: [2020, 2019] });
  const cards = await readCards(site);
  expect(cards.get('figures/law-enforcement-rate-1/')).toEqual({
    part: '示例县2020年度法治政府建设报告',
    title: ['规范行政执法行为办结率'],
    figure: { before: '约', number: '80.5', after: '%' },
    line: '与2019年写的数字相同',
    figures: [],
    source: '来源：示例县司法局，2021年3月20日发布',
  });
  expect(cards.get('figures/law-enforcement-checks-1/')).toMatchObject({
    figure: { before: '', number: '150', after: '次' },
    line: '比2019年 +7次（+4.9%）',
  });
});

test('the whole report shows its title, and home the name of the site with the years that it has', async () => {
  using site = writeSite({ years: [2019, 2020] });
  const cards = await readCards(site);
  expect(cards.get('2019/full/')).toMatchObject({
    part: '全文',
    title: ['示例县人民政府', '关于2019年度', '法治政府建设情况的报告'],
  });
  expect(cards.get('')).toMatchObject({ part: '2019—2020年度', title: ['示例县法治政府建设年度报告'] });
});

test('two years side by side show which they are, the latest two at both of their addresses', async () => {
  using site = writeSite({ years: [2019, 2020, 2022] });
  const cards = await readCards(site);
  expect(cards.get('compare/2019/2020/')).toMatchObject({ title: ['2019—2020年', '历年对照'] });
  expect(cards.get('years/')).toMatchObject({
    part: '示例县法治政府建设报告',
    title: ['2020、2022年', '历年对照'],
    source: '来源：示例县司法局，2023年3月20日发布',
  });
  expect(cards.get('years/')).toBe(cards.get('compare/2020/2022/'));
});

test('a word or a number that changes makes another picture of the pages that show it, and of no other', async () => {
  using site = writeSite({ years: [2019, 2020] });
  const name = async (): Promise<Map<string, string>> =>
    new Map([...(await readCards(site))].map(([path, card]) => [path, nameCard(card)]));
  const before = await name();
  site.edit('reports/2019/02-law-enforcement.md', '规范行政执法行为，推动', '规范执法，推动');
  site.edit('indicators.yml', 'name: 加强审计监督检查次数', 'name: 审计监督检查次数');
  const after = await name();
  expect([...before].filter(([path, picture]) => after.get(path) !== picture).map(([path]) => path)).toEqual([
    '2019/law-enforcement/',
    'figures/oversight-of-power-checks-1/',
  ]);
});
