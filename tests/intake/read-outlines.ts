import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Outlines, outlinesSchema } from '../../src/content/schemas/duty-areas.ts';
import { SUIXI_DIR } from '../support/fixture-content.ts';

/** The national outlines as the site ships with them. */
export function readOutlines(): Outlines {
  return outlinesSchema.parse(parse(readFileSync(join(SUIXI_DIR, 'duty-areas.yml'), 'utf8')));
}
