import { describe, expect, it } from 'vitest';
import { type MadeUpReport, proposeNext } from './known-report.ts';

/** A sentence that no list has the unit of, as last year's report printed it and as a person entered it. */
function makeCount(text: string, unit: string, value: number, quote: string): MadeUpReport {
  return { text, figures: [{ unit, observation: { indicator: 'count', value, quote } }] };
}

const SLICES = makeCount('全年修复湿地405片。', '片', 405, '修复湿地405片');
const CALLS = makeCount('全年接听热线1200通。', '通', 1200, '接听热线1200通');
const PUPILS = makeCount('法治课覆盖学生16.8万。', '人', 168_000, '覆盖学生16.8万');
const GUESTS = makeCount('法治课覆盖学生16万人。', '人', 160_000, '覆盖学生16万人');

describe('a number whose unit no list has', () => {
  it.each<[text: string, last: MadeUpReport, value: number, quote: string]>([
    ['全年修复湿地412片。', SLICES, 412, '修复湿地412片'],
    ['全年修复湿地４１２ 片，效果良好。', SLICES, 412, '修复湿地４１２ 片'],
    ['全年修复湿地1.2万片。', SLICES, 12_000, '修复湿地1.2万片'],
    ['全年接听热线1350通。', CALLS, 1350, '接听热线1350通'],
    ['法治课覆盖学生17.2万。', PUPILS, 172_000, '覆盖学生17.2万'],
  ])('is proposed with the unit that last year had: %s', (text, last, value, quote) => {
    const { proposals, missing } = proposeNext(last, text);
    expect(proposals).toMatchObject([{ observation: { value, quote } }]);
    expect(proposals[0]?.doubts.filter(({ kind }) => kind !== 'tenfold')).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('has the qualifier that stands behind its unit', () => {
    const { proposals } = proposeNext(SLICES, '全年修复湿地412片以上。');
    expect(proposals).toMatchObject([
      { observation: { value: 412, qualifier: '以上' }, changes: [{ kind: 'qualifier', after: '以上' }] },
    ]);
  });

  it('is given with the one that it has changed from', () => {
    const { proposals } = proposeNext(SLICES, '修复湿地由405片增至412片。');
    expect(proposals).toMatchObject([
      { observation: { value: 405, period: '2019' }, before: { unit: '片' } },
      { observation: { value: 412 }, before: { unit: '片' } },
    ]);
  });

  it('names the place that last year had it at with its unit', () => {
    expect(proposeNext(SLICES, '全年修复湿地412片。').proposals).toMatchObject([
      { before: { value: 405, unit: '片' } },
    ]);
    expect(proposeNext(SLICES, '工作有序。').missing).toMatchObject([{ before: { value: 405, unit: '片' } }]);
  });

  it('is doubted where this year does not print the unit that last year did', () => {
    expect(proposeNext(GUESTS, '法治课覆盖学生17万。').proposals).toMatchObject([
      { observation: { value: 170_000 }, confidence: 'likely', doubts: [{ kind: 'unit', before: '人' }] },
    ]);
    expect(proposeNext(PUPILS, '法治课覆盖学生17万人。').proposals).toMatchObject([
      { observation: { value: 170_000 }, confidence: 'certain' },
    ]);
  });

  it('is not given a unit that is part of another word there', () => {
    const guests = makeCount('会议邀请30人。', '人', 30, '会议邀请30人');
    expect(proposeNext(guests, '会议邀请32人大代表。').proposals).toEqual([]);
    expect(proposeNext(guests, '会议邀请32人。').proposals).toMatchObject([{ observation: { value: 32 } }]);
  });

  it.each(['全年修复湿地412畦。', '全年修复湿地412公顷。', '全年修复湿地片412个。'])(
    'is not taken where another unit stands: %s',
    (text) => {
      const { proposals, missing } = proposeNext(SLICES, text);
      expect(proposals).toEqual([]);
      expect(missing).toMatchObject([{ rejected: { obstacle: { kind: 'unit' } } }]);
    },
  );
});
