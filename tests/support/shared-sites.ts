import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectDir } from '../../src/project-dir.ts';

/** Milliseconds between two looks whether another process has released a lock. */
const LOOK = 100;

/**
 * Name a site by all that its pages are made from but the program: equal content folders with equal settings make the
 * same bytes, wherever they stand (`tests/build/reproducible.test.ts`).
 *
 * @param env Settings of the build; without `CONTENT_DIR`, the shipped content is built.
 */
export function nameSite({
  CONTENT_DIR = join(projectDir, 'content'),
  ...env
}: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries({ BASE_PATH: '/', ...env }).sort()));
  // Without names that begin with a dot: editors' schemas are no content.
  for (const file of globSync('**/*', { cwd: CONTENT_DIR }).sort()) {
    const path = join(CONTENT_DIR, file);
    if (statSync(path).isFile()) hash.update(JSON.stringify([file, readFileSync(path, 'base64')]));
  }
  return hash.digest('hex').slice(0, 32);
}

/**
 * Find a folder that all processes of a test run share, or make it, once: of several that want it at the same time, one
 * makes it, and the others wait.
 *
 * @param make Fills a folder that does not exist yet. It gets its name when it is whole.
 * @throws whatever `make` throws; then each of those that wait tries for itself.
 */
export async function shareFolder(folder: string, make: (dir: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  using _lock = await holdLock(`${folder}.lock`);
  if (existsSync(folder)) return;
  const begun = `${folder}.${process.pid}`;
  try {
    await make(begun);
    renameSync(begun, folder);
  } finally {
    rmSync(begun, { recursive: true, force: true });
  }
}

/** Wait until no other process holds a lock, and hold it until the end of the block. */
export async function holdLock(lock: string): Promise<Disposable> {
  while (!takeLock(lock)) {
    releaseDeadLock(lock);
    await wait(LOOK);
  }
  return {
    [Symbol.dispose]: () => {
      rmSync(lock, { force: true });
    },
  };
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A process that was ended while it held a lock shall not keep the others waiting. */
function releaseDeadLock(lock: string): void {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') rmSync(lock, { force: true });
    // Else the lock was released in the meantime.
    else if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
