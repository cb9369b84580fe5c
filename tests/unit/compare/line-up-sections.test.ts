import { describe, expect, it } from 'vitest';
import { type ComparableSection, countCharacters, lineUpSections } from '../../../src/compare/section-pairs.ts';

/** A section in short: `slug`, `slug=area,area` or `slug Title`; of another kind, `kind:`. */
function readSection(short: string): ComparableSection {
  const [, slug = '', areas, title = ''] = /^([\w:-]+)(?:=(\S+))?(?: (.*))?$/u.exec(short) ?? [];
  const kind = (['problems', 'preamble', 'other'] as const).find((one) => slug === `${one}:`) ?? 'measures';
  return { slug, kind, dutyAreas: areas?.split(',') ?? [], title: title || slug, headings: [] };
}

/** Rows as `before|after`, `-` where there is none. */
function lineUp(before: string[], after: string[]): string[] {
  return lineUpSections(before.map(readSection), after.map(readSection)).map(
    (pair) => `${pair.before?.slug ?? '-'}|${pair.after?.slug ?? '-'}`,
  );
}

describe('lineUpSections', () => {
  it('sets the same parts side by side in the later report’s order', () => {
    expect(lineUp(['a', 'b', 'c'], ['a', 'c', 'b'])).toEqual(['a|a', 'c|c', 'b|b']);
  });

  it('leaves a gap where a section came', () => {
    expect(lineUp(['a', 'b'], ['new', 'a', 'extra', 'b'])).toEqual(['-|new', 'a|a', '-|extra', 'b|b']);
  });

  it('puts sections that went behind what they followed', () => {
    expect(lineUp(['gone', 'a', 'left', 'lost', 'b'], ['a', 'b'])).toEqual([
      'gone|-',
      'a|a',
      'left|-',
      'lost|-',
      'b|b',
    ]);
  });

  it('takes reports that have nothing in common', () => {
    expect(lineUp(['a', 'b'], ['c'])).toEqual(['a|-', 'b|-', '-|c']);
    expect(lineUp([], [])).toEqual([]);
  });

  it('knows a duty area under any address, and of several the section that shares most of them', () => {
    expect(lineUp(['law=x', 'rules=y'], ['zheng-dun=y', 'enforcement=x'])).toEqual([
      'rules|zheng-dun',
      'law|enforcement',
    ]);
    expect(lineUp(['law=x', 'rest=x,y,z'], ['rest-2=x,y,z', 'law-2=x'])).toEqual(['rest|rest-2', 'law|law-2']);
  });

  it('never sets two duty areas side by side, whatever the addresses and titles', () => {
    expect(lineUp(['same=x 加强执法监督'], ['same=y 加强执法监督'])).toEqual(['same|-', '-|same']);
  });

  it('knows what a report has one of, and sections by titles that are much alike', () => {
    expect(lineUp(['preamble:', 'problems:'], ['problems:'])).toEqual(['preamble:|-', 'problems:|problems:']);
    expect(lineUp(['a 优化法治化营商环境'], ['b 强化党的领导', 'c 持续优化法治化营商环境'])).toEqual(['-|b', 'a|c']);
    expect(lineUp(['a 优化营商环境', 'other: 其他事项'], ['b 其他事项说明'])).toEqual(['a|-', 'other:|-', '-|b']);
  });

  it.each(['before', 'after'] as const)('finds what the report %s treats under a heading only', (side) => {
    const heading = { text: '1.规范执法', dutyAreas: ['x'] };
    const within = { ...readSection('all'), headings: [{ text: '2.其他', dutyAreas: [] }, heading] };
    const whole = readSection('law=x');
    const pairs = side === 'after' ? lineUpSections([whole], [within]) : lineUpSections([within], [whole]);
    expect(pairs.find(({ under }) => under)).toEqual({
      before: side === 'after' ? whole : within,
      after: side === 'after' ? within : whole,
      under: { side, heading },
    });
  });
});

it('counts characters with their marks, without white space', () => {
  expect(countCharacters({ blocks: ['一是加强。', '全年 28 次，𠮷'] })).toBe(12);
  expect(countCharacters({ blocks: [] })).toBe(0);
});
