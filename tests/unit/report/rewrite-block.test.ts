import { describe, expect, test } from 'vitest';
import { rewriteBlocks } from '../../../src/report/rewrite-block.ts';

const FILE =
  '---\nkind: other\nheading: 一、甲 # 不动\n---\n\n## 一是乙。\n\n全年46件，\n办结44件。\n\n丙[丁](/2019)戊。\n';

const paragraph = (text: string) => ({ text, level: undefined });

describe('a block of a section is rewritten', () => {
  test('where it stands, and all else stays byte for byte', () => {
    const windows = `\ufeff${FILE.replaceAll('\n', '\r\n')}`;
    expect(rewriteBlocks(windows, { start: 1, end: 2, blocks: [paragraph('全年46项，办结44件。')] })).toBe(
      windows.replace('全年46件', '全年46项'),
    );
  });

  test('with the links beside the words that change', () => {
    expect(rewriteBlocks(FILE, { start: 2, end: 3, blocks: [paragraph('丙丁己。')] })).toBe(FILE.replace('戊', '己'));
  });

  test('without a link whose words are gone', () => {
    expect(rewriteBlocks(FILE, { start: 2, end: 3, blocks: [paragraph('丙戊。')] })).toBe(
      FILE.replace('丙[丁](/2019)戊。', '丙戊。'),
    );
  });

  test.each([
    '1. 第一项',
    '# 不是标题',
    '- 一项',
    '> 引文',
    '<b>粗</b>',
    '*星* 和 _线_',
    '[甲](乙)',
    '---',
    '`码`',
    '&amp; &',
  ])('so that what looks like mark-up stays what was typed: %s', (text) => {
    const written = rewriteBlocks(FILE, { start: 1, end: 2, blocks: [paragraph(text)] });
    expect(written).toBeDefined();
    expect(written).toMatch(/^---\n[^]*## 一是乙。\n\n[^]*\n\n丙\[丁\]\(\/2019\)戊。\n$/u);
  });

  test('as several, as none, and before another', () => {
    expect(
      rewriteBlocks(FILE, { start: 1, end: 2, blocks: [{ text: '二是己。', level: 2 }, paragraph('全年46件。')] }),
    ).toBe(FILE.replace('全年46件，\n办结44件。', '## 二是己。\n\n全年46件。'));
    expect(rewriteBlocks(FILE, { start: 1, end: 2, blocks: [] })).toBe(FILE.replace('全年46件，\n办结44件。\n\n', ''));
    expect(rewriteBlocks(FILE, { start: 2, end: 2, blocks: [paragraph('庚。')] })).toBe(
      FILE.replace('丙[', '庚。\n\n丙['),
    );
    expect(rewriteBlocks(FILE, { start: 3, end: 3, blocks: [paragraph('辛。')] })).toBe(`${FILE}\n辛。\n`);
  });

  test('also the only one, and one of none', () => {
    const bare = '---\nkind: closing\n---\n';
    const one = rewriteBlocks(bare, { start: 0, end: 0, blocks: [paragraph('甲县人民政府')] });
    expect(one).toBe(`${bare}\n甲县人民政府\n`);
    expect(rewriteBlocks(one ?? '', { start: 0, end: 1, blocks: [] })).toBe(`${bare}\n`);
  });

  test('in a cell of a table, and not as another number of cells', () => {
    const table = `${FILE}\n| 项 | 数 |\n| --- | --- |\n| 甲 | 12 |\n`;
    expect(rewriteBlocks(table, { start: 4, end: 5, blocks: [paragraph('甲\t13')] })).toBe(table.replace('12', '13'));
    expect(rewriteBlocks(table, { start: 4, end: 5, blocks: [paragraph('甲 13')] })).toBeUndefined();
    expect(rewriteBlocks(table, { start: 4, end: 5, blocks: [] })).toBeUndefined();
  });
});
