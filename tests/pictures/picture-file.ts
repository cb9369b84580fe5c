import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { projectDir } from '../../src/project-dir.ts';

/** Where the pictures of the README and of the staff guide lie. */
const PICTURES_DIR = join(projectDir, 'scripts/pictures');

/** Bytes that a picture may have. */
const MOST_BYTES = 150_000;

/** Write a picture as a small PNG. @throws `Error` where it is not small. */
export async function writePicture(name: string, taken: Uint8Array): Promise<void> {
  const picture = await sharp(taken).png({ palette: true, compressionLevel: 9, effort: 10 }).toBuffer();
  if (picture.length > MOST_BYTES) throw new Error(`${name}.png has ${picture.length} bytes`);
  mkdirSync(PICTURES_DIR, { recursive: true });
  writeFileSync(join(PICTURES_DIR, `${name}.png`), picture);
  console.log(`${name}.png: ${Math.ceil(picture.length / 1000)} kB`);
}
