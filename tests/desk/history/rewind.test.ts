import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type History, openHistory } from '../../../src/desk/history/history.ts';
import { listStanding } from '../../../src/desk/history/entry.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
let history: History;
beforeEach(async () => {
  folder = makeTemporaryFolder();
  history = await openHistory(folder.dir);
  await decide('一', 'a.yml', undefined, '1\n');
  await decide('二', 'a.yml', '1\n', '2\n');
  await decide('三', 'b.yml', undefined, 'b\n');
  await decide('四', 'a.yml', '2\n', '4\n');
});
afterEach(() => {
  folder[Symbol.dispose]();
});

const read = (name: string): string => readFileSync(join(folder.dir, name), 'utf8');

async function decide(words: string, path: string, before: string | undefined, after: string): Promise<void> {
  await history.record({ year: 2022, step: 'figures', words, changes: [{ path, before, after }] });
}

const standing = (): string[] => listStanding(history.entries).map(({ words }) => words);

describe('going back to a decision', () => {
  test('says beforehand what it takes back', async () => {
    const { taken, changed } = await history.planRewind(1);
    expect(taken.map(({ words }) => words)).toEqual(['四', '三', '二']);
    expect(changed).toEqual([]);
    expect(read('a.yml')).toBe('4\n');
  });

  test('takes back all that came after it, as one, across restarts', async () => {
    await history.rewind(1, 4);
    expect(read('a.yml')).toBe('1\n');
    expect(() => read('b.yml')).toThrow(/ENOENT/u);
    history = await openHistory(folder.dir);
    expect(standing()).toEqual(['一']);
    expect((await history.undo())?.words).toBe('一');
  });

  test('goes on from there', async () => {
    await history.rewind(1, 4);
    await decide('五', 'a.yml', '1\n', '5\n');
    await history.rewind(1, 6);
    expect(read('a.yml')).toBe('1\n');
    expect(standing()).toEqual(['一']);
  });

  test('takes back nothing where a file was changed by hand since, or in between', async () => {
    writeFileSync(join(folder.dir, 'b.yml'), 'by hand\n');
    await expect(history.rewind(1, 4)).rejects.toThrow(/b\.yml.*一步也没有退/u);
    writeFileSync(join(folder.dir, 'b.yml'), 'b\n');
    writeFileSync(join(folder.dir, 'a.yml'), 'by hand\n');
    await decide('五', 'a.yml', 'by hand\n', '5\n');
    expect((await history.planRewind(1)).changed).toEqual(['a.yml']);
    await expect(history.rewind(1, 5)).rejects.toThrow(/a\.yml/u);
    expect([read('a.yml'), read('b.yml')]).toEqual(['5\n', 'b\n']);
  });

  test('takes back nothing that was not on the screen', async () => {
    await expect(history.rewind(1, 3)).rejects.toThrow(/另一个窗口/u);
    await expect(history.undo(undefined, 3)).rejects.toThrow(/另一个窗口/u);
    expect(standing()).toHaveLength(4);
  });
});
