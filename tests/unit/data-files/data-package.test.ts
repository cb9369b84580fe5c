import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/content/schemas/site.ts';
import { describePackage } from '../../../src/data-files/data-package.ts';
import { REPORT } from '../../support/figure-rows.ts';
import { validatePackage } from '../../support/validate-package.ts';

const SITE: Site = { name: '示例县法治政府建设年度报告', county: '示例县', description: '测试用的网站。' };
const PAIRS = [{ from: 2019, to: 2020, between: [] }];
const REPORTS = [{ ...REPORT, year: 2020 }, REPORT];

describe('a data package', () => {
  test.each([undefined, 'https://www.example.gov.cn/a/b/'])('is valid, with the site at %s', (homepage) => {
    expect(
      validatePackage(describePackage(SITE, { reports: REPORTS, printed: [2020], pairs: PAIRS, homepage })),
    ).toEqual([]);
  });

  test('has one table a year, with every column described', () => {
    const { resources } = describePackage(SITE, {
      reports: REPORTS,
      printed: [2020],
      pairs: PAIRS,
      homepage: undefined,
    });
    const tables = resources.filter(({ profile }) => profile === 'tabular-data-resource');
    const byYear = tables.filter(({ path }) => path.startsWith('package/figures-'));
    expect(byYear.map(({ path }) => path)).toEqual(['package/figures-2020.csv', 'package/figures-2019.csv']);
    for (const { schema } of byYear) {
      expect(schema?.fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
        '指标编码 string',
        '指标名称 string',
        '数值 number',
        '单位 string',
        '限定词 string',
        '人工登记 string',
        '时期 year',
        '职责领域 string',
        '章节 string',
        '原文 string',
        '原文所述变化核对 string',
        '链接 string',
      ]);
      expect(schema?.primaryKey).toEqual(['指标编码', '时期']);
    }
  });

  test('has one table of all years, whose rows have a name each and a status that is explained', () => {
    const [all] = describePackage(SITE, {
      reports: REPORTS,
      printed: [2020],
      pairs: PAIRS,
      homepage: 'https://www.example.gov.cn/',
    }).resources;
    expect(all?.path).toBe('package/figures.csv');
    expect(all?.schema?.primaryKey).toEqual(['编号']);
    const status = all?.schema?.fields.find(({ name }) => name === '状态');
    expect(status?.constraints).toEqual({ enum: ['采用', '相同', '不同', '更正前'] });
    for (const word of ['采用', '相同', '不同', '更正前']) expect(status?.description).toContain(`${word}：`);
    expect(all?.schema?.fields.at(-1)).toMatchObject({ name: '链接', format: 'uri' });
  });

  test('has one table for each two years that are compared, whose columns name them', () => {
    const { resources } = describePackage(SITE, {
      reports: REPORTS,
      printed: [],
      pairs: PAIRS,
      homepage: 'https://www.example.gov.cn/',
    });
    const [table, ...others] = resources.filter(({ path }) => path.startsWith('package/compare-'));
    expect(table?.path).toBe('package/compare-2019-2020.csv');
    expect(others).toEqual([]);
    expect(table?.schema?.primaryKey).toEqual(['指标编码']);
    expect(table?.schema?.fields.filter(({ format }) => format === 'uri').map(({ name }) => name)).toEqual([
      '2019年链接',
      '2020年链接',
    ]);
  });

  test('names each resource once', () => {
    const names = describePackage(SITE, {
      reports: REPORTS,
      printed: [2020],
      pairs: PAIRS,
      homepage: undefined,
    }).resources.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('calls addresses URIs only where they are whole', () => {
    const formatOf = (homepage: string | undefined): unknown =>
      describePackage(SITE, { reports: [REPORT], printed: [], pairs: PAIRS, homepage }).resources[0]?.schema?.fields.at(
        -1,
      )?.format;
    expect(formatOf('https://www.example.gov.cn/')).toBe('uri');
    expect(formatOf(undefined)).toBeUndefined();
  });

  test('leads to the pages the reports were published on, where they are known', () => {
    const unknown = { ...REPORT, original: { sha256: '0'.repeat(64) } };
    expect(
      describePackage(SITE, { reports: [REPORT, unknown], printed: [], pairs: PAIRS, homepage: undefined }).sources,
    ).toEqual([
      { title: `示例县司法局：${REPORT.title}`, path: 'https://www.example.gov.cn/2019.html' },
      { title: `示例县司法局：${REPORT.title}` },
    ]);
  });

  test('grants no licence, there being no copyright, and says so', () => {
    const dataPackage = describePackage(SITE, { reports: REPORTS, printed: [2020], pairs: PAIRS, homepage: undefined });
    expect(dataPackage).not.toHaveProperty('licenses');
    expect(dataPackage.description).toContain('著作权法');
  });
});

test('what is wrong with a package is found', () => {
  const dataPackage = describePackage(SITE, { reports: [REPORT], printed: [], pairs: PAIRS, homepage: undefined });
  expect(validatePackage({ ...dataPackage, resources: [] })).not.toEqual([]);
  expect(validatePackage({ ...dataPackage, resources: [{ path: 'a.csv' }] })).not.toEqual([]);
  expect(validatePackage({ ...dataPackage, name: '濉溪县' })).not.toEqual([]);
  expect(validatePackage({ ...dataPackage, homepage: 'www' })).not.toEqual([]);
  const [table] = dataPackage.resources;
  const wrongType = { ...table, schema: { fields: [{ name: '数值', type: 'numeric' }] } };
  expect(validatePackage({ ...dataPackage, resources: [wrongType] })).not.toEqual([]);
});
