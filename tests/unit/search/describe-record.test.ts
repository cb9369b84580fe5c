import { describe, expect, it } from 'vitest';
import { describeRecord } from '../../../src/integrations/search-index/write-search-index.ts';
import { FIGURE, PASSAGE, SECTION, TERM } from './entries.ts';

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

  it('runs the paragraphs of a passage together, and spells its heading out apart', () => {
    const { content, filters, sort } = describeRecord({ ...PASSAGE, dutyAreas: [] });
    expect(content).toContain('改 革 u3002 全 年');
    expect(content).toMatch(/常 态 u3002 \| h4e8c h662f h63a8 h52a8 h6539 h9769 h3002 \| n214 n80p5$/);
    expect(filters).toEqual({ 年度: ['2019'], 职责领域: ['其他'] });
    expect(sort).toBeUndefined();
  });

  it('spells a whole section in words of its own, so that nothing else finds it', () => {
    const { content } = describeRecord({ ...SECTION, dutyAreas: [] });
    expect(content).toMatch(/^(?:s[\da-f]+ ?)+$/);
  });

  it('has no filter for a term, and each of its names whole', () => {
    const { content, filters, sort } = describeRecord(TERM);
    expect(content).toMatch(/^一 次 办 好 \| 一 次 性 办 结 \| 材 料 .* \| i4e00z6b21z529ez597d i4e00\S+$/);
    expect(filters).toBeUndefined();
    expect(sort).toEqual({ 术语: '1' });
  });

  it('carries the entry as the address', () => {
    expect(JSON.parse(describeRecord(FIGURE).url)).toEqual(FIGURE);
    expect(JSON.parse(describeRecord({ ...SECTION, dutyAreas: ['某某'] }).url)).toEqual(SECTION);
  });
});
