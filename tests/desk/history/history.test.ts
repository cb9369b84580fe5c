import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type History, openHistory } from '../../../src/desk/history/history.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let history: History;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  history = await openHistory(folder.dir);
});
afterEach(() => {
  folder[Symbol.dispose]();
});

const pathOf = (name: string): string => join(folder.dir, name);
const read = (name: string): string => readFileSync(pathOf(name), 'utf8');

async function decide(words: string, name: string, after: string | undefined, year = 2022): Promise<void> {
  const before = existsSync(pathOf(name)) ? read(name) : undefined;
  await history.record({ year, step: 'figures', words, changes: [{ path: name, before, after }] });
}

describe('a decision', () => {
  test('is on disk when it has been recorded, and taken back one by one', async () => {
    await decide('一', 'a.yml', '1\n');
    await decide('二', 'a.yml', '2\n');
    await decide('三', 'b.yml', '3\n');
    expect([read('a.yml'), read('b.yml')]).toEqual(['2\n', '3\n']);
    expect((await history.undo())?.words).toBe('三');
    expect(existsSync(pathOf('b.yml'))).toBe(false);
    expect((await history.undo())?.words).toBe('二');
    expect(read('a.yml')).toBe('1\n');
    expect((await history.undo())?.words).toBe('一');
    expect(await history.undo()).toBeUndefined();
  });

  test('is taken back by a later process too', async () => {
    await decide('一', 'a.yml', '1\n');
    await decide('二', 'a.yml', '2\n');
    history = await openHistory(folder.dir);
    expect((await history.undo())?.words).toBe('二');
    history = await openHistory(folder.dir);
    expect((await history.undo())?.words).toBe('一');
    expect(existsSync(pathOf('a.yml'))).toBe(false);
  });

  test('of another year stays where one of this year is taken back', async () => {
    await decide('前一年', 'a.yml', '1\n', 2021);
    await decide('这一年', 'b.yml', '2\n', 2022);
    expect((await history.undo(2021))?.words).toBe('前一年');
    expect(read('b.yml')).toBe('2\n');
  });

  test('that changes several files writes none where one was changed meanwhile', async () => {
    writeFileSync(pathOf('a.yml'), '1\n');
    writeFileSync(pathOf('b.yml'), 'by hand\n');
    const changes = [
      { path: 'a.yml', before: '1\n', after: '2\n' },
      { path: 'b.yml', before: '1\n', after: '2\n' },
    ];
    await expect(history.record({ step: 'site', words: '改设置', changes })).rejects.toThrow(/b\.yml 刚才在别处改过/u);
    expect([read('a.yml'), read('b.yml')]).toEqual(['1\n', 'by hand\n']);
    expect(history.entries).toEqual([]);
  });

  test('is not taken back over somebody’s later work', async () => {
    await decide('一', 'a.yml', '1\n');
    writeFileSync(pathOf('a.yml'), 'by hand\n');
    await expect(history.undo()).rejects.toThrow(/a\.yml 刚才在别处改过/u);
    expect(read('a.yml')).toBe('by hand\n');
  });

  test('keeps bytes that are no text', async () => {
    const bytes = new Uint8Array([0, 255, 254, 10]);
    await history.record({
      step: 'document',
      words: '放入',
      changes: [{ path: 'x/a.docx', before: undefined, after: bytes }],
    });
    expect(new Uint8Array(readFileSync(pathOf('x/a.docx')))).toEqual(bytes);
  });

  test('that cannot be written down is not done either', async () => {
    await decide('一', 'a.yml', '1\n');
    const list = pathOf('.desk/history.jsonl');
    const written = read('.desk/history.jsonl');
    rmSync(list);
    mkdirSync(list);
    await expect(decide('二', 'a.yml', '2\n')).rejects.toThrow(/写不进 .*history\.jsonl/u);
    expect([read('a.yml'), existsSync(pathOf('.desk/pending.json'))]).toEqual(['1\n', false]);
    rmSync(list, { recursive: true });
    writeFileSync(list, written);
    await decide('二', 'a.yml', '2\n');
    expect((await openHistory(folder.dir)).entries.map(({ words }) => words)).toEqual(['一', '二']);
  });
});

describe('a process killed in the middle of a decision', () => {
  /** What the disk holds when it was killed after some of the files were written. */
  function kill(words: string, written: Record<string, string>): void {
    const pending = history.entries.at(-1);
    if (!pending) throw new Error('nothing to kill');
    const list = pathOf('.desk/history.jsonl');
    const lines = readFileSync(list, 'utf8').trimEnd().split('\n');
    writeFileSync(pathOf('.desk/pending.json'), lines.at(-1) ?? '');
    writeFileSync(
      list,
      lines
        .slice(0, -1)
        .map((line) => `${line}\n`)
        .join(''),
    );
    for (const [name, text] of Object.entries(written)) writeFileSync(pathOf(name), text);
    expect(pending.words).toBe(words);
  }

  beforeEach(async () => {
    mkdirSync(folder.dir, { recursive: true });
    writeFileSync(pathOf('a.yml'), '1\n');
    writeFileSync(pathOf('b.yml'), '1\n');
    const changes = [
      { path: 'a.yml', before: '1\n', after: '2\n' },
      { path: 'b.yml', before: '1\n', after: '2\n' },
    ];
    await history.record({ step: 'figures', words: '两处', changes });
  });

  test.each([
    ['none', { 'a.yml': '1\n', 'b.yml': '1\n' }],
    ['one', { 'a.yml': '2\n', 'b.yml': '1\n' }],
    ['all', { 'a.yml': '2\n', 'b.yml': '2\n' }],
  ])('finds it finished when %s of its files had been written, and can take it back', async (_, written) => {
    kill('两处', written);
    history = await openHistory(folder.dir);
    expect(history.recovered).toContain('“两处”正写到一半，现在已经写完');
    expect([read('a.yml'), read('b.yml')]).toEqual(['2\n', '2\n']);
    await history.undo();
    expect([read('a.yml'), read('b.yml')]).toEqual(['1\n', '1\n']);
  });

  test('finds somebody’s later work as it is', async () => {
    kill('两处', { 'a.yml': '2\n', 'b.yml': 'by hand\n' });
    history = await openHistory(folder.dir);
    expect(history.recovered).toContain('b.yml 后来又在别处改过');
    expect(read('b.yml')).toBe('by hand\n');
  });

  test('goes on from a last line that was cut short', async () => {
    const list = pathOf('.desk/history.jsonl');
    writeFileSync(list, `${readFileSync(list, 'utf8')}{"id":2,"at":"20`);
    history = await openHistory(folder.dir);
    await decide('下一步', 'a.yml', '3\n');
    expect((await openHistory(folder.dir)).entries.map(({ words }) => words)).toEqual(['两处', '下一步']);
  });
});

test.each(['../site.yml', 'reports/../../x', '/etc/hosts', 'C:\\x', '..', 'a//b'])(
  'a history that came with somebody’s contents leads nowhere else: %s',
  async (path) => {
    const entry = {
      id: 1,
      at: new Date().toISOString(),
      step: 'site',
      words: '改',
      files: [{ path, before: null, after: null }],
    };
    writeFileSync(pathOf('.desk/pending.json'), JSON.stringify(entry));
    history = await openHistory(folder.dir);
    expect([history.entries, history.recovered]).toEqual([[], undefined]);
  },
);
