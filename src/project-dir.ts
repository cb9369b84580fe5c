import { fileURLToPath } from 'node:url';

/** Absolute path of the project. */
export const projectDir = fileURLToPath(new URL('../', import.meta.url));
