import { describe, expect, it } from 'vitest';
import { listRules } from '../support/list-rules.ts';
import { listExplainedRules, readGuide } from '../support/staff-guide.ts';

describe('the appendix of the staff guide', () => {
  const explained = listExplainedRules(readGuide());

  it('explains every rule that there is, once, and no other', () => {
    expect(explained.map(({ rule }) => rule).toSorted()).toEqual(listRules());
  });

  it('says in Chinese of each what it means and what to do, in a few words', () => {
    for (const { rule, meaning, advice } of explained) {
      expect(meaning, rule).toMatch(/^(?=.*\p{Script=Han}).{3,40}$/u);
      expect(advice, rule).toMatch(/^.{2,40}$/u);
    }
  });
});
