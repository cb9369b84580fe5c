import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/content/schemas/report.ts';
import type { ImportOptions } from '../../src/intake/outline/import-options.ts';
import { changeLine, importLines, SAMPLE_LINES } from './sample-report.ts';

it('finds nothing wrong with the sample that the other tests spoil', () => {
  expect(importLines(SAMPLE_LINES).findings).toEqual([]);
});

function listErrors(lines: readonly string[], options: Partial<ImportOptions> = {}): string[] {
  const { imported, findings } = importLines(lines, options);
  expect(imported).toBeUndefined();
  return findings.filter(({ severity }) => severity === 'error').map(({ line, rule }) => `${line} ${rule}`);
}

describe('a text that cannot be imported', () => {
  it.each<[string, string[], string[]]>([
    ['without any text', ['', ' \u3000'], ['1 import/no-text']],
    ['of nothing but page lines', ['来源:示例县司法局', '打印'], ['1 import/no-text']],
    ['with no issuer in the title and no signature', changeLine(1, '2018年法治政府建设报告'), ['1 import/no-issuer']],
  ])('%s says so', (_, lines, errors) => {
    expect(listErrors(lines)).toEqual(errors);
  });

  it.each<[string, Partial<ImportOptions>, string]>([
    ['an outline that there is not', { outline: '1999' }, '1 import/unknown-outline'],
    ['an inherited property for an outline', { outline: 'toString' }, '1 import/unknown-outline'],
    ['an address that is none', { url: 'www.example.cn' }, '1 import/invalid-value'],
    ['a time that does not exist', { published: '2019-03-20 24:00' }, '1 import/invalid-value'],
  ])('%s is refused', (_, options, error) => {
    expect(listErrors(SAMPLE_LINES, options)).toEqual([error]);
  });

  it('of a year before all outlines says which there are', () => {
    const { findings } = importLines(changeLine(1, SAMPLE_LINES[0]?.replace('2018', '2010')), { year: 2010 });
    expect(findings).toMatchObject([{ rule: 'import/unknown-outline' }]);
    expect(findings[0]?.hint).toContain('2015、2021');
  });

  it('of another year than was asked for says which command to run', () => {
    expect(listErrors(SAMPLE_LINES, { year: 2019 })).toEqual(['1 import/other-year']);
    expect(importLines(SAMPLE_LINES, { year: 2019 }).findings[0]?.hint).toContain('改放到 2018 年度');
  });
});

describe('a text that lacks what a draft can do without', () => {
  it.each<[string, string[], string[], Partial<Report>]>([
    [
      'without a year in its title is of the year asked for',
      changeLine(1, '示例县人民政府关于法治政府建设情况的报告'),
      ['1 import/no-year'],
      { year: 2018 },
    ],
    ['without a date', changeLine(8), ['7 import/no-date'], { signed: undefined }],
    [
      'with a day that does not exist',
      changeLine(8, '2019年2月29日'),
      ['8 import/unusable-value'],
      { signed: undefined },
    ],
    [
      'without a source and a time',
      changeLine(2),
      ['1 import/no-source', '1 import/no-published'],
      { source: undefined, published: undefined },
    ],
    [
      'whose time of publication is none',
      changeLine(2, '来源:甲局发布时间:近日'),
      ['2 import/unusable-value'],
      { source: '甲局', published: undefined },
    ],
    [
      'whose day of publication does not exist',
      changeLine(2, '来源:甲局发布时间:2019年2月29日'),
      ['2 import/unusable-value'],
      { source: '甲局', published: undefined },
    ],
    [
      'of nothing but a title',
      ['2018年示例县人民政府关于法治政府建设的报告'],
      ['1 import/no-date', '1 import/no-source', '1 import/no-published', '1 import/no-headings'],
      {},
    ],
  ])('%s', (_, lines, rules, values) => {
    const { imported, findings } = importLines(lines);
    expect(imported?.report).toMatchObject({ status: 'draft' });
    for (const [name, value] of Object.entries(values)) expect(imported?.report[name as keyof Report]).toEqual(value);
    const found = findings.filter(({ rule }) => rule !== 'import/missing-duty-area');
    expect(found.map(({ line, rule }) => `${line} ${rule}`)).toEqual(rules);
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  it('is signed by whom it says, else by last year’s issuer, with a warning', () => {
    const untitled = changeLine(1, '2018年法治政府建设报告');
    const options = { formerIssuer: '示例县人民政府' };
    const { imported, findings } = importLines(untitled, options);
    expect(imported?.report.issuer).toBe('示例县人民政府');
    expect(findings).toMatchObject([{ rule: 'import/no-issuer', severity: 'warning' }]);
    const signed = importLines(untitled.toSpliced(7, 0, '示例县司法局'), options);
    expect(signed.imported?.report.issuer).toBe('示例县司法局');
    expect(signed.findings).toEqual([]);
  });

  it.each(['2019年3月20日 9时05分', '2019/03/20 09:05:59', '2019-3-20 9:05'])(
    'reads a time of publication however it is printed: %s',
    (printed) => {
      const { imported, findings } = importLines(changeLine(2, `来源:甲局发布时间:${printed}`));
      expect(imported?.report.published).toBe('2019-03-20 09:05');
      expect(findings).toEqual([]);
    },
  );

  it.each(['2019年03月20日', '2019/03/20', '2019-3-20', '２０１９－０３－２０', '20190320', '二〇一九年三月二十日'])(
    'makes up no hour for a day of publication: %s',
    (printed) => {
      const { imported, findings } = importLines(changeLine(2, `来源:甲局发布时间:${printed}`));
      expect(imported?.report.published).toBe('2019-03-20');
      expect(findings).toEqual([]);
    },
  );
});

describe('what stands round a report', () => {
  it('keeps annexes and notes after the date in the closing, headings of their own included', () => {
    const annex = ['附件：', '1.重点项目清单', '一、新建项目', '［1］此处为注释。'];
    const { imported, findings } = importLines([...SAMPLE_LINES, ...annex]);
    expect(imported?.report.signed).toBe('2019-02-20');
    expect(imported?.sections.at(-1)).toMatchObject({
      frontMatter: { kind: 'closing' },
      blocks: ['2019年2月20日', ...annex].map((text) => ({ kind: 'paragraph', text })),
    });
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['9 import/text-after-date']);
  });

  it.each([['indents and blank lines', SAMPLE_LINES.join(' \n\u00a0\n\u3000\u3000')]])(
    'does not matter: %s',
    (_, saved) => {
      const { imported, findings } = importLines(saved.split('\n'));
      expect(findings).toEqual([]);
      expect(imported?.sections).toEqual(importLines(SAMPLE_LINES).imported?.sections);
    },
  );
});
