import { describe, expect, it } from 'vitest';
import { readPlan, type TextBlock } from '../../../src/compare/plan.ts';

/** Blocks from lines; a heading begins with `# `. Each has its words as its anchor. */
function blocks(...lines: string[]): TextBlock[] {
  return lines.map((line) => {
    const text = line.replace(/^# /u, '');
    return { id: text, text, heading: text === line ? undefined : {} };
  });
}

describe('readPlan', () => {
  /** Items as `headings: paragraphs`. */
  const read = (...lines: string[]): string[] =>
    readPlan(blocks(...lines)).map(
      ({ headings, paragraphs }) =>
        `${headings.map(({ text }) => text).join('/')}: ${paragraphs.map(({ text }) => text).join('|')}`,
    );

  it('has an item for each heading, with its paragraphs', () => {
    expect(read('# 一', '甲。', '乙。', '# 二', '丙。')).toEqual(['一: 甲。|乙。', '二: 丙。']);
  });

  it('has an item for each paragraph of a plan without headings', () => {
    expect(read('一是甲。', '二是乙。')).toEqual([': 一是甲。', ': 二是乙。']);
  });

  it('leaves out what only leads to the items, and keeps what says something before them', () => {
    expect(read('重点推进以下工作：', '# 一', '甲。')).toEqual(['一: 甲。']);
    expect(read('总的打算是甲。', '# 一', '乙。')).toEqual([': 总的打算是甲。', '一: 乙。']);
  });

  it('keeps a heading with the one right below it, and none without a paragraph', () => {
    expect(read('# 一', '# （一）', '甲。', '# （二）', '乙。', '# 二')).toEqual(['一/（一）: 甲。', '（二）: 乙。']);
  });

  it('says which blocks of the section an item is', () => {
    const items = readPlan(blocks('重点推进以下工作：', '# 一', '甲。', '乙。', '# 二', '丙。'));
    expect(items.map((item) => item.blocks)).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('has nothing where there is no text', () => {
    expect(read()).toEqual([]);
    expect(read('# 一')).toEqual([]);
  });
});
