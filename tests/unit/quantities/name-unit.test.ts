import { expect, it } from 'vitest';
import { nameUnit, readQuantities } from '../../../src/quantities/read-quantities.ts';

/** A text's first number, with one of the units that somebody says it has: as printed, its unit, its qualifier. */
function name(text: string, units: readonly string[]): (string | undefined)[] {
  const [quantity] = readQuantities(text);
  if (!quantity) throw new Error(`nothing is read: ${text}`);
  const { start, end, unit, qualifier } = nameUnit(text, quantity, units);
  return [text.slice(start, end), unit, qualifier];
}

it.each<[text: string, units: string[], printed: string, unit: string, qualifier?: string]>([
  ['林地405片。', ['片'], '405片', '片'],
  ['林地405 片。', ['片'], '405 片', '片'],
  ['林地405片区。', ['块', '片区', '片'], '405片区', '片区'],
  ['林地405片以上。', ['片'], '405片以上', '片', '以上'],
  ['林地405片 左右。', ['片'], '405片 左右', '片', '左右'],
  ['林地约405片。', ['片'], '约405片', '片', '约'],
  ['林地约405片以上。', ['片'], '约405片以上', '片', '约'],
  ['林地405（片）。', ['（片）'], '405（片）', '（片）'],
  ['覆盖16.8万。', ['人', '名'], '16.8万', '人'],
  ['覆盖16.8万', ['', '人'], '16.8万', ''],
  ['林地405块。', ['片'], '405块', '块'],
  ['林地405坨。', ['片'], '405', ''],
  ['林地405件。', ['片'], '405件', '件'],
  ['林地405坨。', [], '405', ''],
  ['林地405。', [], '405', ''],
  ['林地405坨。', [''], '405', ''],
  ['林地405坨。', ['', '坨'], '405坨', '坨'],
])('%s in one of %o is %s', (text, units, printed, unit, qualifier) => {
  expect(name(text, units)).toEqual([printed, unit, qualifier]);
});
