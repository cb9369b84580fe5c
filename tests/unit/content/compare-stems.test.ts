import { expect, it } from 'vitest';
import { compareStems } from '../../../src/content/file-names.ts';

it('orders sections by their number, however many digits it has, then by name; those without come last', () => {
  const ordered = ['00-preamble', '02-b', '2-c', '09-z', '10-a', '099-y', '100-x', '行政', 'law'].toSorted(
    compareStems,
  );
  expect(ordered).toEqual(['00-preamble', '02-b', '2-c', '09-z', '10-a', '099-y', '100-x', 'law', '行政']);
});
