import { describe, expect, it } from 'vitest';
import { describeRecord } from '../../../src/integrations/search-index/write-search-index.ts';
import { FIGURE, SECTION } from './entries.ts';

describe('describeRecord', () => {
  it('spells out a figure, text by text, and its whole numbers behind', () => {
    const { content, filters, sort } = describeRecord({
      ...FIGURE,
      value: 80.5,
      printed: '80.5%',
      unit: '%',
      quote: '约80.5%',
    });
    expect(content).toBe('8 0 u2e 5 u25 | 执 法 检 查 次 数 | 约 8 0 u2e 5 u25 | n80p5');
    expect(filters).toEqual({ 年度: ['2019'], 职责领域: ['严格规范公正文明执法'], 单位: ['%'] });
    expect(sort).toEqual({ 数值: '80.5' });
  });

  it('runs the paragraphs of a section together', () => {
    const { content, filters, sort } = describeRecord({ ...SECTION, dutyAreas: [] });
    expect(content).toContain('行 为 u3002 印 发');
    expect(content).toMatch(/常 态 u3002 \| n214 n80p5$/);
    expect(filters).toEqual({ 年度: ['2019'], 职责领域: ['其他'] });
    expect(sort).toBeUndefined();
  });

  it('carries the entry as the address', () => {
    expect(JSON.parse(describeRecord(FIGURE).url)).toEqual(FIGURE);
    expect(JSON.parse(describeRecord({ ...SECTION, dutyAreas: ['某某'] }).url)).toEqual(SECTION);
  });
});
