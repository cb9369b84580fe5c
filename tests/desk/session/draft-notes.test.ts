import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RuleId } from '../../../src/content/finding.ts';
import { changeNotes, nameFinding, readNotes } from '../../../src/desk/session/draft-notes.ts';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = makeTemporaryFolder();
  mkdirSync(join(folder.dir, '.desk'), { recursive: true });
});
afterEach(() => {
  folder[Symbol.dispose]();
});

describe('the notes of a draft', () => {
  test('are empty where there are none, or none that can be read', async () => {
    expect(await readNotes(folder.dir, 2022)).toEqual({ seen: [] });
    writeFileSync(join(folder.dir, '.desk/2022.json'), '{"seen": ["a');
    expect(await readNotes(folder.dir, 2022)).toEqual({ seen: [] });
  });

  test('keep what is changed in them, a file a year', async () => {
    const change = await changeNotes(folder.dir, 2022, (notes) => ({ ...notes, seen: [...notes.seen, 'a'] }));
    expect(change).toMatchObject({ path: '.desk/2022.json', before: undefined });
    await applyChanges(folder.dir, [change]);
    await applyChanges(folder.dir, [
      await changeNotes(folder.dir, 2022, (notes) => ({ ...notes, exported: '2026-03-01T08:00:00.000Z' })),
    ]);
    expect(await readNotes(folder.dir, 2022)).toEqual({
      seen: ['a'],
      exported: '2026-03-01T08:00:00.000Z',
    });
    expect(await readNotes(folder.dir, 2021)).toEqual({ seen: [] });
  });
});

test('a finding has the same name on another line, and another one for other words', () => {
  const finding = {
    rule: 'figures/unit-changed' as RuleId,
    file: 'reports/2022/figures.yml',
    message: '第 12 行是 3件。',
  };
  expect(nameFinding({ ...finding, message: '第 14 行是 3件。' })).toBe(nameFinding(finding));
  expect(nameFinding({ ...finding, message: '第 12 行是 4件。' })).not.toBe(nameFinding(finding));
  expect(nameFinding({ ...finding, file: 'reports/2021/figures.yml' })).not.toBe(nameFinding(finding));
});
