import { describe, expect, it } from 'vitest';
import { groupBySound, listSounds } from '../../../src/text/sounds.ts';

describe('listSounds', () => {
  it('says how each character sounds where it stands', () => {
    expect(listSounds('行政调解')).toEqual(['xing', 'zheng', 'tiao', 'jie']);
    expect(listSounds('绿色银行')).toEqual(['lv', 'se', 'yin', 'hang']);
  });

  it('has one for every character, whatever it is', () => {
    for (const text of ['“互联网+政务服务”12件', '1+4+N', '']) expect(listSounds(text)).toHaveLength(text.length);
  });
});

describe('groupBySound', () => {
  it('has common characters under all their sounds', () => {
    const groups = groupBySound();
    expect(groups['fang']).toMatch(/访/);
    expect(groups['xing']).toMatch(/行/);
    expect(groups['hang']).toMatch(/行/);
    expect(Object.values(groups).join('').length).toBeGreaterThan(3755);
  });
});
