import { describe, expect, it } from 'vitest';
import {
  findDateAtEnd,
  findPrintedYear,
  readPrintedDate,
  readPrintedMoment,
  readPrintedTime,
  replacePrintedYear,
} from '../../../src/text/dates.ts';

describe('readPrintedDate', () => {
  it.each([
    ['2020年2月28日', '2020-02-28'],
    ['2019年12月3日', '2019-12-03'],
    ['２０２０ 年 2 月 28 日', '2020-02-28'],
    ['二〇二〇年二月二十八日', '2020-02-28'],
    ['二○二六年十月三十一日', '2026-10-31'],
    ['二零一九年十二月十日', '2019-12-10'],
    ['二〇二〇年2月28日', '2020-02-28'],
  ])('reads %s', (printed, date) => {
    expect(readPrintedDate(printed)).toBe(date);
  });

  it('leaves it to the calendar whether there is such a day', () => {
    expect(readPrintedDate('2019年2月29日')).toBe('2019-02-29');
  });

  it.each([
    '2020年',
    '2020年2月',
    '2020年2月28日印发',
    '截至2020年2月28日',
    '二〇二〇年二十月十十日',
    '二〇二〇年十十月一日',
    '2020-02-28',
    '',
  ])('does not take %s for a date', (text) => {
    expect(readPrintedDate(text)).toBeUndefined();
  });
});

describe('a printed year', () => {
  it.each([
    ['2020年度工作', 2020, 0],
    ['关于２０２０年度工作', 2020, 2],
    ['关于二〇二〇年度工作', 2020, 2],
    ['关于二○一九年度工作', 2019, 2],
    ['关于二O二一年度工作', 2021, 2],
    ['关于二零二六年工作', 2026, 2],
    ['关于 2019 年度工作', 2019, 3],
    ['关于２０２０\u3000年工作', 2020, 2],
  ])('is found in %s', (text, year, start) => {
    expect(findPrintedYear(text)).toMatchObject({ year, start });
  });

  it.each(['一九年', '20年来', '二十年', '2020', ''])('is not in %s', (text) => {
    expect(findPrintedYear(text)).toBeUndefined();
  });

  it.each([
    ['甲关于2019年度工作的报告', '甲关于2020年度工作的报告'],
    ['甲关于二○一九年度工作的报告', '甲关于二〇二〇年度工作的报告'],
    ['甲关于 2019 年度工作的报告', '甲关于 2020 年度工作的报告'],
    ['甲工作报告', '甲工作报告'],
  ])('gives way to another in %s', (text, changed) => {
    expect(replacePrintedYear(text, 2020)).toBe(changed);
  });
});

describe('findDateAtEnd', () => {
  it.each([
    ['示例县人民政府 2020年2月28日', '2020-02-28', '示例县人民政府 '],
    ['示例县司法局二○二一年二月二十日', '2021-02-20', '示例县司法局'],
    ['２０２１ 年 ２ 月 ２０ 日', '2021-02-20', ''],
  ])('finds it in %s', (text, date, before) => {
    expect(findDateAtEnd(text)).toEqual({ date, start: before.length });
  });

  it.each(['2020年2月28日印发', '2020年2月', '示例县人民政府', '示例县人民政府2021年二月某日'])(
    'finds none in %s',
    (text) => {
      expect(findDateAtEnd(text)).toBeUndefined();
    },
  );
});

describe('a printed time', () => {
  it.each([
    ['2020-03-30 09:49', '2020-03-30 09:49'],
    ['2020-03-30 09:49:05', '2020-03-30 09:49'],
    ['2020-03-3009:49', '2020-03-30 09:49'],
    ['2020年3月30日 9时49分', '2020-03-30 09:49'],
    ['2020 年 3 月 30 日 9 时 5 分', '2020-03-30 09:05'],
    ['２０２０－０３－３０　０９：４９', '2020-03-30 09:49'],
    ['2020/3/30（星期一）上午9:49', '2020-03-30 09:49'],
    ['2020年3月30日下午3时20分', '2020-03-30 15:20'],
    ['2020年3月30日下午12:20', '2020-03-30 12:20'],
    ['2020-03-30T09:49', '2020-03-30 09:49'],
    ['2020-03-30T09:49:00+08:00', '2020-03-30 09:49'],
    ['2020-03-29T17:49:00Z', '2020-03-30 01:49'],
    ['2020.03.30 09:49', '2020-03-30 09:49'],
    ['二〇二〇年三月三十日 9时49分', '2020-03-30 09:49'],
  ])('%s is read to the minute', (printed, minute) => {
    expect(readPrintedMoment(printed)).toBe(minute);
  });

  it.each([
    '2020-03-30',
    '2020-3-30',
    '2020/03/30',
    '2020.03.30',
    '2020年03月30日',
    '2020 年 3 月 30 日',
    '２０２０－０３－３０',
    '20200330',
    '二〇二〇年三月三十日',
    '二○二〇年3月30日',
    '2020年3月30日 点击 12 次 30',
  ])('%j is a day, and no hour is made up for it', (printed) => {
    expect(readPrintedMoment(printed)).toBe('2020-03-30');
  });

  it.each(['昨天', '', '000014349/2020-00001', '202003301', '20201330'])('%j is none', (printed) => {
    expect(readPrintedMoment(printed)).toBeUndefined();
  });

  it('without a minute is a day', () => {
    expect(readPrintedTime('2020年3月30日')).toEqual({ year: 2020, month: 3, day: 30 });
    expect(readPrintedTime('昨天')).toBeUndefined();
  });
});
