import { expect, it } from 'vitest';
import { idSchema } from '../../../src/content/schemas/scalars.ts';

it('an id that no file system would hold as a part of a path is refused, in words', () => {
  expect(idSchema.safeParse('a'.repeat(80)).success).toBe(true);
  expect(idSchema.safeParse('a'.repeat(300)).error?.issues).toMatchObject([
    { message: '编码最多 80 个字符，再长网页就存不下' },
  ]);
});
