import { describe, expect, it } from 'vitest';
import { compareWithOriginal, type Difference } from '../../src/report/fidelity.ts';
import { takeOutChrome } from '../../src/report/original-text.ts';
import type { PlacedText } from '../../src/report/placed-text.ts';

/** A report's files as lists of lines. */
function placeLines(files: Readonly<Record<string, readonly string[]>>): PlacedText[] {
  return Object.entries(files).flatMap(([file, lines]) =>
    lines.map((text, index) => ({ text, placeAt: (column) => ({ file, line: index + 1, column: column + 1 }) })),
  );
}

function compare(files: Readonly<Record<string, readonly string[]>>, original: string): Difference[] {
  return compareWithOriginal(placeLines(files), takeOutChrome(original, [], 'original.txt').lines);
}

/** Differences as `file:line:column original→here`. */
function list(differences: readonly Difference[]): string[] {
  return differences.map(({ place, ours, theirs }) => `${place.file}:${place.line}:${place.column} ${theirs}→${ours}`);
}

describe('compareWithOriginal', () => {
  it('takes half-width and full-width forms and any white space for one', () => {
    expect(compare({ a: ['（一）甲，乙：８８％', '丙……'] }, '(一) 甲,乙:88%\u00a0\u3000\n\n丙......')).toEqual([]);
  });

  it('says what stands on either side, where, and in what context', () => {
    expect(
      compare({ a: ['一是甲乙丙。', '全县共有执法人员1573人。'] }, '一是甲乙丙。全县共有执法人员1574人。'),
    ).toEqual([
      {
        place: { file: 'a', line: 2, column: 12 },
        originalPlace: { file: 'original.txt', line: 1, column: 18 },
        ours: '3',
        theirs: '4',
        before: '有执法人员157',
        after: '人。',
      },
    ]);
  });

  it('quotes both as written, not as folded', () => {
    const [difference] = compare({ a: ['甲乙丙丁，（戊）己庚辛。'] }, '甲乙丙丁,[戊]己庚辛。');
    expect(difference).toMatchObject({ theirs: '[', ours: '（' });
  });

  it('finds differences in several files at once', () => {
    const files = { a: ['甲乙丙丁戊己庚辛。'], b: ['子丑寅卯辰巳午未。'] };
    expect(list(compare(files, '甲乙丙X丁戊己庚辛。\n子丑寅卯巳午未。'))).toEqual(['a:1:4 X→', 'b:1:5 →辰']);
  });

  it('places what is missing on the line it belongs to', () => {
    const original = '一是优化机构设置。认真落实文件精神。\n二是完善审批。';
    const complete = ['一是优化机构设置。', '认真落实文件精神。', '二是完善审批。'];
    const without = (line: number, from: string): string[] =>
      complete.map((text, index) => (index === line ? text.replace(from, '') : text));
    expect(list(compare({ a: without(0, '。') }, original))).toEqual(['a:1:8 。→']);
    expect(list(compare({ a: without(1, '认') }, original))).toEqual(['a:2:1 认→']);
    expect(list(compare({ a: without(1, '。') }, original))).toEqual(['a:2:8 。→']);
    expect(list(compare({ a: without(2, '二') }, original))).toEqual(['a:3:1 二→']);
    expect(list(compare({ a: without(2, '。') }, original))).toEqual(['a:3:6 。→']);
  });

  it('has one difference when the original has no text at all', () => {
    expect(list(compare({ a: ['甲乙'] }, ''))).toEqual(['a:1:1 →甲乙']);
  });
});

describe('takeOutChrome', () => {
  it('takes one line for each entry, whatever its white space, and names entries that are not there', () => {
    const { lines, unknownChrome } = takeOutChrome('打印\n正文\n打印 \n打印', ['打印', '关闭', '打印'], 'o');
    expect(lines.map(({ text }) => text)).toEqual(['', '正文', '', '打印']);
    expect(unknownChrome).toEqual([1]);
  });
});
