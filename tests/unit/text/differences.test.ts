import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../src/text/differences.ts';
import { sliceSpan } from '../../../src/text/span.ts';

/** Changed stretches as `old→new`. */
function describeChanges(oldText: string, newText: string): string[] {
  return findChanges(oldText, newText).map(
    (change) => `${sliceSpan(oldText, change.old)}→${sliceSpan(newText, change.new)}`,
  );
}

describe('findChanges', () => {
  it('finds nothing in equal texts', () => {
    expect(describeChanges('甲乙丙。', '甲乙丙。')).toEqual([]);
  });

  it('finds each change on its own', () => {
    const oldText =
      '全县行政在编人员共计2068名,内设机构由344个增至346个。监管水平得到大幅提高。结案1243件,超额完成指标。';
    const newText =
      '全县行政在编人员共计2069名,内设机构344个增至346个。监管水平得到大幅提高。结案共1243件,超额完成指标。';
    expect(describeChanges(oldText, newText)).toEqual(['8→9', '由→', '→共']);
  });

  it('says of a sentence that is mostly new that it is, instead of listing what happens to be alike', () => {
    expect(describeChanges('一是优化机构。认真落实文件精神。', '一是优化机构。着力推进各项改革。')).toEqual([
      '认真落实文件精神→着力推进各项改革',
    ]);
    expect(describeChanges('认真落实文件精神。', '着力推进落实改革精神。')).toEqual(['认真落实文件→着力推进落实改革']);
  });

  it('sees a paragraph that moved as missing here and too much there', () => {
    expect(describeChanges('甲。乙。丙。', '乙。丙。甲。')).toEqual(['甲。→', '→甲。']);
  });

  it('gives up on two long texts that share nothing, and says so in one', () => {
    const oldText = Array.from({ length: 20_000 }, (_, index) => `旧${index}。`).join('');
    const newText = Array.from({ length: 20_000 }, (_, index) => `新${index}。`).join('');
    const ranges = findChanges(oldText, newText);
    expect(ranges).toHaveLength(1);
    expect(ranges[0]).toMatchObject({ old: { start: 0 }, new: { start: 0 } });
  });

  it('does not cut a character outside the basic plane in two', () => {
    expect(describeChanges('示例𠀀县', '示例𠀁县')).toEqual(['𠀀→𠀁']);
  });

  it('finds stretches that turn the one text into the other, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', ';', '𠀀'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (oldText, newText) => {
        let rebuilt = '';
        let done = 0;
        for (const change of findChanges(oldText, newText)) {
          rebuilt += oldText.slice(done, change.old.start);
          expect(change.new.start).toBe(rebuilt.length);
          rebuilt += sliceSpan(newText, change.new);
          done = change.old.end;
        }
        expect(rebuilt + oldText.slice(done)).toBe(newText);
      }),
    );
  });
});
