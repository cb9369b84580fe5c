import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareWithOriginal, type Difference } from '../../../src/report/fidelity.ts';
import { takeOutLines } from '../../../src/report/original.ts';
import { type PlacedText, placeUnknown } from '../../../src/text/placed-text.ts';

/** A report's files as lists of lines. */
function placeLines(files: Readonly<Record<string, readonly string[]>>): PlacedText[] {
  return Object.entries(files).flatMap(([file, lines]) =>
    lines.map((text, index) => ({ text, placeAt: (column) => ({ file, line: index + 1, column: column + 1 }) })),
  );
}

function compare(files: Readonly<Record<string, readonly string[]>>, original: string): Difference[] {
  return compareWithOriginal(placeLines(files), takeOutLines(original, [], 'original.txt').lines);
}

/** Differences as `file:line:column original→here`. */
function list(differences: readonly Difference[]): string[] {
  return differences.map(({ place, ours, theirs }) => `${place.file}:${place.line}:${place.column} ${theirs}→${ours}`);
}

describe('compareWithOriginal', () => {
  it('takes half-width and full-width forms and any white space for one', () => {
    expect(compare({ a: ['（一）甲，乙：８８％', '丙……'] }, '(一) 甲,乙:88%\u00a0\u3000\n\n丙……')).toEqual([]);
  });

  it.each([
    ['157⁴人', '1574人', '6 4→⁴'],
    ['①是', '1是', '3 1→①'],
    ['88㎡', '88m2', '5 m2→㎡'],
    ['Ⅲ类', 'III类', '3 III→Ⅲ'],
    ['丙……', '丙......', '4 ......→……'],
    ['1574人', '157⁴人', '6 ⁴→4'],
  ])('does not take %s for %s, though NFKC would', (here, original, difference) => {
    expect(list(compare({ a: [`共有${here}参加。`] }, `共有${original}参加。`))).toEqual([`a:1:${difference}`]);
  });

  it('takes signs for the same that the original has itself', () => {
    expect(compare({ a: ['①共88㎡，10⁴人……'] }, '①共88㎡,10⁴人……')).toEqual([]);
  });

  it.each([
    ['15 74人', '1574人', 'a:1:3 → '],
    ['1574 人', '1574人', 'a:1:5 → '],
    ['甲\u00a0乙', '甲乙', 'a:1:2 →\u00a0'],
    ['甲 ，乙', '甲,乙', 'a:1:2 → '],
  ])('does not take white space in %s for %s', (here, original, difference) => {
    expect(list(compare({ a: [here] }, original))).toEqual([difference]);
  });

  it.each([
    ['当 a < b 时', '当 a < b 时'],
    ['甲 乙', '甲\u3000乙'],
    ['甲乙', '甲 乙'],
    ['open day', 'open\nday'],
  ])('lets white space of the original stay in %s, or go', (here, original) => {
    expect(compare({ a: [here] }, original)).toEqual([]);
  });

  it.each([
    ['32件', '3 2件', 'a:1:2  →'],
    ['３２件', '３\u3000２件', 'a:1:2 \u3000→'],
    ['2101 5件', '2 101 5件', 'a:1:2  →'],
    ['2018101名', '2018 101名', 'a:1:5  →'],
    ['2101名', '2 1 01名', 'a:1:2  →'],
  ])('does not take %s for two numbers of %s', (here, original, first) => {
    expect(list(compare({ a: [here] }, original))[0]).toBe(first);
  });

  it.each([
    ['2101名', '2 101名'],
    ['12345678元', '12 345\u00a0678元'],
    ['2 101名', '2 101名'],
    ['3 2件', '3 2件'],
    ['3 2件', '3\n2件'],
  ])('takes %s for the numbers of %s', (here, original) => {
    expect(compare({ a: [here] }, original)).toEqual([]);
  });

  /** Prose in lines of one width, with a number at the end of each. */
  const WRAPPED = Array.from({ length: 5 }, () => '74人，全县各级行政机关认真履行职责依法办理案件15');
  const PROSE = WRAPPED.join('');

  it('takes a number for one that a line of the original is wrapped in', () => {
    expect(compare({ a: [PROSE] }, WRAPPED.join('\n'))).toEqual([]);
  });

  it.each([
    ['32件', '3\n2件', 'a:1:2 \n→'],
    ['３２件', '３\n２件', 'a:1:2 \n→'],
    ['共3235件', '共32\n\n35件', 'a:1:4 \n→'],
    ['2101名', '2\n101名', 'a:1:2 \n→'],
    ['件数32总计', '件数\n3\n2\n总计', 'a:1:4 \n→'],
    ['维持3驳回25件', '维持3\n驳回2\n5件', 'a:1:7 \n→'],
  ])('does not take %s for two numbers on two lines, %j', (here, original, difference) => {
    expect(list(compare({ a: [here] }, original))).toEqual([difference]);
    expect(list(compare({ a: [PROSE, here] }, [...WRAPPED, '', original].join('\n')))).toEqual([
      difference.replace('a:1', 'a:2'),
    ]);
  });

  it('does not take two cells for a wrapped line, however wide the table is', () => {
    const rows = ['各级行政机关办理行政复议案件情况\t全县合计\t3', '2\t各级行政机关办理行政复议案件情况\t全县合计'];
    const lone = ['74人，全县各级行政机关认真履行职责依法办理案件3', '2'];
    for (const lines of [rows, lone]) {
      const here = lines.join('').replaceAll('\t', '');
      expect(list(compare({ a: [PROSE, here] }, [...WRAPPED, ...lines].join('\n')))).toHaveLength(1);
    }
  });

  it('does not take a number on two paragraphs for one', () => {
    expect(list(compare({ a: ['共有15', '74人'] }, '共有1574人'))).toEqual(['a:2:1 →\n\n']);
    expect(list(compare({ a: ['共有15'], b: ['74人'] }, '共有15\n74人'))).toEqual([]);
    expect(list(compare({ a: ['共有', '74人'] }, '共有74人'))).toEqual([]);
  });

  it('tells of any white space between two digits, here or there, but for groups of three', () => {
    const anyText = fc.string({
      unit: fc.constantFrom(...Array.from('甲件1２3,，.  %万')),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom(' ', '\n', '\u3000', '  '), (text, seed, space) => {
        const places = [...text.matchAll(/(?<=[1２3])(?=[1２3])/gu)].map(({ index }) => index);
        const at = places[seed % places.length];
        if (at === undefined) return;
        const spaced = text.slice(0, at) + space + text.slice(at);
        expect(compare({ a: [spaced] }, text)).not.toEqual([]);
        const behind = /^[1２3]+/u.exec(text.slice(at))?.[0] ?? '';
        if (space === '\n' || behind.length !== 3) expect(compare({ a: [text] }, spaced)).not.toEqual([]);
      }),
    );
  });

  it('finds what is wrong on either side of text that cannot be read, and nothing in its place', () => {
    const [before, after] = placeLines({ a: ['甲乙丙一。'], c: ['（三）庚辛壬二。'] });
    const runs = [before, placeUnknown({ file: 'b', line: 1, column: 1 }), after].filter((run) => run !== undefined);
    const { lines } = takeOutLines('甲乙丙丁。\n（二）戊己。\n（三）庚辛壬癸。', [], 'original.txt');
    expect(list(compareWithOriginal(runs, lines))).toEqual(['a:1:4 丁→一', 'c:1:7 癸→二']);
  });

  it('still finds text missing that the unknown text cannot stand for', () => {
    const [before, after] = placeLines({ a: ['（一）甲乙丙丁。'], c: ['（三）庚辛壬。'] });
    const runs = [before, placeUnknown({ file: 'b', line: 1, column: 1 }), after].filter((run) => run !== undefined);
    const { lines } = takeOutLines('（一）甲乙X丙丁。\n（二）戊己。\n（三）庚Y辛壬。', [], 'original.txt');
    expect(list(compareWithOriginal(runs, lines))).toEqual(['a:1:6 X→', 'c:1:5 Y→']);
  });

  it('takes nothing that a text itself has for text that cannot be read', () => {
    expect(list(compare({ a: ['甲\uFDD0乙'] }, '甲丙乙'))).toEqual(['a:1:2 丙→\uFDD0']);
  });

  it('says what stands on either side, where, and in what context', () => {
    expect(
      compare({ a: ['一是甲乙丙。', '全县共有执法人员1573人。'] }, '一是甲乙丙。全县共有执法人员1574人。'),
    ).toEqual([
      {
        place: { file: 'a', line: 2, column: 12 },
        originalPlace: { file: 'original.txt', line: 1, column: 18 },
        stretch: { start: 17, end: 18 },
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

  it.each([
    ['甲乙丙X丁 戊己', ['a:1:4 →X', 'a:1:6 → ']],
    ['甲 乙丙丁X戊己', ['a:1:2 → ', 'a:1:6 →X']],
    ['甲乙丙X 丁戊己', ['a:1:4 →X']],
    ['甲乙丙 X丁戊己', ['a:1:5 →X']],
  ])(
    'tells of white space before and behind other differences in order, but not right beside one: %s',
    (here, found) => {
      expect(list(compare({ a: [here] }, '甲乙丙丁戊己'))).toEqual(found);
    },
  );

  it.each<[what: string, files: Record<string, string[]>, original: string, found: string]>([
    ['at the beginning', { a: ['乙丙丁'] }, '甲乙丙丁', 'a:1:1 甲→'],
    ['at the end of a file', { a: ['甲乙丙'], b: ['丁戊己'] }, '甲乙丙X\n丁戊己', 'a:1:3 X→'],
    ['at the beginning of a file', { a: ['甲乙丙'], b: ['丁戊己'] }, '甲乙丙\nX丁戊己', 'b:1:1 X→'],
    ['as a whole line', { a: ['甲乙丙。', '庚辛壬。'] }, '甲乙丙。\n丁戊己。\n庚辛壬。', 'a:2:1 丁戊己。→'],
  ])('places what is missing %s', (_, files, original, found) => {
    expect(list(compare(files, original))).toEqual([found]);
  });

  it.each([
    ['too much', ['甲乙X丙'], '甲乙丙', { start: 2, end: 3 }],
    ['missing', ['甲乙丁'], '甲乙丙丁', { start: 2, end: 2 }],
    ['missing at the end of a line', ['甲乙丙', '丁戊己'], '甲乙丙X\n丁戊己', { start: 3, end: 3 }],
    ['white space', ['甲 乙'], '甲乙', { start: 2, end: 2 }],
  ])('says from where to where in the joined text it is: %s', (_, lines, original, stretch) => {
    expect(compare({ a: lines }, original)).toMatchObject([{ stretch }]);
  });

  it('has one difference when the original has no text at all', () => {
    expect(list(compare({ a: ['甲乙'] }, ''))).toEqual(['a:1:1 →甲乙']);
  });
});

describe('takeOutLines', () => {
  /** Entries whose places say nothing. */
  const somewhere = (...words: string[]) => words.map((line) => ({ words: line, place: '网页' }));

  it('takes one line for each entry, whatever its white space, and names entries that are not there', () => {
    const { lines, places } = takeOutLines('打印\n正文\n打印 \n打印', somewhere('打印', '关闭', '打印'), 'o');
    expect(lines.map(({ text }) => text)).toEqual(['', '正文', '打印 ', '']);
    expect(places).toEqual([1, undefined, 4]);
  });

  it('leaves a line of the report that the page repeats round it', () => {
    const entries = somewhere('来源：示例县', '打印', '打印', '关闭');
    const text = '标题\n来源：示例县\n打印\n甲\n打印\n乙\n\n打印\n关闭';
    const { lines, places } = takeOutLines(text, entries, 'o');
    expect(lines.map(({ text: line }) => line)).toEqual(['标题', '', '', '甲', '打印', '乙', '', '', '']);
    expect(places).toEqual([2, 3, 8, 9]);
  });

  it('takes the line that an entry names where its words stand there, and looks for them where they do not', () => {
    const text = '打印\n甲\n打印\n乙\n打印';
    const named = takeOutLines(text, [{ words: '打印', place: '第 3 行' }], 'o');
    expect(named.lines.map(({ text: line }) => line)).toEqual(['打印', '甲', '', '乙', '打印']);
    const misnamed = takeOutLines(text, [{ words: '打印', place: '第 4 行' }], 'o');
    expect(misnamed.places).toEqual([1]);
  });
});
