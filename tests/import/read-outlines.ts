import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Outlines, outlinesSchema } from '../../src/content/schemas/duty-areas.ts';

export const contentDir = join(import.meta.dirname, '../../content');

/** The national outlines as the site ships with them. */
export function readOutlines(): Outlines {
  return outlinesSchema.parse(parse(readFileSync(join(contentDir, 'duty-areas.yml'), 'utf8')));
}
