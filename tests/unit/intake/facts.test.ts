import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/content/schemas/report.ts';
import { findFactPassages } from '../../../src/intake/fact-passages.ts';
import { keepFacts } from '../../../src/intake/former-facts.ts';

const TEXT = [
  '示例县人民政府',
  '关于2020年度法治政府建设情况的报告',
  '来源：示例县司法局 发布时间：2021-03-25 10:30',
  '县委：',
  '报告如下。',
  '示例县人民政府',
  '2021年2月20日',
].join('\n');

const REPORT: Report = {
  year: 2020,
  title: '示例县人民政府关于2020年度法治政府建设情况的报告',
  issuer: '示例县人民政府',
  addressee: '县委',
  source: '示例县司法局',
  signed: '2021-02-20',
  outline: '2015',
  status: 'draft',
};

describe('the passages of facts', () => {
  const find = (...[key, value]: [Parameters<typeof findFactPassages>[0], string]): number[] =>
    findFactPassages(key, value, TEXT).map(({ line }) => line);

  it('are the lines that print them', () => {
    expect(find('title', REPORT.title)).toEqual([1, 2]);
    expect(find('issuer', REPORT.issuer)).toEqual([1, 6]);
    expect(find('addressee', '县委')).toEqual([4]);
    expect(find('source', '示例县司法局')).toEqual([3]);
    expect(find('published', '2021-03-25 10:30')).toEqual([3]);
    expect(find('signed', '2021-02-20')).toEqual([7]);
  });

  it('are none for what is not printed', () => {
    expect(find('number', '示政〔2021〕5号')).toEqual([]);
    expect(find('signed', '2021-02-21')).toEqual([]);
    expect(find('source', '')).toEqual([]);
  });
});

describe('facts that were set by hand', () => {
  it('are asked for again where the new document has them, and told of where it has not', () => {
    const before: Report = { ...REPORT, addressee: '市委', issuer: '示例县', source: '示例县人民政府办公室' };
    expect(keepFacts(before, REPORT, TEXT, { year: 2020 })).toEqual({
      request: { issuer: '示例县', source: '示例县人民政府办公室' },
      lost: [{ key: 'addressee', value: '市委' }],
    });
  });

  it('are not what was read, and give way to what is said now', () => {
    expect(keepFacts(REPORT, REPORT, TEXT, { year: 2020 })).toEqual({ request: {}, lost: [] });
    const before = { ...REPORT, source: '别的' };
    expect(keepFacts(before, REPORT, TEXT, { year: 2020, source: '现在的' })).toEqual({ request: {}, lost: [] });
  });

  it('keep the address of the page, and the outline', () => {
    const original = { url: 'https://example.cn/1.html', sha256: '0'.repeat(64) };
    expect(keepFacts({ ...REPORT, outline: '2021', original }, REPORT, TEXT, { year: 2020 }).request).toEqual({
      url: 'https://example.cn/1.html',
      outline: '2021',
    });
  });
});
