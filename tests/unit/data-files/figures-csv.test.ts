import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURE_COLUMNS, layOutRow, writeFiguresCsv } from '../../../src/data-files/figures-table.ts';
import { anyRows, CLAIM, ROW } from '../../support/figure-rows.ts';
import { readCsvRows } from '../../support/spreadsheets.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file begins with a byte order mark and the column names, and ends its lines with CRLF', () => {
  const bytes = Buffer.from(encode(writeFiguresCsv([ROW, ROW])));
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const lines = bytes.subarray(3).toString('utf8').split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('指标编码,指标名称,数值,单位,限定词,人工登记,时期,职责领域,章节,原文,原文所述变化核对,链接');
  expect(lines[1]).toBe(
    'mediation-success-rate,调解成功率,88.28,%,约,,2019,依法有效化解社会矛盾纠纷,（六）依法有效化解社会矛盾纠纷,成功率约88.28%,,' +
      'https://www.example.gov.cn/2019/dispute-resolution/#figure-mediation-success-rate',
  );
  expect(lines[3]).toBe('');
  expect(lines.join('')).not.toMatch(/[\r\n]/);
});

test.each(['=SUM(A1)', '+1', '-1', '@x', '\tx', '＝1', '＋1', '－1', '＠x'])('a text %j is no formula', (quote) => {
  expect(readCsvRows(encode(writeFiguresCsv([{ ...ROW, quote }])))[0]?.['原文']).toBe(`'${quote}`);
});

test('a file for programs has no byte order mark and no apostrophe, and ends its lines alike', () => {
  const csv = writeFiguresCsv([{ ...ROW, quote: '-1' }], 'program');
  expect(csv).toMatch(/^指标编码,/);
  expect(csv).toContain(',-1,,https://');
  expect(csv).toMatch(/\r\n$/);
});

test('a negative number stays a number', () => {
  expect(writeFiguresCsv([{ ...ROW, value: -5.5 }])).toContain(',-5.5,%,');
});

test('a number that a person has entered is told from one that was read, and what is said of its change stands beside it', () => {
  const entered = { ...ROW, byHand: '三分之二', claims: [CLAIM, { ...CLAIM, text: '另一句' }] };
  const [read, byHand] = readCsvRows(encode(writeFiguresCsv([ROW, entered])));
  expect(read).toMatchObject({ 人工登记: '', 原文所述变化核对: '' });
  expect(byHand).toMatchObject({ 人工登记: '三分之二', 原文所述变化核对: `${CLAIM.text}；另一句` });
});

test('a year without figures has its column names all the same', () => {
  expect(writeFiguresCsv([])).toBe(
    '\uFEFF指标编码,指标名称,数值,单位,限定词,人工登记,时期,职责领域,章节,原文,原文所述变化核对,链接\r\n',
  );
});

test('another reader finds every cell of every row', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      expect(readCsvRows(encode(writeFiguresCsv(rows)))).toEqual(
        rows.map(layOutRow).map((row) =>
          Object.fromEntries(
            FIGURE_COLUMNS.map(({ key, header }) => {
              const isFormula = key !== 'value' && /^[=+\-@＝＋－＠]/.test(row[key]);
              return [header, `${isFormula ? "'" : ''}${row[key]}`];
            }),
          ),
        ),
      );
    }),
    { numRuns: 60 },
  );
});
