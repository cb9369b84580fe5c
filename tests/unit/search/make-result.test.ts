import { describe, expect, it } from 'vitest';
import { makeResult } from '../../../src/search/result.ts';
import { FIGURE, SECTION } from './entries.ts';

describe('makeResult', () => {
  it('says under which heading of a section the first hit stands', () => {
    expect(makeResult(SECTION, ['检查'])).toMatchObject({
      kind: 'section',
      year: 2019,
      title: '（二）严格规范公正文明执法',
      heading: '二是推动改革。',
      path: '2019/law-enforcement/#二是推动改革',
      textFragment: `:~:text=${encodeURIComponent('全年开展')}-,${encodeURIComponent('检查')},-${encodeURIComponent('214次')}`,
      count: 1,
    });
  });

  it('leads to the heading itself, and to the top for what stands above all headings', () => {
    expect(makeResult(SECTION, ['二是'])).toMatchObject({ heading: '二是推动改革。' });
    expect(makeResult(SECTION, ['推动'])).toMatchObject({ path: '2019/law-enforcement/#二是推动改革' });
    expect(makeResult(SECTION, ['公正'])).toMatchObject({ path: '2019/law-enforcement/', heading: undefined });
  });

  it('takes the last words above a heading for what stands above it', () => {
    expect(makeResult(SECTION, ['》。'])).toMatchObject({ heading: '一是规范行为。' });
  });

  it('finds what runs on from a heading to its paragraph', () => {
    expect(makeResult(SECTION, ['行为。印发'])).toMatchObject({ heading: '一是规范行为。', count: 1 });
  });

  it('marks hits in value, name and quote of a figure', () => {
    const mark = (text: string): object => ({ text, isHit: true });
    expect(makeResult(FIGURE, ['214'])).toMatchObject({
      kind: 'figure',
      path: '2019/law-enforcement/#figure-checks',
      amount: [mark('214'), { text: '次', isHit: false }],
      name: [{ text: '执法检查次数', isHit: false }],
      quote: [{ text: '检查', isHit: false }, mark('214'), { text: '次', isHit: false }],
      count: 2,
    });
    expect(makeResult(FIGURE, ['次'])).toMatchObject({ count: 3 });
  });
});
