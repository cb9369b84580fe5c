import { expect, it } from 'vitest';
import { speakSigns, spellSigns } from '../../../src/text/signs.ts';

it.each([
  ['比2020年 +8件（+36%）', '比2020年 增加8件（36%）'],
  ['−3.2个百分点', '减少3.2个百分点'],
  ['约+10件', '约增加10件'],
  ['+1条（不到0.1%）', '增加1条（不到0.1%）'],
  ['没有变化', '没有变化'],
])('spells %s: %s', (words, heard) => {
  expect(spellSigns(words)).toBe(heard);
  expect(
    speakSigns(words)
      .map(({ seen }) => seen)
      .join(''),
  ).toBe(words);
});
