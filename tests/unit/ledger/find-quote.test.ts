import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearestPassage, findQuote, locateQuote } from '../../../src/ledger/quotes.ts';

const annex = { slug: 'annex', blocks: ['结案3件，驳回3件。', '维持3件，驳回3件。'] };
const other = { slug: 'other', blocks: ['终止4件。'] };

describe('locateQuote', () => {
  it('finds the one place of a quote', () => {
    expect(locateQuote('维持3件', 'annex', [other, annex])).toMatchObject({ range: { block: 1, start: 0, end: 4 } });
  });

  it('says which sections have a quote that its own has not', () => {
    expect(locateQuote('终止4件', 'annex', [annex, other])).toEqual({
      problem: { kind: 'quote-absent', elsewhere: ['other'] },
    });
    expect(locateQuote('终止4件', 'nowhere', [annex, other])).toEqual({
      problem: { kind: 'quote-absent', elsewhere: ['other'] },
    });
    expect(locateQuote('终止5件', 'annex', [annex, other])).toEqual({
      problem: { kind: 'quote-absent', elsewhere: [] },
    });
  });

  it('does not find a quote over the end of a paragraph', () => {
    expect(locateQuote('驳回3件。维持', 'annex', [annex])).toMatchObject({ problem: { kind: 'quote-absent' } });
  });

  it('lengthens a quote that stands in several places to its clause, and beyond it where it must', () => {
    const clauses = { slug: 'clauses', blocks: ['审批1408件，结案1243件。', '结案率约88.28%。'] };
    expect(locateQuote('结案', 'clauses', [clauses])).toEqual({
      problem: { kind: 'quote-ambiguous', longer: ['结案1243件', '结案率约88.28%'] },
    });
    expect(locateQuote('驳回3件', 'annex', [annex])).toEqual({
      problem: { kind: 'quote-ambiguous', longer: ['案3件，驳回3件', '持3件，驳回3件'] },
    });
  });

  it('takes in the whole of a clause, on both sides', () => {
    const clauses = { slug: 'clauses', blocks: ['审批8件，全年结案3件（含旧案），其他驳回3件以上。'] };
    expect(locateQuote('3件', 'clauses', [clauses])).toMatchObject({
      problem: { longer: ['全年结案3件', '其他驳回3件以上'] },
    });
  });

  it('lengthens a quote by what follows where nothing before it tells its places apart', () => {
    const alike = { slug: 'alike', blocks: ['驳回3件，维持。', '驳回3件，终止。'] };
    expect(locateQuote('驳回3件', 'alike', [alike])).toMatchObject({
      problem: { longer: ['驳回3件，维', '驳回3件，终'] },
    });
  });

  it('counts places that overlap', () => {
    expect(findQuote('3、3', { slug: 'a', blocks: ['3、3、3'] })).toHaveLength(2);
  });

  it('proposes only longer quotes that stand in one place', () => {
    const block = fc.string({ unit: fc.constantFrom('甲', '3', '件'), maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 4 }),
        fc.string({ unit: fc.constantFrom('甲', '3'), minLength: 1, maxLength: 2 }),
        (blocks, quote) => {
          const section = { slug: 'annex', blocks };
          const located = locateQuote(quote, 'annex', [section]);
          if ('range' in located || located.problem.kind !== 'quote-ambiguous') return;
          for (const longer of located.problem.longer) {
            expect(longer).toContain(quote);
            expect(findQuote(longer, section)).toHaveLength(1);
          }
        },
      ),
    );
  });
});

describe('a quote of a row of a table', () => {
  const text = '甲镇  东区\t44\t35';
  const section = { slug: 'annex', blocks: [text], rows: new Map([[0, { cells: [], heads: [], caption: '' }]]) };

  it.each<[quote: string, found: string[]]>([
    ['甲镇 东区 44', ['甲镇  东区\t44']],
    ['甲镇  东区\t44   35', [text]],
    ['东区 44', ['东区\t44']],
    ['4', ['4', '4']],
    ['甲 镇 东区', []],
    ['甲镇 44', []],
    ['东区 44 36', []],
    ['东区 4435', []],
  ])('stands there whatever white space it has between cells, and nowhere else: %s', (quote, found) => {
    expect(findQuote(quote, section).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});

describe('findNearestPassage', () => {
  it('compares no quote that is longer than any with a text, which would take minutes', () => {
    const blocks = ['结案3件，'.repeat(200)];
    expect(findNearestPassage('结案4件，'.repeat(100), { slug: 'annex', blocks })).toMatchObject({ block: 0 });
    expect(findNearestPassage('结案4件，'.repeat(101), { slug: 'annex', blocks })).toBeUndefined();
  });

  function find(quote: string): string | undefined {
    const nearest = findNearestPassage(quote, { slug: 'annex', blocks: ['前言。', '审批案件1408件，结案1243件。'] });
    return nearest && `${nearest.block}: ${'审批案件1408件，结案1243件。'.slice(nearest.start, nearest.end)}`;
  }

  it.each([
    ['a changed digit', '结案1244件', '1: 结案1243件'],
    ['a digit too many', '结案12433件', '1: 结案1243件'],
    ['a character left out', '审批案1408件', '1: 审批案件1408件'],
    ['a character too many before the paragraph', '共审批案件', '1: 审批案件'],
    ['half-width punctuation', '1408件,结案', '1: 1408件，结案'],
  ])('sees through %s', (_, quote, passage) => {
    expect(find(quote)).toBe(passage);
  });

  it('names none where none is alike', () => {
    expect(find('政府信息114106条')).toBeUndefined();
    expect(findNearestPassage('结案', { slug: 'annex', blocks: [] })).toBeUndefined();
  });

  it('names none where only pieces of the quote stand, far apart', () => {
    expect(find('审批124')).toBeUndefined();
  });

  it('lets a third of the characters differ, and no more', () => {
    expect(find('前言！')).toBeDefined();
    expect(find('前！？')).toBeUndefined();
  });

  it('names the first of two that are equally near', () => {
    expect(findNearestPassage('结案3件', { slug: 'annex', blocks: ['结案1件。', '结案2件。'] })).toMatchObject({
      block: 0,
    });
  });

  it('finds a quote that is there exactly', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 20 }),
        fc.string({ minLength: 1, maxLength: 10 }),
        fc.string({ maxLength: 20 }),
        (before, quote, after) => {
          const text = before + quote + after;
          const nearest = findNearestPassage(quote, { slug: 'annex', blocks: [text] });
          expect(text.slice(nearest?.start, nearest?.end)).toBe(quote);
        },
      ),
    );
  });
});
