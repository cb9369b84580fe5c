import { describe, expect, test } from 'vitest';
import { findPartTitles, type SectionPlace } from '../../src/report/part-titles.ts';

/** `part > heading` begins a part with a section; a heading with a kind in front of it is of that kind. */
function readPlaces(lines: readonly string[]): SectionPlace[] {
  return lines.map((line) => {
    const [heading = '', partHeading] = line.split(' > ').toReversed();
    const kind = heading.includes('存在的问题') ? 'problems' : 'duty-area';
    return heading === '' ? { kind: 'closing', heading: undefined, partHeading } : { kind, heading, partHeading };
  });
}

describe('the part that a section stands in', () => {
  test.each<[string, string[], (string | undefined)[]]>([
    [
      'ends with the next number of its own kind',
      ['一、主要工作 > （一）组织保障', '（二）制度体系', '二、存在的问题', ''],
      ['主要工作', '主要工作', undefined, undefined],
    ],
    [
      'has 一、 for a chapter below 第一部分',
      ['第一部分主要工作 > 一、组织保障', '二、制度体系', '第二部分存在的问题'],
      ['主要工作', '主要工作', undefined],
    ],
    [
      'ends with a heading without a number where its chapters have one and it has none',
      ['主要工作 > （一）组织保障', '（二）制度体系', '存在的问题'],
      ['主要工作', '主要工作', undefined],
    ],
    [
      'ends, where nothing has a number, with a kind that has a part of its own',
      ['主要工作 > 组织保障', '制度体系', '存在的问题', '其他事项'],
      ['主要工作', '主要工作', undefined, undefined],
    ],
    [
      'goes on where a chapter has lost its number',
      ['一、主要工作 > 组织保障', '（二）制度体系', '二、存在的问题'],
      ['主要工作', '主要工作', undefined],
    ],
    ['is none without a part', ['（一）组织保障', '（二）制度体系'], [undefined, undefined]],
  ])('%s', (_, lines, titles) => {
    expect(findPartTitles(readPlaces(lines))).toEqual(titles);
  });
});
