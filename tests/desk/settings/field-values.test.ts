import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { addRow, dropRow, readData, typeData } from '../../../src/desk/settings/field-values.ts';
import { type Entry, SETTINGS_FILES } from '../../../src/desk/settings/settings-files.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

const FILES = SETTINGS_FILES.map((file) => [file.path, file] as const);

test.each(FILES)('what %s says stands in its forms as it is', (path, file) => {
  const data = parse(readFileSync(join(SUIXI_DIR, path), 'utf8')) as Entry;
  for (const list of file.lists) {
    for (const entry of (data[list.key] ?? []) as Entry[])
      expect(readData(list.form, typeData(list.form, entry))).toEqual(entry);
  }
  if (!file.form) return;
  const own = Object.fromEntries(Object.entries(data).filter(([key]) => file.lists.every((list) => list.key !== key)));
  expect(readData(file.form, typeData(file.form, own))).toEqual(own);
});

test.each(FILES)('every field of %s has a name in Chinese', (_, file) => {
  const forms = [...(file.form ? [file.form] : []), ...file.lists.map(({ form }) => form)];
  const labels = JSON.stringify(forms).match(/"label":"[^"]*"/gu) ?? [];
  expect(labels.length).toBeGreaterThan(2);
  // Rows of a list have the list's name.
  expect(labels.filter((label) => label !== '"label":""' && !/\p{Script=Han}/u.test(label))).toEqual([]);
});

describe('rows of a list', () => {
  const typed = new Map([
    ['list.#', '3'],
    ['list.0.name', '零'],
    ['list.1.name', '一'],
    ['list.2.name', '二'],
    ['list.2.list.0.name', '二零'],
    ['listing', '别的'],
  ]);

  test('are added at the end', () => {
    expect(addRow(typed, 'list').get('list.#')).toBe('4');
    expect(addRow(typed, 'other').get('other.#')).toBe('1');
  });

  test('move up where one is dropped', () => {
    expect(Object.fromEntries(dropRow(typed, 'list.1'))).toEqual({
      'list.#': '2',
      'list.0.name': '零',
      'list.1.name': '二',
      'list.1.list.0.name': '二零',
      listing: '别的',
    });
  });
});
