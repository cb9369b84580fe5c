import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectDir } from '../../project-dir.ts';

/** Version of this program: `0.1.0`. */
export const PROJECT_VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'))).version;
