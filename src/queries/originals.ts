import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '../settings.ts';

/** The stored original of a year's report, byte for byte. */
export function readOriginal(year: number): Promise<Buffer> {
  return readFile(join(readSettings().contentDir, 'reports', String(year), 'original.txt'));
}
