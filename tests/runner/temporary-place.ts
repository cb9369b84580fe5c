import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';

/** Bytes. What all tests have lying about at a time takes a tenth of it. */
const ROOM = 8 * 1024 ** 3;

/**
 * Say where tests put their thousands of short-lived files: into memory where Linux has a place for that, with room, and
 * lets programs be run from it, which takes half the time of the system that a disk takes. Else, or where somebody says
 * otherwise, where temporary files are put.
 */
export function findTemporaryPlace(): string {
  const isFit = process.env['TMPDIR'] === undefined && hasPlaceInMemory();
  return isFit ? MEMORY : tmpdir();
}

function hasPlaceInMemory(): boolean {
  try {
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
    const [, , type, options = ''] = mounts.map((line) => line.split(' ')).find(([, place]) => place === MEMORY) ?? [];
    const { bavail, bsize } = statfsSync(MEMORY);
    const room = Math.min(bavail * bsize, process.availableMemory());
    return type === 'tmpfs' && !options.split(',').includes('noexec') && room >= ROOM;
  } catch {
    return false;
  }
}
