import { expect, it } from 'vitest';
import {
  listHeadingPassages,
  listTextCorrections,
  type TextCorrection,
  traceCorrections,
} from '../../../src/report/corrections.ts';

function correction(was: string, is: string): TextCorrection {
  return { date: '2020-06-01', section: 'problems', was, is, why: '示例。' };
}

it('undoes corrections of the same words, the latest first, and tells where each left its own', () => {
  const [first, second] = [correction('部分', '个别单位'), correction('个别', '少数')];
  const { traced, lost, passages } = traceCorrections(['一、问题', '仍有少数单位重视不足。'], [first, second]);
  expect(passages).toEqual(['一、问题', '仍有部分重视不足。']);
  expect(traced).toEqual([
    { correction: second, passage: 1, start: 2, end: 4 },
    { correction: first, passage: 1, start: 2, end: 6 },
  ]);
  expect(lost).toEqual([]);
});

it('finds its words whatever the width of their characters', () => {
  const { lost, passages } = traceCorrections(['共３２件，另33件。'], [correction('31件', '32件,另33')]);
  expect(lost).toEqual([]);
  expect(passages).toEqual(['共31件件。']);
});

it('undoes nothing for a correction whose words are not there, and the others all the same', () => {
  const [first, absent] = [correction('部分', '少数'), correction('甲', '乙')];
  const { lost, passages } = traceCorrections(['少数单位。'], [first, absent]);
  expect(passages).toEqual(['部分单位。']);
  expect(lost).toEqual([{ correction: absent, problem: { kind: 'quote-absent', elsewhere: [] } }]);
});

it('takes the printed headings for passages, and those of a section alone', () => {
  expect(listHeadingPassages({ partHeading: '一、工作', heading: '（一）职能' })).toEqual(['一、工作', '（一）职能']);
  expect(listHeadingPassages({ partHeading: undefined, heading: '二、问题' })).toEqual(['二、问题']);
  const own = correction('甲', '乙');
  expect(listTextCorrections([own, { ...own, section: 'closing' }], 'problems')).toEqual([own]);
  expect(listTextCorrections(undefined, 'problems')).toEqual([]);
});
