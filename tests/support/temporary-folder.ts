import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder; `using` removes it, with what it then holds, at the end of the block. */
export interface TemporaryFolder extends Disposable {
  /** Absolute path. */
  readonly dir: string;
}

export function makeTemporaryFolder(): TemporaryFolder {
  const dir = mkdtempSync(join(tmpdir(), 'report-test-'));
  return {
    dir,
    [Symbol.dispose]: () => {
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
