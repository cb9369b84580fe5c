import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const projectDir = fileURLToPath(new URL('../', import.meta.url));

/** Whether that is a link, made because the project's own path would be misread (`scripts/plain-way.mjs`). */
export const isLinked = realpathSync(projectDir) !== resolve(projectDir);
