import { expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { Report } from '../../../src/content/schemas/report.ts';
import { listFeedEvents, writeFeed } from '../../../src/data-files/feed.ts';

const HEAD = {
  title: '示例县 A&B <报告>',
  description: '测试用的网站。',
  author: '示例县人民政府',
  home: 'https://www.example.gov.cn/',
  self: 'https://www.example.gov.cn/feed.xml',
};

const REPORT: Report = {
  year: 2019,
  title: '关于“A&B”]]>的报告',
  issuer: '示例县人民政府',
  published: '2020-03-30 00:30',
  outline: '2015',
  status: 'published',
  corrections: [
    { date: '2020-06-01', section: 'problems', was: '甲<乙', is: '甲>乙', why: '录错。' },
    { date: '2020-06-01', indicator: 'cases', was: '1件', is: '2件', why: '漏计。' },
    { date: '2020-07-01', section: 'problems', was: '丙', is: '丁', why: '录错。' },
  ],
};

const URLS = {
  report: 'https://www.example.gov.cn/2019/',
  correctionsOf: (date: string) => `https://www.example.gov.cn/2019/#${date}`,
};

it('makes one entry of the corrections of a day', () => {
  expect(listFeedEvents(REPORT, URLS).map(({ url, at, paragraphs }) => [url, at, paragraphs.length])).toEqual([
    ['https://www.example.gov.cn/2019/', '2020-03-30 00:30', 1],
    ['https://www.example.gov.cn/2019/#2020-06-01', '2020-06-01', 2],
    ['https://www.example.gov.cn/2019/#2020-07-01', '2020-07-01', 1],
  ]);
});

it('is well-formed whatever the texts have in them, and in the time of Beijing', () => {
  const xml = writeFeed(HEAD, listFeedEvents(REPORT, URLS));
  expect(() => fromXml(xml)).not.toThrow();
  expect(xml).toContain('<title>示例县 A&amp;B &lt;报告&gt;</title>');
  expect(xml).toContain('甲&#x3C;乙');
  expect(xml).toContain('<updated>2020-03-30T00:30:00+08:00</updated>');
});

it('says of a report of which only the day is known that it came out that day, and stays in order', () => {
  const events = listFeedEvents({ ...REPORT, published: '2020-03-30', corrections: [] }, URLS);
  expect(events.map(({ paragraphs }) => paragraphs)).toEqual([
    ['示例县人民政府于 2020-03-30 发布《关于“A&B”]]>的报告》。'],
  ]);
  expect(writeFeed(HEAD, events)).toContain('<updated>2020-03-30T00:00:00+08:00</updated>');
});
