import { describe, expect, it } from 'vitest';
import { accountNumerals } from '../../../src/ledger/ledger.ts';
import { describeUnclaimed } from '../../../src/intake/proposals/proposal-words.ts';
import { proposeLedger } from '../../../src/intake/proposals/propose-ledger.ts';
import type { UnclaimedNumeral } from '../../../src/intake/proposals/proposed-ledger.ts';
import { searchAlone } from '../../../src/intake/proposals/quote-alone.ts';

function listUnclaimed(text: string): UnclaimedNumeral[] {
  return proposeLedger(undefined, { year: 2020, sections: [{ slug: 'work', blocks: [text] }] }).unclaimed;
}

describe('a number of several numerals that the reader makes nothing of', () => {
  it.each<[text: string, ...asked: string[]]>([
    ['三年内1/3的村已完成。', '1/3'],
    ['三年内１／３的村已完成。', '１／３'],
    ['男女比例为1∶3。', '1∶3'],
    ['完成3分之1。', '3分之1'],
    ['刑期3年6个月。', '3年6个月'],
    ['共5吨200公斤。', '5吨200公斤'],
    ['1/3的村、1/4的镇。', '1/3', '1/4'],
    ['1/3的村办结5件。', '1/3', '5'],
    ['±5%和±3%。', '5', '3'],
  ])('is asked about once: %s', (text, ...asked) => {
    expect(listUnclaimed(text).map((numeral) => numeral.text)).toEqual(asked);
  });

  it('is excused as a whole, and entered by hand as a whole', () => {
    const text = '三年内1/3的村已完成，另有5件。';
    const sections = [{ slug: 'work', blocks: [text] }];
    const [third] = listUnclaimed(text);
    const quote = third && searchAlone(sections)(third);
    expect(quote).toContain('1/3');
    const numerals = accountNumerals(sections, [], [{ section: 'work', quote: quote ?? '', reason: '举例' }]);
    expect(numerals.map(({ by }) => by !== undefined)).toEqual([true, true, false]);
    expect(describeUnclaimed(third ? [third] : []).join('\n')).toContain('value: 它的值\n    printed: 1/3\n');
  });
});

describe('the words that are given with a number of a clause without end', () => {
  const listClauses = (text: string): string[] => listUnclaimed(text).map(({ clause }) => clause);

  it('are what is near', () => {
    const [clause = ''] = listClauses(`${'甲'.repeat(200)}办结3件${'乙'.repeat(200)}`);
    expect(clause).toBe(`${'甲'.repeat(58)}办结3件${'乙'.repeat(59)}`);
  });

  it('are more where what is near stands in the paragraph twice', () => {
    const near = `${'甲'.repeat(70)}办结3件${'乙'.repeat(70)}`;
    const text = `先${near}后${near}完`;
    const clauses = listClauses(text);
    expect(clauses.map((clause) => text.split(clause).length)).toEqual([2, 2]);
    expect(new Set(clauses).size).toBe(2);
  });
});
