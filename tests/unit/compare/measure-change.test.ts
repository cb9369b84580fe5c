import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, measureChange } from '../../../src/compare/change.ts';
import { writeChange } from '../../../src/compare/change-words.ts';
import { makeFigures } from '../../support/ledger.ts';

function measure(before: string, after: string): Change {
  const [from, to] = [...makeFigures({ a: before }, 2019), ...makeFigures({ a: after }, 2020)];
  if (!from || !to) throw new Error(`no figures in: ${before}, ${after}`);
  return measureChange(from, to);
}

describe('how a value moved', () => {
  it.each<[what: string, before: string, after: string, change: string]>([
    ['a count that grew', '1408件', '1512件', '+104件（+7.4%）'],
    ['a count that fell', '318名', '234名', '−84名（−26.4%）'],
    ['the same count', '8个', '8个', '没有变化'],
    ['from nothing: no percentage of zero', '0件', '5件', '+5件'],
    ['to nothing', '5件', '0件', '−5件'],
    ['nothing twice', '0件', '0件', '没有变化'],
    ['less than ten before: no percentage', '1件', '2件', '+1件'],
    ['tens before: whole per cent', '22件', '30件', '+8件（+36%）'],
    ['tens before, to nothing', '16件', '0件', '−16件（−100%）'],
    ['from a hundred on: one decimal', '100件', '101件', '+1件（+1.0%）'],
    ['nearly all', '4000件', '1件', '−3999件（超过99.9%）'],
    ['five digits, grouped', '98412条', '121350条', '+22,938条（+23.3%）'],
    ['more than tenfold', '2件', '41件', '+39件'],
    ['too little for one decimal', '114106条', '114107条', '+1条（不到0.1%）'],
    ['shares, in percentage points', '88.28%', '91.93%', '+3.65个百分点'],
    ['shares without an error of floating-point arithmetic', '88.28%', '88.59%', '+0.31个百分点'],
    ['shares per mille', '5‰', '3‰', '−2个千分点'],
    ['shares that differ by their last digit', '88.28%', '88.29%', '+0.01个百分点'],
    ['the same share', '88.28%', '88.28%', '没有变化'],
    ['a rate that falls below zero', '增长1.5%', '增长-3.2%', '−4.7个百分点'],
    ['a rate that rises from below zero', '增长-3.2%', '增长1.5%', '+4.7个百分点'],
    ['points themselves', '2.3个百分点', '3.1个百分点', '+0.8个百分点'],
    ['points without 个', '2.3百分点', '3.1百分点', '+0.8个百分点'],
    ['decimals of other units', '3.5个工作日', '1.5个工作日', '−2个工作日'],
  ])('%s: %s → %s', (_, before, after, change) => {
    expect(writeChange(measure(before, after))).toBe(change);
  });

  it.each<[what: string, before: string, after: string, change: string]>([
    ['约 on one side', '约1000件', '4000件', '约+3000件'],
    ['约 on both', '约40%', '约90%', '约+50个百分点'],
    ['余', '11000余条', '15000余条', '约+4000条'],
    ['余 on both, of counts that do not touch', '280余件', '290余件', '约+10件'],
    ['余 beside a rounder number with 余', '300余件', '310余件', '约+10件'],
    ['余, falling', '300余件', '280余件', '约−20件'],
    ['余, of which no digit is claimed that they leave open', '280余件', '310余件', '约+30件'],
    ['a scale word beside a whole number', '113963条', '12.1万条', '约+7000条'],
    ['scale words of different steps', '3.11万户', '3.4万户', '约+2900户'],
    ['a fall of rounded numbers', '9万件', '3万件', '约−60,000件'],
    ['约, which leaves every percentage open', '约110件', '约160件', '约+50件'],
    ['左右', '80%左右', '40%', '约−40个百分点'],
    ['a scale word, which rounds', '3万件', '9万件', '约+60,000件'],
    ['a share rounded more than the other', '88.28%', '90%', '约+1.7个百分点'],
    ['a rounded and a whole number', '1.2万件', '15000件', '约+3000件'],
  ])('approximate, %s: %s → %s', (_, before, after, change) => {
    expect(writeChange(measure(before, after))).toBe(change);
  });

  it.each<[what: string, before: string, after: string, change: string]>([
    ['余 on one side, which only adds', '1500余人次', '2100人次', '+501至600人次'],
    ['近 on one side, which only takes away', '近3000件', '5000件', '+2000至2150件'],
    ['约 that says little', '约110件', '约128件', '+8至28件'],
    ['以内 beside 约', '1日以内', '约110日', '+104至115日'],
    ['以下 beside 约', '5件以下', '约110件', '+100至115件'],
    ['以内, over which the later one surely is', '1个工作日以内', '3个工作日', '+2至3个工作日'],
    ['以内, the earlier one by a little of it', '30日以内', '100日', '+70至100日'],
    ['余 of steps far apart', '1000余件', '2110余件', '+111至1119件'],
    ['超过, however much more', '1000家', '超过1500家', '+501家以上'],
    ['a part of a thing, which there is not', '5件以下', '约36件', '+30至37件'],
    ['以上, far above', '30家', '100家以上', '+70家以上'],
    ['以上, far below', '100家以上', '30家', '−70家以上'],
  ])('bounds, %s: %s → %s', (_, before, after, change) => {
    expect(writeChange(measure(before, after))).toBe(change);
  });

  it.each<[what: string, before: string, after: string, change: string]>([
    ['approximate numbers that may be the same', '约100件', '约102件', '数字不够精确，看不出增减'],
    ['numbers that may just touch', '280余亩', '290余亩', '数字不够精确，看不出增减'],
    ['超过 beside a larger number', '超过1500家', '2100家', '数字不够精确，看不出增减'],
    ['two limits', '30人以上', '50人以上', '数字不够精确，看不出增减'],
    ['a share rounded so much that it may be the other', '88%', '88.28%', '数字不够精确，看不出增减'],
    ['the same limit twice', '1个工作日以内', '1个工作日以内', '写的数字相同'],
    ['the same approximate number twice', '约80%', '约80%', '写的数字相同'],
    ['the same rounded number twice', '3万件', '3万件', '写的数字相同'],
    ['the same number, once with 约', '约80件', '80件', '数字不够精确，看不出增减'],
  ])('nothing to be said, %s: %s → %s', (_, before, after, change) => {
    expect(writeChange(measure(before, after))).toBe(change);
  });

  it('counts in the unit that the later report prints', () => {
    const [before, after] = [...makeFigures({ a: '3人' }, 2019), ...makeFigures({ a: '5名' }, 2020)];
    if (!before || !after) throw new Error('no figures');
    expect(writeChange(measureChange(before, after))).toBe('+2名');
  });

  it('goes the other way, by the same difference, when the years are exchanged', () => {
    const printed = fc
      .tuple(fc.constantFrom('', '约', '近', '超过'), fc.nat(99_999), fc.constantFrom('件', '余件', '%', '件以上'))
      .filter(([before, , after]) => before === '' || !/余|以上/u.test(after))
      .map(([before, value, after]) => `${before}${value}${after}`);
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        fc.pre(a.endsWith('%') === b.endsWith('%'));
        const [there, back] = [measure(a, b), measure(b, a)];
        expect(back.kind).toBe(there.kind);
        if (there.kind !== 'moved' || back.kind !== 'moved') return;
        expect([back.difference, back.bounds]).toEqual([there.difference, there.bounds]);
        expect(back.direction).not.toBe(there.direction);
      }),
    );
  });
});
