import { describe, expect, it, test } from 'vitest';
import { readChineseNumber, toValue } from '../../../src/report/quantities/chinese-number.ts';
import { describeQuantities } from './describe-quantities.ts';

describe('quantities in Chinese numerals', () => {
  it.each<[string, ...string[]]>([
    ['企业开办时间压缩至一个工作日以内', '一个工作日以内 = 1 个工作日 以内'],
    ['律师事务所三家，律师十二名', '三家 = 3 家', '十二名 = 12 名'],
    ['共一千二百件', '一千二百件 = 1200 件'],
    ['三百余件，二十多家', '三百余件 = 300 件 余 ±100', '二十多家 = 20 家 多 ±10'],
    ['五十万户、五十余万户', '五十万户 = 500000 户 ±10000', '五十余万户 = 500000 户 余 ±100000'],
    ['三万五千人次', '三万五千人次 = 35000 人次'],
    ['提高一个百分点，增长两倍', '一个百分点 = 1 个百分点', '两倍 = 2 倍'],
    ['三年以上，十五日内', '三年以上 = 3 年 以上', '十五日内 = 15 日 以内'],
    ['三分之一', '三分之一 = 33.33 %'],
    ['近三分之二的单位', '近三分之二 = 66.67 % 近 ±10'],
    ['百分之五十，千分之三以下', '百分之五十 = 50 %', '千分之三以下 = 3 ‰ 以下'],
    ['万分之五', '万分之五 = 0.05 %'],
    ['近八成', '近八成 = 80 % 近 ±10'],
    ['三成以上群众', '三成以上 = 30 % 以上 ±10'],
    ['收入翻一番，产值翻了两番', '一番 = 1 番', '两番 = 2 番'],
    ['用时三个多月', '三个多月 = 3 个月 多'],
  ])('%s', (text, ...quantities) => {
    expect(describeQuantities(text)).toEqual(quantities);
  });

  it('leaves to an Arabic number the scale words that it has', () => {
    expect(describeQuantities('5余百分之三')).toEqual(['5余百 = 500 余 ±100']);
  });

  it.each([
    '一是优化机构设置',
    '一律停止执行',
    '实行“一刀切”',
    '一窗受理、并行办结',
    '“五证合一”“三个清单”“十件实事”',
    '《三家公告》',
    '人民调解组织建设为两翼',
    '三大攻坚战',
    '涉诉一二审案件',
    '一般情况',
    '完善“一村一警”警务机制',
    '实行一次性告知制度',
    '建立一个平台',
    '一起推进',
    '县、镇、村三级',
    '十九届二中、三中、四中全会',
    '二〇一九年十月',
    '近三年',
    '第三家，第 三家',
    '前三名',
    '二期工程',
    '三番五次',
    '千家万户',
    '百姓',
    '万一',
    '三四家',
    '三年行动计划',
    '三成立',
    '数十家',
    '十几名',
    '一成不变',
    '多元一体',
  ])('finds none in %s', (text) => {
    expect(describeQuantities(text)).toEqual([]);
  });
});

describe('readChineseNumber', () => {
  test.each([
    ['一', 1],
    ['十', 10],
    ['二十', 20],
    ['两百', 200],
    ['一百零二', 102],
    ['一百一十', 110],
    ['一千零五十', 1050],
    ['九千九百九十九', 9999],
    ['三十万', 300_000],
    ['三万五千', 35_000],
    ['一亿两千万', 120_000_000],
    ['四万亿', 4_000_000_000_000],
  ])('%s is %i', (run, value) => {
    const number = readChineseNumber(run);
    expect(number && toValue(number)).toBe(value);
  });

  test.each(['', '零', '一二', '三四', '百', '万', '千三万', '万万', '亿万', '三百五百', '一'.repeat(100)])(
    '“%s” is none',
    (run) => {
      expect(readChineseNumber(run)).toBeUndefined();
    },
  );
});
