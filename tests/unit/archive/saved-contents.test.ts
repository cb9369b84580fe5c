import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { isArchivedPath, listArchivedFiles } from '../../../src/archive/archived-files.ts';
import { claimFolder } from '../../../src/archive/format.ts';
import { CONTENT_FORMAT } from '../../../src/content/format.ts';
import type { Manifest } from '../../../src/archive/manifest.ts';
import { readSaved } from '../../../src/archive/read-saved.ts';
import { planRestoration } from '../../../src/archive/restore-contents.ts';
import { saveContents } from '../../../src/archive/save-contents.ts';
import { hashBytes } from '../../../src/content/hashes.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { type ZippedFile, zipFiles } from '../../../src/disk/zip-files.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

const MADE = new Date('2026-03-30T02:42:00Z');

let folder: TemporaryFolder;
let dir: string;
beforeEach(() => {
  folder = makeTemporaryFolder();
  dir = join(folder.dir, 'content');
  cpSync(SUIXI_DIR, dir, { recursive: true });
});
afterEach(() => {
  folder[Symbol.dispose]();
});

function write(path: string, text: string): void {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), text);
}

async function save(from = dir): Promise<Buffer> {
  return await buffer(await saveContents(from, { name: '示例', project: '0.1.0', made: MADE }));
}

async function readAll(from: string): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const path of await listArchivedFiles(from)) read[path] = hashBytes(await readFile(join(from, path)));
  return read;
}

/** An archive that somebody has made by hand: right, but for what is changed in it. */
async function forge(
  files: Readonly<Record<string, string>>,
  change: { manifest?: (manifest: Manifest) => object; more?: ZippedFile[]; without?: string } = {},
): Promise<Buffer> {
  const all = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const manifest: Manifest = {
    kind: 'county-rule-of-law-report contents',
    format: 1,
    project: '0.1.0',
    made: MADE.toISOString(),
    files: all.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hashBytes(bytes) })),
  };
  const said = change.manifest ? change.manifest(manifest) : manifest;
  return await buffer(
    zipFiles(
      [
        { path: 'manifest.json', bytes: Buffer.from(JSON.stringify(said)) },
        ...all
          .filter(({ path }) => path !== change.without)
          .map(({ path, bytes }) => ({ path: `content/${path}`, bytes })),
        ...(change.more ?? []),
      ],
      MADE,
    ),
  );
}

describe('all contents as one file', () => {
  it('are the same contents on another machine, byte for byte, the notes among them', async () => {
    write('.desk/2019.json', '{"seen":[]}');
    write('.desk/place.json', '{}');
    write('reports/2019/received.docx', 'PK');
    write('reports/2019/poster.png', 'PNG');
    write('cards/0123456789abcdef.png', 'PNG');
    const other = join(folder.dir, 'other');
    await applyChanges(other, await planRestoration(other, await readSaved(await save())));
    expect(await readAll(other)).toEqual(await readAll(dir));
    expect(Object.keys(await readAll(other))).toEqual(
      expect.arrayContaining([
        '.desk/2019.json',
        '.desk/place.json',
        'cards/0123456789abcdef.png',
        'reports/2019/poster.png',
        'reports/2019/received.docx',
        'site.yml',
      ]),
    );
  });

  it('are the same bytes when they are saved again', async () => {
    expect((await save()).equals(await save())).toBe(true);
  });

  it('have nothing of the history, of other programs, or of other folders', async () => {
    write('.desk/history.jsonl', '{}');
    write('.desk/contents/aa', 'x');
    write('.desk/open.json', '{}');
    write('.git/config', 'x');
    write('Thumbs.db', 'x');
    write('reports/2019/~$received.docx', 'x');
    writeFileSync(join(folder.dir, 'secret.txt'), 'x');
    symlinkSync(join(folder.dir, 'secret.txt'), join(dir, 'reports/2019/link.txt'));
    const { manifest } = await readSaved(await save());
    const odd = manifest.files.filter(({ path }) => /desk|git|Thumbs|~|link/u.test(path));
    expect(odd).toEqual([]);
  });

  it('take the place of what is there, and leave what is not of the contents', async () => {
    const saved = await readSaved(await save());
    write('reports/2020/report.yml', 'year: 2020\n');
    write('site.yml', 'name: 别的\n');
    write('.git/config', 'x');
    write('.desk/2020.json', '{}');
    await applyChanges(dir, await planRestoration(dir, saved));
    expect(await readAll(dir)).toEqual(await readAll(SUIXI_DIR));
    expect(await readFile(join(dir, '.git/config'), 'utf8')).toBe('x');
    expect(await planRestoration(dir, saved)).toEqual([]);
  });
});

describe('a file that is put in', () => {
  const FILES = { 'site.yml': 'name: 甲\n', 'reports/2020/report.yml': 'year: 2020\n' };

  it('is read where it is right', async () => {
    expect([...(await readSaved(await forge(FILES))).files.keys()]).toEqual(Object.keys(FILES));
  });

  it.each([
    ['no archive', () => Promise.resolve(Buffer.from('《报告》'))],
    ['an empty one', () => Promise.resolve(Buffer.alloc(0))],
    ['one that was cut short', async () => (await save()).subarray(0, 20_000)],
    ['another archive', () => buffer(zipFiles([{ path: 'index.html', bytes: Buffer.from('x') }], MADE))],
    ['another program’s manifest', () => forge(FILES, { manifest: () => ({ name: 'x' }) })],
  ])('is refused as %s', async (_, make) => {
    await expect(readSaved(await make())).rejects.toThrow(/^这不是工作台存下的内容/u);
  });

  it('is refused where it was written by a newer program, with both versions', async () => {
    const newer = await forge(FILES, {
      manifest: () => ({ format: CONTENT_FORMAT + 1, project: '0.9.0', otherwise: true }),
    });
    await expect(readSaved(newer)).rejects.toThrow(
      /更新的程序（0\.9\.0）存的，写法是第 \d+ 版，这里的程序只认到第 \d+ 版/u,
    );
  });

  it.each([
    [
      'of other bytes',
      (manifest: Manifest) => ({
        ...manifest,
        files: manifest.files.map((file) => ({ ...file, sha256: 'a'.repeat(64) })),
      }),
    ],
    [
      'of another size',
      (manifest: Manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, size: 1 })) }),
    ],
  ])('is refused as damaged with a file %s', async (_, manifest) => {
    await expect(readSaved(await forge(FILES, { manifest }))).rejects.toThrow(/损坏/u);
  });

  it('is refused as damaged with a byte changed on the way', async () => {
    const bytes = await save();
    const at = bytes.length >> 1;
    bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
    await expect(readSaved(bytes)).rejects.toThrow(/没有改动任何文件/u);
  });

  it.each([
    ['../../evil.yml'],
    ['/etc/evil.yml'],
    ['reports/../../evil.yml'],
    ['.desk/history.jsonl'],
    ['.ssh/authorized_keys'],
    ['reports/.hidden/a.md'],
    ['con.yml'],
    ['reports/2020/nul'],
    ['a:b.yml'],
    ['reports/2020/a.md.'],
    ['a/b/c/d/e.md'],
    [`reports/2020/${'a'.repeat(300)}.md`],
  ])('is refused with a path that is no content’s: %s', async (path) => {
    expect(isArchivedPath(path)).toBe(false);
    // The package that writes archives refuses some of these itself.
    const made = forge({ ...FILES, [path]: 'x' }).catch(() => undefined);
    const bytes = await made;
    if (bytes) await expect(readSaved(bytes)).rejects.toThrow(/没有改动任何文件/u);
  });

  it('is refused with paths that the program here would follow out of the folder', async () => {
    const right = await forge({ ...FILES, 'aa/bb/cc/evil.yml': 'x' });
    const evil = Buffer.from(
      right.toString('latin1').replaceAll('content/aa/bb/cc', '../../../../../../'.slice(0, 16)),
      'latin1',
    );
    await expect(readSaved(evil)).rejects.toThrow(/没有改动任何文件/u);
  });

  it.each([
    ['a file more than it says', { more: [{ path: 'content/extra.yml', bytes: Buffer.from('x') }] }],
    ['a file twice', { more: [{ path: 'content/site.yml', bytes: Buffer.from('y') }] }],
    ['a file less than it says', { without: 'site.yml' }],
  ])('is refused with %s', async (_, change) => {
    await expect(readSaved(await forge(FILES, change))).rejects.toThrow(/没有改动任何文件/u);
  });

  it('is refused with two names that are one on Windows', async () => {
    await expect(readSaved(await forge({ ...FILES, 'Site.yml': 'x' }))).rejects.toThrow(/不属于内容的东西/u);
  });

  it('is refused with more than any county has, before it is unpacked', async () => {
    const many = new ZipFile();
    for (let index = 0; index < 10_001; index += 1) {
      // Not compressed: making ready to compress takes longer than all that is asked here.
      many.addBuffer(Buffer.alloc(0), `content/reports/2020/${index}.md`, { compress: false });
    }
    many.end();
    await expect(readSaved(await buffer(many.outputStream))).rejects.toThrow(/大得不像一个县的报告/u);
  });
});

describe('a content folder', () => {
  it('that a newer program had is left alone', async () => {
    write('.desk/format.json', JSON.stringify({ format: CONTENT_FORMAT + 1, project: '0.9.0' }));
    await expect(claimFolder(dir, '0.1.0')).rejects.toThrow(/请先把程序更新到 0\.9\.0/u);
    expect(await readFile(join(dir, '.desk/format.json'), 'utf8')).toContain('0.9.0');
  });

  it('that no program, or an older one, has had is taken on', async () => {
    await claimFolder(dir, '0.1.0');
    await claimFolder(dir, '0.2.0');
    expect(JSON.parse(await readFile(join(dir, '.desk/format.json'), 'utf8'))).toEqual({
      format: CONTENT_FORMAT,
      project: '0.2.0',
    });
    write('.desk/format.json', '{"for');
    await claimFolder(dir, '0.2.0');
  });
});
