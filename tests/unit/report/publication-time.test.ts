import { describe, expect, it } from 'vitest';
import { namePublication, toInstant, writeMachineTime } from '../../../src/report/publication-time.ts';

describe('a report of which the original page prints the minute', () => {
  it('has a time of publication', () => {
    expect(namePublication('2020-03-30 09:49')).toBe('发布时间');
    expect(writeMachineTime('2020-03-30 09:49')).toBe('2020-03-30T09:49:00+08:00');
    expect(toInstant('2020-03-30 09:49').toISOString()).toBe('2020-03-30T01:49:00.000Z');
  });
});

describe('a report of which the original page prints the day alone', () => {
  it('has a day of publication, without an hour wherever none is asked for', () => {
    expect(namePublication('2020-03-30')).toBe('发布日期');
    expect(writeMachineTime('2020-03-30')).toBe('2020-03-30');
  });

  it('is of the beginning of that day in Beijing where an instant is asked for', () => {
    expect(toInstant('2020-03-30').toISOString()).toBe('2020-03-29T16:00:00.000Z');
  });
});
