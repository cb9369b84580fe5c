import { describe, expect, test } from 'vitest';
import { findPartTitles, type SectionPlace } from '../../../src/report/section-headings.ts';

const OWN_PARTS = [
  ['存在的问题', 'problems'],
  ['第一责任人', 'leaders-duty'],
  ['工作安排', 'next-year'],
] as const;

/** `part > heading` begins a part with a section; a heading with a kind in front of it is of that kind. */
function readPlaces(lines: readonly string[]): SectionPlace[] {
  return lines.map((line) => {
    const [heading = '', partHeading] = line.split(' > ').toReversed();
    const kind = OWN_PARTS.find(([words]) => heading.includes(words))?.[1] ?? 'measures';
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
    [
      'ends with the words on leaders and on next year, where nothing has a number',
      ['主要工作 > 组织保障', '第一责任人履职', '后续工作 > 工作安排', '工作安排'],
      ['主要工作', undefined, '后续工作', undefined],
    ],
    ['ends with a section without a heading', ['一、主要工作 > （一）组织保障', ''], ['主要工作', undefined]],
    [
      'goes on, where parts have numbers, until the next number',
      ['一、主要工作 > 组织保障', '存在的问题', '二、工作安排'],
      ['主要工作', '主要工作', undefined],
    ],
    [
      'goes on with the next number of its chapters, whatever that is about',
      ['主要工作 > （一）组织保障', '（二）存在的问题'],
      ['主要工作', '主要工作'],
    ],
    [
      'ends with the number of a part, however its own is written',
      ['第一部分主要工作 > （一）组织保障', '二、存在的问题'],
      ['主要工作', undefined],
    ],
    ['is none without a part', ['（一）组织保障', '（二）制度体系'], [undefined, undefined]],
  ])('%s', (_, lines, titles) => {
    expect(findPartTitles(readPlaces(lines))).toEqual(titles);
  });
});
