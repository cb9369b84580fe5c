import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../../../src/content/schemas/published-record.ts';
import type { SectionText } from '../../../src/ledger/bound-figure.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import { listFigureHistories } from '../../../src/report/figure-history.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

const INDICATORS = { indicators: [makeIndicator('passed', '件'), makeIndicator('checks', '次')] };

/** A figure as published or as it stands in figures.yml now. */
function figure(quote: string, value: number, changes: Partial<PublishedFigure> = {}): PublishedFigure {
  return { indicator: 'checks', period: String(YEAR), section: 'annex', quote, value, ...changes };
}

/** What became of each figure: `checks 2019: 143次 → 144次 by-text`. */
function follow(
  [then, now]: readonly [then: string, now: string],
  recorded: readonly PublishedFigure[],
  observations: PublishedFigure[],
): string[] {
  const cut = (text: string): SectionText[] =>
    text.split('|').map((block, index) => ({ slug: index === 0 ? 'annex' : 'other', blocks: [block] }));
  const { figures } = buildLedger(INDICATORS, { observations }, cut(now), YEAR);
  expect(figures).toHaveLength(observations.length);
  return listFigureHistories(recorded, figures, { then: cut(then), now: cut(now) }, INDICATORS).map(
    ({ indicator, period, was, is, change }) => `${indicator} ${period}: ${was} → ${is} ${change}`,
  );
}

/** A text that nobody has changed. */
function unchanged(text: string): [string, string] {
  return [text, text];
}

describe('a figure', () => {
  it('that stays has no change, though its quote may take in more words', () => {
    const text = unchanged('全年检查143次。');
    expect(follow(text, [figure('检查143次', 143)], [figure('检查143次', 143)])).toEqual([
      'checks 2019: 143次 → 143次 none',
    ]);
    expect(follow(text, [figure('检查143次', 143)], [figure('全年检查143次', 143)])).toEqual([
      'checks 2019: 143次 → 143次 none',
    ]);
  });

  it('stays though the text around it was corrected', () => {
    const text = ['全年共检查143次。', '全年检查143次。'] as const;
    expect(follow(text, [figure('共检查143次', 143)], [figure('检查143次', 143)])).toEqual([
      'checks 2019: 143次 → 143次 none',
    ]);
  });

  it('stays though its characters are of another width now', () => {
    const text = unchanged('全年，检查１４３次。');
    expect(follow(text, [figure('全年,检查143次', 143)], [figure('检查１４３次', 143)])).toEqual([
      'checks 2019: 143次 → 143次 none',
    ]);
  });

  it('is said with the decimals that are printed', () => {
    const texts = ['检查143.50次。', '检查144.00次。'] as const;
    expect(follow(texts, [figure('检查143.50次', 143.5)], [figure('检查144.00次', 144)])).toEqual([
      'checks 2019: 143.50次 → 144.00次 by-text',
    ]);
  });

  it('is followed to another number in spite of a change of width', () => {
    const [before, after] = [figure('检查143次', 143), figure('复查１２次', 12)];
    const texts = ['检查143次，复查12次。', '检查１４３次，复查１２次！'] as const;
    expect(follow(texts, [before], [after])).toEqual(['checks 2019: 143次 → 12次 by-ledger']);
  });

  it.each<[what: string, then: string, now: string, before: PublishedFigure, after: PublishedFigure, history: string]>([
    ['a number', '检查143次。', '检查144次。', figure('检查143次', 143), figure('检查144次', 144), '143次 → 144次'],
    [
      'a qualifier',
      '检查约140次。',
      '检查140次。',
      figure('检查约140次', 140, { qualifier: '约' }),
      figure('检查140次', 140),
      '约140次 → 140次',
    ],
  ])('changes with the text where %s was corrected', (_, then, now, before, after, history) => {
    expect(follow([then, now], [before], [after])).toEqual([`checks 2019: ${history} by-text`]);
  });

  it.each<[what: string, text: string, before: PublishedFigure, after: PublishedFigure, history: string]>([
    ['another number', '检查143次，复查12次。', figure('检查143次', 143), figure('复查12次', 12), '143次 → 12次'],
    ['the same number elsewhere', '检查3次，复查3次。', figure('检查3次', 3), figure('复查3次', 3), '3次 → 3次'],
    [
      'the same words in another section',
      '检查3次。|检查3次。',
      figure('检查3次', 3),
      figure('检查3次', 3, { section: 'other' }),
      '3次 → 3次',
    ],
  ])('changes in the ledger alone where that has %s of the same text', (_, text, before, after, history) => {
    expect(follow(unchanged(text), [before], [after])).toEqual([`checks 2019: ${history} by-ledger`]);
  });

  it('may come or go, by the ledger alone or with its sentence', () => {
    const [text, added] = ['检查143次。', figure('检查143次', 143)];
    expect(follow(unchanged(text), [], [added])).toEqual(['checks 2019: 无 → 143次 by-ledger']);
    expect(follow(unchanged(text), [added], [])).toEqual(['checks 2019: 143次 → 无 by-ledger']);
    expect(follow(['全年检查。', text], [], [added])).toEqual(['checks 2019: 无 → 143次 by-text']);
    expect(follow([text, '全年检查。'], [added], [])).toEqual(['checks 2019: 143次 → 无 by-text']);
  });

  it.each<[what: string, then: string, now: string, quote?: string]>([
    ['its width alone changed', '检查143次。', '检查１４３次。'],
    ['a space came into it', '检查143次。', '检查143 次。'],
    ['only its punctuation changed', '检查143次，合格。', '检查143次,合格。', '检查143次，合格'],
    ['other words of its quote were corrected', '共检查143次。', '总共检查143次。', '共检查143次'],
    ['words of its quote were corrected on both sides', '共检查143次整。', '总检查143次多。', '共检查143次整'],
    ['it was written in Chinese digits', '检查143次。', '检查一百四十三次。'],
    ['another number was corrected into the same', '检查143次，复查12次。', '检查143次，复查143次。'],
    ['its quote was never there', '检查143次。', '检查143次。', '查过143次'],
    ['its sentence stands in another section', '|检查143次。', '|检查143次。'],
  ])('does not go unseen where %s', (_, then, now, quote = '检查143次') => {
    const [history] = follow([then, now], [figure(quote, 143)], []);
    expect(history).toMatch(/→ 无 by-ledger$/u);
  });

  it('does not come unseen where it stood in other digits', () => {
    const [history] = follow(['检查一百四十三次。', '检查143次。'], [], [figure('检查143次', 143)]);
    expect(history).toBe('checks 2019: 无 → 143次 by-ledger');
  });

  it('that is written in other digits stays what it was', () => {
    const texts = ['检查一百四十三次。', '检查143次。'] as const;
    expect(follow(texts, [figure('检查一百四十三次', 143)], [figure('检查143次', 143)])).toEqual([
      'checks 2019: 143次 → 143次 none',
    ]);
  });

  it('of each indicator and year is followed by itself', () => {
    const text = unchanged('由140次增至143次，合格12件。');
    const own = figure('140次增至143次', 143);
    const last = figure('140次增至143次', 140, { period: '2018' });
    const passed = figure('143次，合格12件', 12, { indicator: 'passed' });
    expect(follow(text, [own, last], [passed, own, last])).toEqual([
      'checks 2019: 143次 → 143次 none',
      'checks 2018: 140次 → 140次 none',
      'passed 2019: 无 → 12件 by-ledger',
    ]);
  });
});
