import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentWords } from '../../../src/text/words.ts';

describe('words of a heading', () => {
  test('are kept whole', () => {
    expect(segmentWords('依法有效化解社会矛盾纠纷')).toEqual(['依法', '有效', '化解', '社会', '矛盾', '纠纷']);
  });

  test.each([
    ['推进行政决策科学化民主化法治化', ['推进', '行政', '决策', '科学化', '民主化', '法治化']],
    ['三、2020年重点工作安排', ['三、', '2020年', '重点', '工作', '安排']],
    ['审议议题280余件', ['审议', '议题', '280余件']],
    ['九是着力优化公共服务。', ['九是', '着力', '优化', '公共', '服务。']],
    ['推行“互联网+政务服务”', ['推行', '“互联网+', '政务', '服务”']],
    ['推进“双随机、一公开”监管', ['推进', '“双随机、', '一公开”', '监管']],
    ['县政府和以人民为中心', ['县政府', '和', '以', '人民', '为', '中心']],
  ])('keep marks, suffixes and units with what they belong to: %s', (text, runs) => {
    expect(segmentWords(text)).toEqual(runs);
  });

  test('keep closing marks behind them and opening marks before them', () => {
    const runs = segmentWords('四是推行“互联网+政务服务”。');
    expect(runs.some((run) => /^[”。+]/u.test(run))).toBe(false);
    expect(runs.some((run) => run.endsWith('“'))).toBe(false);
  });

  test('make up the text again, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => segmentWords(text).join('') === text));
  });
});
