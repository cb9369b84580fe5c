import { spawnSync } from 'node:child_process';

/** The program as PATH leads to it. */
const JAVA = 'java';

/** Find Java, which the project never installs. */
export function findJava(): string | undefined {
  return spawnSync(JAVA, ['-version']).status === 0 ? JAVA : undefined;
}
