import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contains, findHolders, type Span } from '../../../src/text/span.ts';

const SPANS = fc.array(
  fc
    .record({ start: fc.nat(30), length: fc.nat(6) })
    .map(({ start, length }): Span => ({ start, end: start + length })),
);

test('finds for places in order the first of the stretches that holds each', () => {
  fc.assert(
    fc.property(SPANS, fc.integer({ min: 1, max: 4 }), (held, width) => {
      const find = findHolders(held, (span) => span);
      for (let start = 0; start < 36; start += width) {
        const place = { start, end: start + width };
        expect(find(place)).toBe(held.find((span) => contains(span, place)));
      }
    }),
  );
});

test('looks at each stretch once, however many places are asked for', () => {
  let looked = 0;
  const spans = Array.from({ length: 1_000 }, (_, at) => ({ start: at * 3, end: at * 3 + 2 }));
  const find = findHolders(spans, (span) => {
    looked += 1;
    return span;
  });
  for (const { start } of spans) find({ start, end: start + 1 });
  expect(looked).toBe(1_000);
});
