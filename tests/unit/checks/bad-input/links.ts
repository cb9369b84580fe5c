import { describe, expect, it } from 'vitest';
import { type BadInput, testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FILE = 'reports/2019/02-law-enforcement.md';

/** Make 开展检查 at 9:27 of the section a link. */
function link(url: string): (site: FixtureSite) => void {
  return (site) => {
    site.edit(
      FILE,
      '规范行政执法行为实施办法（试行）》，全年开展检查',
      `规范行政执法行为实施办法（试行）》，全年[开展检查](${url})`,
    );
  };
}

function spoilLink(url: string, rule: string, ...says: string[]): BadInput {
  return { what: url, site: { years: [2018, 2019] }, spoil: link(url), findings: [`${FILE}:9:27 ${rule}`], says };
}

describe('schemes', () => {
  testBadInputs([
    spoilLink('javascript:alert(1)', 'link/unsafe-scheme', 'javascript', '运行脚本'),
    spoilLink('JaVaScRiPt:alert(1)', 'link/unsafe-scheme', '运行脚本'),
    spoilLink('java&#10;script:alert(1)', 'link/unsafe-scheme', '运行脚本'),
    spoilLink('&#x6A;avascript&colon;alert(1)', 'link/unsafe-scheme', '运行脚本'),
    spoilLink('data:text/html,x', 'link/unsafe-scheme', '运行脚本'),
    spoilLink('ftp://example.com/', 'link/unsafe-scheme', '“ftp:”'),
    spoilLink('https:example', 'link/bad-address', '完整的网址'),
    spoilLink('https://', 'link/bad-address', '完整的网址'),
    {
      what: 'in a definition',
      spoil: (site) => {
        link('x')(site);
        site.edit(FILE, '[开展检查](x)', '[开展检查][x]');
        site.write(FILE, `${site.read(FILE)}\n[x]: javascript:alert(1)\n`);
      },
      findings: [`${FILE}:15:1 link/unsafe-scheme`],
    },
    {
      what: 'in angle brackets',
      spoil: (site) => {
        site.edit(
          FILE,
          '规范行政执法行为实施办法（试行）》，',
          '规范行政执法行为实施办法（试行）》，<javascript:alert>',
        );
      },
      findings: [`${FILE}:9:25 link/unsafe-scheme`, `${FILE}:9:26 verbatim/extra`],
    },
  ]);
});

describe('titles', () => {
  testBadInputs([
    ...['"共300件"', "'共300件'", '(共300件)'].map((title) => ({
      what: `a link with words that a browser shows: ${title}`,
      spoil: link(`https://www.example.gov.cn/ ${title}`),
      findings: [`${FILE}:9:27 link/title`],
      says: ['说明“共300件”', '没有同原文核对', '删去'],
    })),
    {
      what: 'in a definition',
      spoil: (site) => {
        link('x')(site);
        site.edit(FILE, '[开展检查](x)', '[开展检查][x]');
        site.write(FILE, `${site.read(FILE)}\n[x]: https://www.example.gov.cn/ "共300件"\n`);
      },
      findings: [`${FILE}:15:1 link/title`],
    },
    {
      what: 'beside another fault of the link',
      spoil: link('ftp://example.com/ "共300件"'),
      findings: [`${FILE}:9:27 link/title`, `${FILE}:9:27 link/unsafe-scheme`],
    },
  ]);

  it('may be empty', async () => {
    using site = writeSite();
    link('https://www.example.gov.cn/ ""')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});

describe('pages', () => {
  testBadInputs([
    spoilLink('/2019/problem/', 'link/broken-page', '是不是“/2019/problems/”？'),
    spoilLink('/2019/problems', 'link/broken-page', '是不是“/2019/problems/”？'),
    spoilLink('/2017/', 'link/broken-page'),
    spoilLink('/zwgk/public/821/56374741.html', 'link/broken-page', '/about/'),
    spoilLink('/data/2019/orignal.txt', 'link/broken-page', '是不是“/data/2019/original.txt”？'),
    spoilLink('/data/2018/figures.xls', 'link/broken-page', '是不是“/data/2018/figures.xlsx”？'),
    spoilLink('/2019/law-enforcement/annex/', 'link/broken-page', '改正地址，例如 /、/about/'),
    spoilLink('../2018/problems/', 'link/form', '/2019/problems/'),
    spoilLink('04-problems.md#一是思想认识不够到位', 'link/form', '是不是“/2019/problems/#一是思想认识不够到位”？'),
    spoilLink('//example.com/', 'link/form', 'https://'),
    spoilLink('www.example.com', 'link/form', 'https://'),
    spoilLink('', 'link/form'),
    {
      what: 'a published report that links into a draft',
      site: { years: [2019, 2020], draft: 2020 },
      spoil: link('/2020/problems/'),
      findings: [`${FILE}:9:27 link/draft`],
      says: ['草稿', 'status: published'],
    },
    {
      what: "a published report that links to a file of a draft's",
      site: { years: [2019, 2020], draft: 2020 },
      spoil: link('/data/2020/original.txt'),
      findings: [`${FILE}:9:27 link/draft`],
    },
  ]);
});

describe('anchors', () => {
  testBadInputs([
    spoilLink('#一是规范行政执法行', 'link/broken-anchor', '是不是“#一是规范行政执法行为”？'),
    spoilLink('/2018/problems/#二是专业素养需加强', 'link/broken-anchor', '是不是“#二是专业素养仍需加强”？'),
    spoilLink('/2019/full/#problem', 'link/broken-anchor', '是不是“#problems”？'),
    spoilLink('/2019/full/#一是思想认识不够到位', 'link/broken-anchor', '#problems-一是思想认识不够到位'),
    spoilLink('/about/#x', 'link/broken-anchor', '删去 #'),
    spoilLink('#', 'link/broken-anchor'),
    spoilLink('#%E4%B8%80%E6%98', 'link/broken-anchor'),
  ]);
});

describe('links that lead somewhere', () => {
  it.each([
    '/',
    '/about/',
    '/2018/',
    '/2018/full/',
    '/2018/government-functions/',
    '#一是规范行政执法行为',
    `#${encodeURIComponent('二是推动综合行政执法体制改革')}`,
    '/2018/problems/#二是专业素养仍需加强',
    '/2019/full/#problems',
    '/2019/full/#problems-一是思想认识不够到位',
    '#figure-law-enforcement-checks-1',
    '/2019/full/#law-enforcement-figure-law-enforcement-checks-1',
    '/2018/figures/',
    '/figures/law-enforcement-checks-1/',
    '/data/indicators/law-enforcement-checks-1.csv',
    '/data/2018/original.txt',
    '/data/2019/figures.xlsx',
    '/data/datapackage.json',
    '/favicon.svg',
    'https://www.example.gov.cn/a/b.html?c=1#d',
    'mailto:sfj@example.gov.cn',
  ])('%s', async (url) => {
    using site = writeSite({ years: [2018, 2019] });
    link(url)(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('from a draft into itself', async () => {
    using site = writeSite({ years: [2018, 2019], draft: 2019 });
    link('/2019/problems/#一是思想认识不够到位')(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
