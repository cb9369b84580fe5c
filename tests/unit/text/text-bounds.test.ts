import { expect, test } from 'vitest';
import { findExcess, TEXT_BOUNDS } from '../../../src/text/text-bounds.ts';

test.each([
  [
    'spaces',
    `甲。\n甲${' '.repeat(TEXT_BOUNDS.signs + 1)}乙`,
    { kind: 'signs', count: TEXT_BOUNDS.signs + 1, line: 2 },
  ],
  ['ideographic spaces', `1${'　'.repeat(2_000)}2`, { kind: 'signs', count: 2_000, line: 1 }],
  ['marks with spaces', `${'> '.repeat(2_000)}甲`, { kind: 'signs', count: 4_000, line: 1 }],
  ['digits', `甲${'1. '.repeat(2_000)}乙`, { kind: 'unlettered', count: 6_000, line: 1 }],
  ['numbers', '甲3'.repeat(6_001), { kind: 'numerals', count: 6_001, line: 1 }],
  ['full-width numbers', '甲３'.repeat(6_001), { kind: 'numerals', count: 6_001, line: 1 }],
  ['lines', '甲。\n\n'.repeat(3_001), { kind: 'lines', count: 3_001, line: 6_001 }],
  ['characters', '甲'.repeat(200_001), { kind: 'characters', count: 200_001, line: 1 }],
])('tells of too many %s, and where', (_, text, excess) => {
  expect(findExcess(text)).toEqual(excess);
});

test('counts marks of emphasis in Markdown only', () => {
  const text = '甲*乙_'.repeat(1_001);
  expect(findExcess(text)).toBeUndefined();
  expect(findExcess(text, { isMarkdown: true })).toMatchObject({ kind: 'emphasis', count: 2_002 });
});

test.each([
  ['several times the longest report', `${'甲'.repeat(99)}\n`.repeat(1_999)],
  ['the leaders of a contents list', `一、${'.'.repeat(200)}12\n`.repeat(40)],
  ['a form of empty cells', `| 甲 | ${' | '.repeat(60)}\n`.repeat(20)],
  ['blank lines', `甲。${'\n'.repeat(900)}乙。`],
])('takes %s', (_, text) => {
  expect(findExcess(text, { isMarkdown: true })).toBeUndefined();
});
