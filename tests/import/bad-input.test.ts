import { describe, expect, it } from 'vitest';
import type { ImportOptions } from '../../scripts/lib/import/import-options.ts';
import { changeLine, importBytes, importLines, SAMPLE_LINES } from './sample-report.ts';

const text = SAMPLE_LINES.join('\n');

function listErrors(lines: readonly string[], options: Partial<ImportOptions> = {}): string[] {
  const { imported, findings } = importLines(lines, options);
  expect(imported).toBeUndefined();
  return findings.filter(({ severity }) => severity === 'error').map(({ line, rule }) => `${line} ${rule}`);
}

it('finds nothing wrong with the sample that the other tests spoil', () => {
  expect(importLines(SAMPLE_LINES).findings).toEqual([]);
});

describe('a text that cannot be imported', () => {
  it.each<[string, string[], string[]]>([
    ['without any text', ['', ' \u3000'], ['1 import/no-text']],
    ['of nothing but page chrome', ['来源:示例县司法局', '打印'], ['1 import/no-text']],
    ['without a year in its title', changeLine(1, '示例县人民政府关于法治政府建设情况的报告'), ['1 import/no-year']],
    ['without headings', SAMPLE_LINES.filter((line) => !/^(?:一、|\()/u.test(line)), ['3 import/no-headings']],
    ['without a date', changeLine(8), ['7 import/no-date']],
    ['with a day that does not exist', changeLine(8, '2019年2月29日'), ['8 import/invalid-value']],
    ['without a source', changeLine(2), ['1 import/no-source']],
    [
      'whose time of publication is half a time',
      changeLine(2, '来源:甲局发布时间:2019-03-20'),
      ['2 import/invalid-value'],
    ],
    ['with no issuer in the title and no signature', changeLine(1, '2018年法治政府建设报告'), ['1 import/no-issuer']],
    [
      'that lacks several things, all at once',
      ['法治政府建设报告', '来源:甲局', '工作有序开展。'],
      ['1 import/no-year', '1 import/no-issuer', '3 import/no-date', '3 import/no-headings'],
    ],
  ])('%s says so', (_, lines, errors) => {
    expect(listErrors(lines)).toEqual(errors);
  });

  it.each<[string, Partial<ImportOptions>, string]>([
    ['an outline that there is not', { outline: '1999' }, '1 import/unknown-outline'],
    ['an inherited property for an outline', { outline: 'toString' }, '1 import/unknown-outline'],
    ['an address that is none', { url: 'www.example.cn' }, '1 import/invalid-value'],
    ['a time that does not exist', { published: '2019-03-20 24:00' }, '2 import/invalid-value'],
  ])('%s is refused', (_, options, error) => {
    expect(listErrors(SAMPLE_LINES, options)).toEqual([error]);
  });

  it('of a year before all outlines says which there are', () => {
    const { findings } = importLines(changeLine(1, SAMPLE_LINES[0]?.replace('2018', '2010')));
    expect(findings).toMatchObject([{ rule: 'import/unknown-outline' }]);
    expect(findings[0]?.hint).toContain('2015、2021');
  });

  it('to be published without a time says how to give one', () => {
    const lines = changeLine(2, '来源:示例县司法局');
    expect(listErrors(lines, { status: 'published' })).toEqual(['1 import/no-published']);
    const { imported } = importLines(lines, { status: 'published', published: '2019-03-20 16:05' });
    expect(imported?.report.published).toBe('2019-03-20 16:05');
  });

  it('in GBK is named as such', () => {
    // 示例县人民政府报告 in GBK.
    const bytes = Buffer.from('cabec0fdcfd8c8cbc3f1d5fec8aeb1a8b8e6', 'hex');
    const { findings } = importBytes(bytes);
    expect(findings).toMatchObject([{ file: 'original.txt', line: 1, rule: 'file/not-utf-8' }]);
    expect(findings[0]?.message).toContain('GBK');
  });

  it('that is no text is named as such', () => {
    const { imported, findings } = importBytes(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe]));
    expect(imported).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'file/not-utf-8' }]);
    expect(findings[0]?.message).not.toContain('GBK');
  });
});

describe('the way a text file was saved', () => {
  it.each([
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['doubled carriage returns', text.replaceAll('\n', '\r\r\n')],
    ['a byte order mark', `\ufeff${text}`],
    ['indents and blank lines', text.replaceAll('\n', ' \n\u00a0\n\u3000\u3000')],
  ])('does not matter: %s', (_, saved) => {
    const { imported, findings } = importBytes(new TextEncoder().encode(saved));
    expect(findings).toEqual([]);
    expect(imported?.sections).toEqual(importLines(SAMPLE_LINES).imported?.sections);
  });
});
