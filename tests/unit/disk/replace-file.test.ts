import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEditable, replaceFile } from '../../../src/disk/replace-file.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

describe('a file that is replaced', () => {
  it('is read and written whole, byte order mark and line ends as they are', async () => {
    using folder = makeTemporaryFolder();
    const path = join(folder.dir, 'report.yml');
    const text = '\ufeffyear: 2020\r\ntitle: 甲\nstatus: draft';
    writeFileSync(path, text);
    expect(await readEditable(path)).toBe(text);
    await replaceFile(path, `${text}\r\n`);
    expect(readFileSync(path, 'utf8')).toBe(`${text}\r\n`);
    expect(readdirSync(folder.dir)).toEqual(['report.yml']);
  });

  it('is not read as text where it is none of UTF-8', async () => {
    using folder = makeTemporaryFolder();
    const path = join(folder.dir, 'report.yml');
    writeFileSync(path, Buffer.from([0xd6, 0xd0, 0xce, 0xc4]));
    await expect(readEditable(path)).rejects.toThrow('不是 UTF-8 编码，没有改动它');
  });

  it('leaves nothing behind where it cannot take its place', async () => {
    using folder = makeTemporaryFolder();
    mkdirSync(join(folder.dir, 'report.yml/something'), { recursive: true });
    await expect(replaceFile(join(folder.dir, 'report.yml'), 'year: 2020\n')).rejects.toThrow('写不进');
    expect(readdirSync(folder.dir)).toEqual(['report.yml']);
  });
});
