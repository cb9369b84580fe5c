import { expect, test } from 'vitest';
import { nameDownload } from '../../../src/report/download-names.ts';

test('a file says whose it is, of which year, and what', () => {
  expect(nameDownload('示例县', [2019], '全部数据', 'csv')).toBe('示例县2019年度法治政府建设报告-全部数据.csv');
});

test('of several years it has the first and the last', () => {
  expect(nameDownload('示例县', [2021, 2019, 2020], '结案率', 'csv')).toBe(
    '示例县2019—2021年度法治政府建设报告-结案率.csv',
  );
  expect(nameDownload('示例县', [], '全部指标', 'json')).toBe('示例县法治政府建设报告-全部指标.json');
});

test('what no file name may have is written as what looks alike', () => {
  expect(nameDownload('示例县', [2019], '审批/许可“1:1”*?', 'csv')).toBe(
    '示例县2019年度法治政府建设报告-审批／许可“1：1”＊？.csv',
  );
});
