import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSaidNumbers } from '../../../src/text/said-numbers.ts';
import { sliceSpan } from '../../../src/text/span.ts';

const find = (text: string): string[] => findSaidNumbers(text).map((span) => sliceSpan(text, span));

describe('what says a number', () => {
  it.each([
    ['办结300件', ['300']],
    ['办结３００件', ['３００']],
    ['办结³⁰⁰件', ['³⁰⁰']],
    ['办结₃₀₀件', ['₃₀₀']],
    ['办结٣٠٠件', ['٣٠٠']],
    ['办结३००件', ['३००']],
    ['办结𝟗𝟎%', ['𝟗𝟎']],
    ['办结③件', ['③']],
    ['办结㈢件、㊂件、⑶件', ['㈢', '㊂', '⑶']],
    ['Ⅳ级响应', ['Ⅳ']],
    ['½的案件', ['½']],
    ['办结三百件', ['三百']],
    ['办结⼀件', ['⼀']],
    ['办结叁佰件', ['叁佰']],
    ['办结一件', ['一']],
    ['办结两件', ['两']],
    ['二〇二〇年', ['二〇二〇']],
    ['增长三倍', ['三倍']],
    ['成倍增长', ['倍']],
    ['占半数', ['半']],
    ['占一半', ['一半']],
    ['过半', ['半']],
    ['翻番', ['翻番']],
    ['翻了番', ['翻了番']],
    ['翻一番', ['一']],
    ['百分之九十', ['百', '九十']],
    ['十分之一', ['十', '一']],
    ['约八成', ['八']],
    ['零投诉', ['零']],
    ['增长万件', ['万']],
  ])('%s', (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });

  it('is a numeral of any script', () => {
    const digit = fc
      .integer({ min: 0, max: 0x10ffff })
      .map((code) => (code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code)));
    fc.assert(
      fc.property(digit, (sign) => {
        if (/^[\p{Nd}\p{Nl}\p{No}]$/u.test(sign)) expect(find(`办结${sign}件`)).toEqual([sign]);
      }),
      { numRuns: 2000 },
    );
    expect(find('٣ ३ ๓ ၃ ៣ ꘣ 𝟛')).toHaveLength(7);
  });
});

describe('words that only look like a number', () => {
  it.each(
    [
      '一是规范，二是公开；三是监督',
      '统一、一致、一律、一般、一些、一定、一直、一体化、一站式',
      '进一步、下一步、唯一、之一、同一、逐一、万一',
      '第一责任人、第一时间',
      '市县乡三级、省市两级',
      '千方百计、百姓、十分重视',
      '双随机、一公开，“双随机”',
      '与公安机关一起办理',
      '一起推进，与公安机关一起',
      '党的十九届四中全会',
      '上升百分点',
      '开展一批检查',
      '比上一年',
      '上半年和下半年',
      '一审、二审案件',
      '执法队伍、陆续',
      '“十四五”规划、“八五”普法、三项制度',
      '检查最多的是哪一项',
    ].map((text) => [text]),
  )('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('a number beside or within such words is found all the same', () => {
  it.each([
    ['案件十一起', ['十一']],
    ['受理一起案件', ['一']],
    ['与去年一起案件相比', ['一']],
    ['受理复议一起。', ['一']],
    ['一起重大劳动争议案件', ['一']],
    ['三是', []],
    ['办结三是', ['三']],
    ['统一百件', ['百']],
    ['三万一件', ['三']],
    ['十分钟', ['十']],
    ['排名第一', ['一']],
    ['全省第一', ['一']],
    ['第一批', ['一']],
    ['第一名', ['一']],
    ['第二批、第三季度', ['二', '三']],
    ['一批次', ['一']],
    ['提升两级', ['两']],
    ['一年来', ['一']],
    ['半年', ['半']],
    ['两千万', ['两千万']],
  ])('%s', (text, numbers) => {
    expect(find(text)).toEqual(numbers);
  });

  it('finds a numeral wherever it is put into such a word', () => {
    expect(find('统1一')).toEqual(['1一']);
  });
});
