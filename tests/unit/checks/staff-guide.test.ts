import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeGuide } from '../../support/guide-appendix.ts';
import { ALL_RULES } from '../../support/rules.ts';
import { GUIDE_FILE, readGuide } from '../../support/staff-guide.ts';

describe('the appendix of the staff guide', () => {
  it('explains every rule as it is declared; `UPDATE=1` writes it', async () => {
    const guide = await writeGuide(ALL_RULES);
    if (process.env['UPDATE']) writeFileSync(GUIDE_FILE, guide);
    expect(readGuide()).toBe(guide);
  });

  it('says in Chinese of each what it means and what to do, in a few words', () => {
    for (const [id, { meaning, advice }] of ALL_RULES) {
      expect(meaning, id).toMatch(/^(?=.*\p{Script=Han})[^|]{3,40}$/u);
      expect(advice, id).toMatch(/^[^|]{2,40}$/u);
    }
  });
});
