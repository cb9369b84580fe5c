import { describe, expect, it } from 'vitest';
import { findNearestWords } from '../../../src/search/nearest-words.ts';
import { groupBySound, listSounds } from '../../../src/text/sounds.ts';

const WORDS = ['行政复议', '信访', '法律援助', '放管服', '四是创新信访工作模式', '县法律援助中心结案件数', '调解组织'];
const KNOWN = {
  words: WORDS.map((word) => ({ word, sounds: listSounds(word).join(' ') })),
  characters: groupBySound(),
};

function find(typed: string): readonly string[] | undefined {
  return findNearestWords(typed, KNOWN)?.written;
}

describe('findNearestWords', () => {
  it.each([
    ['xinfang', '信访'],
    ['XinFang', '信访'],
    ["xin'fang", '信访'],
    ['falvyuanzhu', '法律援助'],
    ['faluyuanzhu', '法律援助'],
    ['falüyuanzhu', '法律援助'],
    ['flyz', '法律援助'],
    ['fgf', '放管服'],
    ['tiaojie', '调解'],
    ['gongzuomoshi', '工作模式'],
  ])('reads %s as %s', (typed, word) => {
    expect(find(typed)).toEqual([word]);
  });

  it.each([
    ['行政付议', '行政复议'],
    ['形政复意', '行政复议'],
    ['法律缓助', '法律援助'],
    ['发律元助', '法律援助'],
    ['行政议', '行政复议'],
    ['行政的复议', '行政复议'],
    ['信仿', '信访'],
    ['方管服', '放管服'],
    ['放馆服', '放管服'],
    ['工做模式', '工作模式'],
  ])('takes %s for %s', (typed, word) => {
    expect(find(typed)).toEqual([word]);
  });

  it.each(['信用', '心方', '访', '火星移民', '行政许可', '行政复议', 'mars', 'x', '1408'])(
    'has nothing for %s, which is too far from all, or no slip',
    (typed) => {
      expect(find(typed)).toBeUndefined();
    },
  );
});
