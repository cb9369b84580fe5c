import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import type { ProposedLedger, Suggestion, UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import type { ExcusedNumeral } from '../../../src/schemas/figures.ts';
import type { DraftedEntry } from './drafted-entry.ts';
import { quoteAlone } from './quote-alone.ts';

const REASONS: Readonly<Record<Extract<Suggestion, { kind: 'excuse' }>['because'], string>> = {
  'no-unit': '后面没有单位，不是数量',
  quoted: '引号里的说法，不是数量',
  years: '说的是年份或年数，不是统计的数字',
  plan: '说的是打算，不是已经有的结果',
};

/**
 * Draft the entries of numerals that are no figures: those of last year that stand again, and those of this year that
 * look like none. A numeral that cannot be quoted alone stays among the unclaimed.
 *
 * @returns The entries, and the numerals that still need somebody to say what they are.
 */
export function draftExcused(
  { excused, unclaimed }: ProposedLedger,
  sections: readonly SectionText[],
): { entries: DraftedEntry<ExcusedNumeral>[]; left: UnclaimedNumeral[] } {
  const again = excused.map((entry) => ({
    entry: { ...entry, unconfirmed: true as const },
    notes: ['去年也有同样的说法，当时没有算作数据。'],
  }));
  const entries: DraftedEntry<ExcusedNumeral>[] = [];
  const left: UnclaimedNumeral[] = [];
  for (const numeral of unclaimed) {
    const quote = numeral.suggestion.kind === 'excuse' ? quoteAlone(numeral, sections) : undefined;
    if (numeral.suggestion.kind !== 'excuse' || quote === undefined) left.push(numeral);
    else {
      entries.push({
        entry: {
          section: numeral.section,
          quote,
          reason: REASONS[numeral.suggestion.because],
          unconfirmed: true,
        },
        notes: [`看上去不是数据：“${numeral.clause}”。若是数据，把这一条改写进 observations。`],
      });
    }
  }
  return { entries: [...again, ...entries], left };
}
