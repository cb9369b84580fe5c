import { describe, expect, it } from 'vitest';
import { checkContent } from '../../support/check-content.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { writeSite } from '../../support/site.ts';

describe('content without a finding', () => {
  it('is the real report of 2019', async () => {
    expect(await checkContent(SUIXI_DIR)).toEqual([]);
  });

  it.each([
    { years: [2019] },
    { years: [2020, 2021] },
    { years: [2018, 2019, 2020] },
    { years: [2020, 2021, 2022], draft: 2022 },
  ])('is a made-up site with %o', async (options) => {
    using site = writeSite(options);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

it('finds no error in what the site publishes', async () => {
  const findings = await checkContent('content');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('reports everything that is wrong at once, by file and line', async () => {
  using site = writeSite({ years: [2019, 2020] });
  site.edit('site.yml', 'county:', 'country:');
  site.edit('reports/2019/report.yml', 'signed: 2020-02-20', 'signed: 2020-04-20');
  site.edit('reports/2019/04-problems.md', '## 二是', '#### 二是');
  site.edit('reports/2019/04-problems.md', '部分执法人员', '[部分](/2021/)执法人员');
  site.edit('reports/2019/04-problems.md', '主要有以下问题', '<b>主要</b>问题');
  site.edit('reports/2020/02-law-enforcement.md', '开展检查150', '开展[检查](javascript:x)150');
  site.remove('reports/2020/original.txt');
  const findings = await checkContent(site.dir);
  expect(findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)).toEqual([
    'reports/2019/04-problems.md:6:1 html/tag',
    'reports/2019/04-problems.md:6:10 verbatim/missing',
    'reports/2019/04-problems.md:12:1 heading/skipped-level',
    'reports/2019/04-problems.md:14:1 link/broken-page',
    'reports/2019/report.yml:6:1 report/published-before-signed',
    'reports/2019/report.yml:7:1 report/signed-differs',
    'reports/2020/02-law-enforcement.md:9:29 link/unsafe-scheme',
    'reports/2020/original.txt:1:1 original/missing',
    'site.yml:1:1 schema/missing-key',
    'site.yml:2:1 schema/unknown-key',
  ]);
});
