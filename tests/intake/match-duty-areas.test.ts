import { describe, expect, it } from 'vitest';
import { NATIONAL_OUTLINES } from '../../src/content/national-outlines.ts';
import { matchDutyAreas } from '../../src/intake/outline/area-matches.ts';

function matchWith(outline: string, headings: string[]): (string | undefined)[] {
  return matchDutyAreas(headings, NATIONAL_OUTLINES[outline]?.areas ?? []).map((match) => match?.area.id);
}

describe('matchDutyAreas', () => {
  it('knows an area by the words of the outline before, which reports go on using', () => {
    const headings = ['（一）严格规范公正文明执法', '（二）完善依法行政制度体系', '（三）优化营商环境'];
    expect(matchWith('2021', headings)).toEqual(['law-enforcement', 'administrative-rules', undefined]);
  });

  it('sees through rewording', () => {
    expect(matchWith('2015', ['（四）严格坚持规范公正文明执法', '（八）健全组织保障工作机制'])).toEqual([
      'law-enforcement',
      'leadership',
    ]);
  });

  it('sees through what is said after the outline’s words, in any order', () => {
    expect(
      matchWith('2021', [
        '（一）加强党的领导，完善法治政府建设推进机制',
        '（二）健全行政决策制度体系，不断提升行政决策公信力和执行力',
        '（三）健全依法行政制度体系，加快推进政府治理规范化程序化法治化。',
      ]),
    ).toEqual(['leadership', 'decision-making', 'administrative-rules']);
    expect(matchWith('2021', ['（二）健全行政决策制度体系：不断提升行政决策公信力和执行力'])).toEqual([
      'decision-making',
    ]);
  });

  it.each(['（一）法治政府建设概况', '（二）存在问题', '（三）开展普法宣传'])(
    'does not force a match on %s',
    (heading) => {
      expect(matchWith('2015', [heading])).toEqual([undefined]);
    },
  );

  it.each([
    ['（八）健全组织保障工作机制', false],
    ['（五）强化行政权力监督', true],
  ])('says of %s whether it leaves doubt: %s', (heading, isDoubtful) => {
    const [match] = matchDutyAreas([heading], NATIONAL_OUTLINES['2015']?.areas ?? []);
    expect(match?.isDoubtful).toBe(isDoubtful);
  });

  it('gives an area once, to the most similar heading', () => {
    expect(matchWith('2015', ['（一）健全组织保障', '（二）组织保障'])).toEqual([undefined, 'leadership']);
  });

  it('decides between equals by their place', () => {
    const areas = ['甲乙丙制度', '甲乙丙体系'].map((title, index) => ({ id: `area-${index}`, title }));
    expect(matchDutyAreas(['（一）甲乙丙机制', '（二）甲乙丙机制'], areas).map((match) => match?.area.id)).toEqual([
      'area-0',
      'area-1',
    ]);
  });
});
