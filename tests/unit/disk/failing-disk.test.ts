import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearUp } from '../../../src/disk/change-journal.ts';
import { applyChanges, type FileChange, type Move } from '../../../src/disk/file-changes.ts';
import { type DiskFault, failDisk } from '../../support/failing-disk.ts';
import { sampleCases } from '../../support/full-run.ts';
import { listDifferences, listFolder } from '../../support/list-folder.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What lies in the folder before. */
const FILES = {
  'site.yml': 'name: 甲\n',
  'reports/2019/report.yml': 'status: draft\n',
  'reports/2019/notes.yml': 'seen: []\n',
  'reports/2020/report.yml': 'status: draft\n',
  'reports/2020/figures.yml': 'observations: []\n',
  'reports/2018/report.yml': 'status: draft\n',
  'reports/2018/figures.yml': 'observations: []\n',
};

const CHANGES: FileChange[] = [
  { path: 'site.yml', before: FILES['site.yml'], after: 'name: 乙\n' },
  { path: 'reports/2019/report.yml', before: FILES['reports/2019/report.yml'], after: 'status: published\n' },
  { path: 'reports/2019/published.yml', before: undefined, after: 'figures: []\n' },
  { path: 'reports/2019/notes.yml', before: FILES['reports/2019/notes.yml'], after: undefined },
  { path: 'reports/2018/report.yml', before: FILES['reports/2018/report.yml'], after: undefined },
  { path: 'reports/2018/figures.yml', before: FILES['reports/2018/figures.yml'], after: undefined },
  { path: 'reports/2020/report.yml', before: undefined, after: 'title: 新\n' },
  { path: 'cards/a.png', before: undefined, after: new Uint8Array([1, 2, 3, 4]) },
];
const MOVES: Move[] = [{ from: 'reports/2020', to: 'reports/.2020-旧稿' }];

/** Every way to fail, and whether it goes on failing. */
const FAULTS: [DiskFault['code'], boolean][] = [
  ['STOP', true],
  ['EACCES', false],
  ['EACCES', true],
  ['EIO', false],
  ['ENOSPC', true],
];

const fill = (dir: string): Record<string, string> => {
  rmSync(dir, { recursive: true });
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return listFolder(dir);
};

/** Make the changes on a disk that fails; what happened, and how many calls there were. */
async function change(
  dir: string,
  fault: DiskFault,
): Promise<{ calls: readonly string[]; problem: string | undefined }> {
  using disk = failDisk(fault);
  const problem = await applyChanges(dir, CHANGES, MOVES).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { calls: disk.calls, problem };
}

/** What is seen in a folder: hidden files are nobody's, but the old draft. */
const seen = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !/\.(?:tmp|json)$/u.test(path)));

describe.each(sampleCases(FAULTS, 2))('a disk that fails by %s, for good: %s', (code, stays) => {
  it('at any call leaves all as it was, once the next process has looked; then the same succeeds', async () => {
    using folder = makeTemporaryFolder();
    const before = fill(folder.dir);
    const { calls, problem: none } = await change(folder.dir, { code, at: 0 });
    expect(none).toBeUndefined();
    const whole = listFolder(folder.dir);
    expect(calls.length).toBeGreaterThan(15);
    for (let at = 1; at <= calls.length; at += 1) {
      const where = `${at}: ${calls[at - 1] ?? ''}`;
      fill(folder.dir);
      const { problem } = await change(folder.dir, { code, at, stays });
      if (code !== 'STOP') {
        const now = listFolder(folder.dir);
        // What fails for good cannot be swept up, nor put back; then it is said.
        const isSaid = problem?.includes('退不回去') === true;
        if (!isSaid)
          expect(listDifferences(seen(now), seen(problem === undefined ? whole : before)), where).toEqual([]);
        if (problem !== undefined) expect(problem, where).toMatch(/（E[A-Z]+：[^）]+）/u);
        if (!stays && problem !== undefined) expect(listDifferences(now, before), where).toEqual([]);
      }
      const told = await clearUp(folder.dir);
      const cleared = listFolder(folder.dir);
      const isDone = listDifferences(cleared, whole).length === 0;
      if (!isDone) expect(listDifferences(cleared, before), where).toEqual([]);
      if (told !== undefined) expect(told).toMatch(/已经退回到那一步以前：.*report\.yml.*请把那一步再做一次。/u);
      if (isDone) continue;
      expect((await change(folder.dir, { code: 'EIO', at: 0 })).problem, where).toBeUndefined();
      expect(listDifferences(listFolder(folder.dir), whole), where).toEqual([]);
    }
  });
});

it('what was changed since by other hands stays, and is named', async () => {
  using folder = makeTemporaryFolder();
  fill(folder.dir);
  const { calls } = await change(folder.dir, { code: 'EIO', at: 0 });
  fill(folder.dir);
  const at = calls.findIndex((call) => call.startsWith('rename') && call.endsWith('cards/a.png')) + 1;
  await change(folder.dir, { code: 'STOP', at });
  writeFileSync(join(folder.dir, 'site.yml'), 'name: 丙\n');
  expect(await clearUp(folder.dir)).toMatch(/同以前一样。site\.yml 后来又在别处改过，没有再动/u);
  expect(listFolder(folder.dir)).toEqual({
    ...listFolder(folder.dir),
    ...FILES,
    'site.yml': 'name: 丙\n',
  });
});

it('changes that came with somebody’s contents lead nowhere else', async () => {
  using folder = makeTemporaryFolder();
  mkdirSync(join(folder.dir, 'content'));
  writeFileSync(join(folder.dir, 'other.yml'), '');
  const file = {
    path: '../other.yml',
    before: null,
    after: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    kept: null,
  };
  writeFileSync(
    join(folder.dir, 'content/.unfinished-changes.4194305.json'),
    JSON.stringify({ moves: [], files: [file] }),
  );
  expect(await clearUp(join(folder.dir, 'content'))).toBeUndefined();
  expect(Object.keys(listFolder(folder.dir)).toSorted()).toEqual(['content', 'other.yml']);
});

it('two processes do not change a folder at the same time', async () => {
  using folder = makeTemporaryFolder();
  const before = fill(folder.dir);
  // The one that started this one runs.
  const other = join(folder.dir, `.unfinished-changes.${process.ppid}.json`);
  writeFileSync(other, '{}');
  await expect(applyChanges(folder.dir, CHANGES, MOVES)).rejects.toThrow(/正在写.*什么也没有改。等它写完，再做一次。/u);
  rmSync(other);
  expect(listFolder(folder.dir)).toEqual(before);
});
