import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPictureEdition, writePictureEdition } from '../../../src/pictures/picture-edition.ts';

const EDITION = 'ab'.repeat(32);

async function drawPicture(): Promise<Buffer> {
  const empty = { width: 3, height: 2, channels: 3, background: '#96281f' } as const;
  return await sharp({ create: empty }).png().toBuffer();
}

test('a picture says what it was drawn from, and shows the same as before', async () => {
  const picture = await drawPicture();
  const marked = writePictureEdition(picture, EDITION);
  expect(readPictureEdition(marked)).toBe(EDITION);
  // A decoder that is strict about checksums reads it.
  expect(await sharp(marked, { failOn: 'warning' }).raw().toBuffer()).toEqual(await sharp(picture).raw().toBuffer());
});

test('a picture from elsewhere, a cut one and what is no picture say nothing', async () => {
  const picture = await drawPicture();
  const marked = writePictureEdition(picture, EDITION);
  const headless = Buffer.from(marked).subarray(8);
  for (const file of [picture, headless, marked.subarray(0, 60), Buffer.from('GIF89a'), Buffer.alloc(0)]) {
    expect(readPictureEdition(file)).toBeUndefined();
  }
  expect(readPictureEdition(writePictureEdition(picture, 'of last year'))).toBeUndefined();
});

test('what is no picture is not marked', () => {
  expect(() => writePictureEdition(Buffer.from('GIF89a'), EDITION)).toThrow('no PNG');
});
