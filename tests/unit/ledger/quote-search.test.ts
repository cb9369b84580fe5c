import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableRow } from '../../../src/ledger/table-row.ts';
import { searchQuotes } from '../../../src/ledger/quote-search.ts';
import { findQuote } from '../../../src/ledger/quotes.ts';

const TEXT = fc.string({ unit: fc.constantFrom('甲', '3', ' ', '\u3000'), maxLength: 12 });
const ROW = {} as TableRow;

test('knows of a quote whether it stands once, as finding all its places would show', () => {
  fc.assert(
    fc.property(fc.array(TEXT, { maxLength: 4 }), TEXT, fc.boolean(), (blocks, words, hasRow) => {
      const section = { slug: 'work', blocks, rows: new Map(hasRow ? [[1, ROW]] : []) };
      const quote = words.trim();
      fc.pre(quote !== '');
      expect(searchQuotes(section)(quote)).toBe(findQuote(quote, section).length === 1);
    }),
    { numRuns: 1_000 },
  );
});
