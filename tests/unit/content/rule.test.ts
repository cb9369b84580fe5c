import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Finding } from '../../../src/content/finding.ts';
import { defineRules, joinRules } from '../../../src/content/rule.ts';

const WORDS = { message: '不对。', hint: '改正。' };
const PLACE = { file: 'site.yml', line: 2, column: 3 };

const RULES = defineRules({
  'made/wrong': { severity: 'error', step: 'form', meaning: '写错了', advice: '改正' },
  'made/doubtful': { severity: 'warning', meaning: '可疑', advice: '看一看' },
  'made/late': { severity: 'either', meaning: '晚了', advice: '照实写' },
});

describe('a finding', () => {
  it('has the severity that its rule declares, or says its own where the rule leaves it open', () => {
    expect(RULES.raise('made/wrong', PLACE, WORDS)).toEqual({
      ...PLACE,
      rule: 'made/wrong',
      severity: 'error',
      ...WORDS,
    });
    expect(RULES.raise('made/doubtful', PLACE, WORDS).severity).toBe('warning');
    expect(RULES.raise('made/late', PLACE, { severity: 'warning', ...WORDS }).severity).toBe('warning');
    expect(RULES.raise('made/late', PLACE, { severity: 'error', ...WORDS }).severity).toBe('error');
  });

  it('has no rule that is not declared, and no severity but that of its rule', () => {
    expectTypeOf(RULES.raise('made/wrong', PLACE, WORDS)).toExtend<Finding>();
    expectTypeOf({ ...PLACE, rule: 'made/wrong', severity: 'error' as const, ...WORDS }).not.toExtend<Finding>();
    const attempts = [
      // @ts-expect-error -- not declared
      () => RULES.raise('made/up', PLACE, WORDS),
      // @ts-expect-error -- an error by its rule
      () => RULES.raise('made/wrong', PLACE, { severity: 'warning', ...WORDS }),
      // @ts-expect-error -- it has to say which
      () => RULES.raise('made/late', PLACE, WORDS),
    ];
    expect(attempts).toHaveLength(3);
  });

  it('may know its line before its file', () => {
    expect(RULES.raise('made/wrong', { line: 7 }, WORDS)).toEqual({
      line: 7,
      rule: 'made/wrong',
      severity: 'error',
      ...WORDS,
    });
  });
});

describe('rules of several places', () => {
  it('are joined in their order, and none may be declared twice', () => {
    const more = defineRules({ 'made/other': { severity: 'error', meaning: '别的', advice: '改正' } });
    expect([...joinRules([more, RULES]).keys()]).toEqual(['made/other', 'made/wrong', 'made/doubtful', 'made/late']);
    expect(() => joinRules([RULES, more, RULES])).toThrow('made/wrong');
  });
});
