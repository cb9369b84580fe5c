import { join } from 'node:path';
import { projectDir } from '../../src/project-dir.ts';
import { PUBLISHED } from './built-site.ts';

/**
 * Absolute path of the content folder of 濉溪县 as it was with its report of 2019 alone. Tests that are about the words
 * and figures of that report stand on it; `content/` itself grows every year.
 */
export const SUIXI_DIR = join(projectDir, 'tests/fixtures/suixi');

/** Settings of its site as a county publishes it. */
export const SUIXI_PUBLISHED = { ...PUBLISHED, CONTENT_DIR: SUIXI_DIR };
