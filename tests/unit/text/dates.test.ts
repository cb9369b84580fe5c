import { describe, expect, it } from 'vitest';
import { readPrintedDate } from '../../../src/text/dates.ts';

describe('readPrintedDate', () => {
  it.each([
    ['2020年2月28日', '2020-02-28'],
    ['2019年12月3日', '2019-12-03'],
    ['２０２０ 年 2 月 28 日', '2020-02-28'],
    ['二〇二〇年二月二十八日', '2020-02-28'],
    ['二○二六年十月三十一日', '2026-10-31'],
    ['二零一九年十二月十日', '2019-12-10'],
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
