import { expect, it } from 'vitest';
import { findMovedAnchor } from '../../../src/client/moved-anchor.ts';

const ANCHORS = new Map([
  ['p-1', 'p-3'],
  ['一是提高质量', '一是提高质量-1'],
]);

it.each([
  ['#p-1', 'p-3'],
  ['#%E4%B8%80%E6%98%AF%E6%8F%90%E9%AB%98%E8%B4%A8%E9%87%8F', '一是提高质量-1'],
  ['#figure-lawyers', 'figure-lawyers'],
  ['#%E4%', '%E4%'],
  ['#', undefined],
  ['', undefined],
])('a link to %s of a page that leads on opens %s of the new one', (hash, anchor) => {
  expect(findMovedAnchor(hash, ANCHORS)).toBe(anchor);
});
