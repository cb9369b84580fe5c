import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDINGS_FILE, writeFindingsPage } from '../../support/findings-page.ts';
import { ALL_RULES } from '../../support/rules.ts';

describe('the page of findings', () => {
  it('explains every rule as it is declared; `UPDATE=1` writes it', async () => {
    const page = await writeFindingsPage(ALL_RULES);
    if (process.env['UPDATE']) writeFileSync(FINDINGS_FILE, page);
    expect(readFileSync(FINDINGS_FILE, 'utf8')).toBe(page);
  });

  it('says in Chinese of each what it means and what to do, in a few words', () => {
    for (const [id, { meaning, advice }] of ALL_RULES) {
      expect(meaning, id).toMatch(/^(?=.*\p{Script=Han})[^|]{3,40}$/u);
      expect(advice, id).toMatch(/^[^|]{2,40}$/u);
    }
  });
});
