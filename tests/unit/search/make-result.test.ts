import { describe, expect, it } from 'vitest';
import { makeResult } from '../../../src/search/result.ts';
import { FIGURE, PASSAGE, SECTION, TERM } from './entries.ts';

const hit = (text: string): object => ({ text, isHit: true });
const plain = (text: string): object => ({ text, isHit: false });

describe('makeResult', () => {
  it('of a passage says its heading, and leads to the paragraph of the first hit', () => {
    expect(makeResult(PASSAGE, ['检查'])).toEqual({
      kind: 'text',
      year: 2019,
      section: '（二）严格规范公正文明执法',
      heading: [plain('二是推动改革')],
      path: '2019/law-enforcement/#p-2',
      excerpt: [plain('全年开展'), hit('检查'), plain('214次，办结率约80.5%，“一次办好”成为常态。')],
      count: 1,
    });
  });

  it('of a passage whose heading has it leads there, and shows how the text below begins', () => {
    expect(makeResult(PASSAGE, ['推动'])).toMatchObject({
      heading: [plain('二是'), hit('推动'), plain('改革')],
      path: '2019/law-enforcement/#二是推动改革',
      excerpt: [plain('全年开展检查214次，办结率约80.5%，“一次办好”成为常态。')],
    });
    expect(makeResult(PASSAGE, ['推动', '检查'])).toMatchObject({
      path: '2019/law-enforcement/#二是推动改革',
      excerpt: [{}, hit('检查'), {}],
      count: 2,
    });
  });

  it('shows heading and text as one where a hit runs on from one to the other', () => {
    expect(makeResult(PASSAGE, ['改革。全年'])).toMatchObject({
      heading: [plain('二是推动改革')],
      excerpt: [plain('二是推动'), hit('改革。 全年'), {}],
      count: 1,
    });
    expect(makeResult(PASSAGE, ['改革。'])).toMatchObject({ heading: [plain('二是推动'), hit('改革。')] });
  });

  it('of what stands before the first heading leads to the page', () => {
    const top = { ...PASSAGE, blocks: [{ text: '一、工作情况' }, { text: '（二）公正文明执法' }], lead: 1 };
    expect(makeResult(top, ['公正'])).toMatchObject({
      section: undefined,
      heading: [plain('（二）'), hit('公正'), plain('文明执法')],
      path: '2019/law-enforcement/',
      excerpt: [],
    });
    expect(makeResult(top, ['工作'])).toMatchObject({ excerpt: [{}, hit('工作'), {}] });
    const untitled = { ...SECTION, kind: 'passage' as const, blocks: top.blocks };
    expect(makeResult(untitled, ['公正'])).toMatchObject({
      heading: [plain('（二）严格规范'), hit('公正'), plain('文明执法')],
    });
  });

  it('of a section leads to where the words stand nearest to one another', () => {
    expect(makeResult(SECTION, ['印发', '检查'])).toMatchObject({
      section: undefined,
      heading: [plain('（二）严格规范公正文明执法')],
      path: '2019/law-enforcement/#p-1',
      count: 2,
    });
    expect(makeResult(SECTION, ['》。'])).toMatchObject({ path: '2019/law-enforcement/#p-1' });
  });

  it('says of a figure that a person has entered it', () => {
    expect(makeResult(FIGURE, ['214'])).toMatchObject({ isByHand: false });
    expect(makeResult({ ...FIGURE, byHand: '三分之二' }, ['214'])).toMatchObject({ isByHand: true });
  });

  it('marks hits in names and definition of a term', () => {
    expect(makeResult(TERM, ['一次'])).toEqual({
      kind: 'term',
      path: 'glossary/#yi-ci-ban-hao',
      name: [hit('一次'), plain('办好')],
      aliases: [[hit('一次'), plain('性办结')]],
      definition: [plain('材料齐全的，'), hit('一次'), plain('办完。')],
      count: 3,
    });
  });

  it('marks hits in value, name and quote of a figure', () => {
    expect(makeResult(FIGURE, ['214'])).toMatchObject({
      kind: 'figure',
      path: '2019/law-enforcement/#figure-checks',
      amount: [hit('214'), plain('次')],
      name: [{ text: '执法检查次数', isHit: false }],
      quote: [{ text: '检查', isHit: false }, hit('214'), { text: '次', isHit: false }],
      change: undefined,
      count: 2,
    });
    expect(makeResult(FIGURE, ['次'])).toMatchObject({ count: 3 });
  });

  it('says how a figure moved, and marks no hits there', () => {
    const change = '比2018年 +8次（+3.9%）';
    expect(makeResult({ ...FIGURE, change }, ['次'])).toMatchObject({ change, count: 3 });
  });
});
