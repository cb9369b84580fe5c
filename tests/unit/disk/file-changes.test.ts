import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

describe('changes to several files', () => {
  const RECORD = { path: 'published.yml', before: undefined, after: 'figures: []\n' };
  const REPORT = { path: 'report.yml', before: 'status: draft\n', after: 'status: published\n' };

  it('are taken back where one of them cannot be written', async () => {
    using folder = makeTemporaryFolder();
    mkdirSync(join(folder.dir, 'other.yml/something'), { recursive: true });
    const blocked = { path: 'other.yml/something', before: undefined, after: '一\n' };
    writeFileSync(join(folder.dir, 'report.yml'), 'status: draft\n');
    await expect(applyChanges(folder.dir, [RECORD, REPORT, blocked])).rejects.toThrow();
    expect(readdirSync(folder.dir).toSorted()).toEqual(['other.yml', 'report.yml']);
    expect(readFileSync(join(folder.dir, 'report.yml'), 'utf8')).toBe('status: draft\n');
  });

  it('never write over a file that was not there when they were worked out', async () => {
    using folder = makeTemporaryFolder();
    writeFileSync(join(folder.dir, 'report.yml'), 'status: draft\n');
    writeFileSync(join(folder.dir, 'published.yml'), '旧的\n');
    await expect(applyChanges(folder.dir, [RECORD, REPORT])).rejects.toThrow('published.yml 刚才在别处改过');
    expect(readFileSync(join(folder.dir, 'published.yml'), 'utf8')).toBe('旧的\n');
    expect(readFileSync(join(folder.dir, 'report.yml'), 'utf8')).toBe('status: draft\n');
  });

  it('take a folder along whose last file goes, and one that was made in vain', async () => {
    using folder = makeTemporaryFolder();
    const file = { path: 'reports/2020/report.yml', before: undefined, after: 'status: draft\n' };
    await applyChanges(folder.dir, [file]);
    expect(readdirSync(join(folder.dir, 'reports'))).toEqual(['2020']);
    await applyChanges(folder.dir, [{ ...file, before: file.after, after: undefined }]);
    expect(readdirSync(join(folder.dir, 'reports'))).toEqual([]);
    mkdirSync(join(folder.dir, 'other.yml/something'), { recursive: true });
    const blocked = { path: 'other.yml/something', before: undefined, after: '一\n' };
    await expect(applyChanges(folder.dir, [file, blocked])).rejects.toThrow();
    expect(readdirSync(join(folder.dir, 'reports'))).toEqual([]);
  });
});
