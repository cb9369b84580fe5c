import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/content/schemas/report.ts';
import type { Site } from '../../../src/content/schemas/site.ts';
import { listPageTags, type TaggedPage } from '../../../src/report/page-tags.ts';

const SITE: Site = { name: '示例县年度报告', county: '示例县', description: '测试用的网站。' };
const COLUMN = {
  name: '法治政府建设',
  description: '示例县的年度报告。',
  keywords: ['示例县', '报告'],
  type: '信息公开',
};
const REPORT: Report = {
  year: 2019,
  title: '示例县人民政府关于2019年度法治政府建设情况的报告',
  issuer: '示例县人民政府',
  source: '示例县司法局',
  published: '2020-03-20 10:30',
  outline: '2015',
  status: 'published',
};
const FIGURES: TaggedPage = { kind: 'column', title: '数据', description: '报告中的数据。' };
const SECTION: TaggedPage = {
  kind: 'article',
  title: '（一）依法全面履行政府职能',
  description: '一节。',
  report: REPORT,
};
const ADDRESSES = { page: 'https://www.example.gov.cn/a/', picture: 'https://www.example.gov.cn/share.png' };

/** Tags as `name=content`. */
function tag(site: Site, page: TaggedPage, addresses?: typeof ADDRESSES): string[] {
  return listPageTags(site, page, addresses).map(({ name, content }) => `${name}=${content}`);
}

describe('a column', () => {
  test('names itself, with nothing set but the name of the site', () => {
    expect(tag(SITE, FIGURES)).toEqual([
      'SiteName=示例县年度报告',
      'ColumnName=数据',
      'ColumnDescription=报告中的数据。',
      'ColumnKeywords=数据',
      'ColumnType=数据',
      'Description=报告中的数据。',
    ]);
  });

  test('takes keywords and type from the column of the portal it stands in', () => {
    const tags = tag({ ...SITE, column: COLUMN, keywords: ['全站'] }, FIGURES);
    expect(tags).toContain('ColumnName=数据');
    expect(tags).toContain('ColumnKeywords=示例县,报告');
    expect(tags).toContain('ColumnType=信息公开');
    expect(tags).toContain('Keywords=数据,全站');
  });
});

describe('an article', () => {
  test('has the title, time and source that the page shows, and no column that nobody named', () => {
    expect(tag(SITE, SECTION)).toEqual([
      'SiteName=示例县年度报告',
      'ArticleTitle=（一）依法全面履行政府职能',
      'PubDate=2020-03-20 10:30',
      'ContentSource=示例县司法局',
      'Author=示例县人民政府',
      'Description=一节。',
    ]);
  });

  test('does not give the words of the site for those of a column that nobody named', () => {
    expect(tag({ ...SITE, keywords: ['报告'] }, SECTION).join()).not.toContain('Column');
  });

  test('stands in the column of the portal, and has an address and a picture where the site has an address', () => {
    const site = { ...SITE, domain: 'www.example.gov.cn', idCode: '1234567890', column: COLUMN, keywords: ['报告'] };
    expect(tag(site, SECTION, ADDRESSES)).toEqual([
      'SiteName=示例县年度报告',
      'SiteDomain=www.example.gov.cn',
      'SiteIDCode=1234567890',
      'ColumnName=法治政府建设',
      'ColumnDescription=示例县的年度报告。',
      'ColumnKeywords=示例县,报告',
      'ColumnType=信息公开',
      'ArticleTitle=（一）依法全面履行政府职能',
      'PubDate=2020-03-20 10:30',
      'ContentSource=示例县司法局',
      'Keywords=依法全面履行政府职能,报告',
      'Author=示例县人民政府',
      'Description=一节。',
      'Image=https://www.example.gov.cn/share.png',
      'Url=https://www.example.gov.cn/a/',
    ]);
  });

  test('of a draft has no time yet, and no other in its place', () => {
    const { published, ...draft } = REPORT;
    expect(published).toBeDefined();
    expect(tag(SITE, { ...SECTION, report: draft }).join()).not.toContain('PubDate');
  });
});

test.each([FIGURES, SECTION])('is shared under its title, description, picture and address: $title', (page) => {
  const shared = listPageTags({ ...SITE, column: COLUMN }, page, ADDRESSES).filter(({ property }) => property);
  expect(shared.map(({ property, content }) => [property, content])).toEqual([
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:image', ADDRESSES.picture],
    ['og:url', ADDRESSES.page],
  ]);
});
