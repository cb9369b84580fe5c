import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openHistory } from '../../../src/desk/history/history.ts';
import { type DiskFault, failDisk } from '../../support/failing-disk.ts';
import { sampleCases } from '../../support/full-run.ts';
import { listFolder } from '../../support/list-folder.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const CHANGES = [
  { path: 'reports/2022/report.yml', before: '一\n', after: '二\n' },
  { path: 'reports/2022/figures.yml', before: undefined, after: '新\n' },
  { path: 'reports/2022/notes.yml', before: '旧\n', after: undefined },
];

/** Open a desk's history and decide something, on a disk that fails. */
async function decide(
  dir: string,
  fault: DiskFault,
): Promise<{ calls: readonly string[]; problem: string | undefined }> {
  using disk = failDisk(fault);
  try {
    const history = await openHistory(dir);
    if (history.entries.length === 0) await history.record({ year: 2022, step: 'text', words: '改', changes: CHANGES });
    return { calls: disk.calls, problem: undefined };
  } catch (error) {
    return { calls: disk.calls, problem: String(error) };
  }
}

function fill(dir: string): void {
  rmSync(dir, { recursive: true });
  mkdirSync(join(dir, 'reports/2022'), { recursive: true });
  writeFileSync(join(dir, 'reports/2022/report.yml'), '一\n');
  writeFileSync(join(dir, 'reports/2022/notes.yml'), '旧\n');
}

/** A folder without the moment at which something was decided. */
const list = (dir: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(listFolder(dir)).map(([path, text]) => [path, text.replace(/"at":"[^"]*"/u, '"at":""')]),
  );

test.each(sampleCases(['STOP', 'EACCES', 'EIO', 'ENOSPC'] as const, 2))(
  'a decision that ends by %s at any call is done once the desk is opened again and, if it says so, asked again',
  async (code) => {
    using folder = makeTemporaryFolder();
    fill(folder.dir);
    const { calls } = await decide(folder.dir, { code, at: 0 });
    const whole = list(folder.dir);
    expect(Object.keys(whole)).toContain('.desk/history.jsonl');
    for (let at = 1; at <= calls.length; at += 1) {
      const where = `${at}: ${calls[at - 1] ?? ''}`;
      fill(folder.dir);
      const { problem } = await decide(folder.dir, { code, at, stays: code === 'STOP' });
      if (code !== 'STOP' && problem !== undefined) {
        expect(problem, where).toMatch(/（E[A-Z]+|^Error: E[A-Z]+: made up/u);
        expect(listFolder(join(folder.dir, 'reports')), where).toEqual({
          '2022': 'folder',
          '2022/report.yml': '一\n',
          '2022/notes.yml': '旧\n',
        });
      }
      expect((await decide(folder.dir, { code, at: 0 })).problem, where).toBeUndefined();
      expect(list(folder.dir), where).toEqual(whole);
    }
  },
);
