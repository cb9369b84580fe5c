import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openYaml, type YamlEditor } from '../../../src/content/yaml/editor.ts';
import { oddText } from '../../support/odd-yaml.ts';

function edit(text: string, change: (editor: YamlEditor) => void): string {
  const editor = openYaml(text, 'figures.yml');
  change(editor);
  return editor.write();
}

/** Lines of a text with their ends that another lacks, all in one place; where it begins, and what stands there instead. */
function compareLines(before: string, after: string): { line: number; gone: string[]; come: string[] } {
  const [old, now] = [before.split(/(?<=\n)/u), after.split(/(?<=\n)/u)];
  const line = old.findIndex((words, index) => words !== now[index]);
  if (line === -1) return { line: old.length, gone: [], come: now.slice(old.length) };
  let same = 0;
  while (same < Math.min(old.length, now.length) - line && old.at(-1 - same) === now.at(-1 - same)) same += 1;
  return { line, gone: old.slice(line, old.length - same), come: now.slice(line, now.length - same) };
}

describe('whatever a file looks like', () => {
  it('removing a key changes its line alone', () => {
    fc.assert(
      fc.property(oddText, fc.nat(), ({ text, places }, seed) => {
        const place = places[seed % places.length];
        if (!place) return;
        const { entry, key, line } = place;
        const after = edit(text, (editor) => {
          editor.remove(['list', entry, key]);
        });
        // Behind a dash the next key takes the place of the first.
        const [lead, next] = places.filter((other) => other.entry === entry);
        const last = lead?.line === line ? (next?.line ?? line) : line;
        const { line: first, gone } = compareLines(text, after);
        expect(first).toBeGreaterThanOrEqual(text.endsWith('\n') ? line : line - 1);
        expect(first + gone.length - 1).toBeLessThanOrEqual(last);
        const expected = parse(text) as { list: Record<string, unknown>[] };
        Reflect.deleteProperty(expected.list[entry] ?? {}, key);
        expect(parse(after)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('giving a key another value changes its line alone, up to what stands behind the value', () => {
    fc.assert(
      fc.property(oddText, fc.nat(), fc.constantFrom('件', 7, 'a: b', true), ({ text, places }, seed, value) => {
        const scalars = places.filter(({ line }) => !/[[{]/u.test(text.split('\n')[line] ?? ''));
        const place = scalars[seed % scalars.length];
        if (!place) return;
        const { entry, key, line } = place;
        const after = edit(text, (editor) => {
          editor.set(['list', entry, key], value);
        });
        const { line: first, gone, come } = compareLines(text, after);
        const expected = parse(text) as { list: Record<string, unknown>[] };
        expected.list[entry] = { ...expected.list[entry], [key]: value };
        expect(parse(after)).toEqual(expected);
        if (gone.length === 0) return;
        expect([first, gone.length, come.length]).toEqual([line, 1, 1]);
        const tail = /\s*(?:#[^"]*)?$/u;
        expect(tail.exec(come[0] ?? '')?.[0]).toBe(tail.exec(gone[0] ?? '')?.[0]);
      }),
      { numRuns: 100 },
    );
  });

  it('adding an entry adds its lines, and removing it again gives the old file', () => {
    fc.assert(
      fc.property(oddText, fc.nat(4), ({ text }, seed) => {
        const { list } = parse(text) as { list: unknown[] };
        const index = Math.min(seed, list.length);
        const entry = { id: 'x', name: '新的' };
        const after = edit(text, (editor) => {
          editor.insert(['list'], index, entry, [' | 新']);
        });
        expect((parse(after) as { list: unknown[] }).list).toEqual(list.toSpliced(index, 0, entry));
        const { gone, come } = compareLines(text, after);
        expect([gone.length, come.length]).toEqual(gone.length === 0 ? [0, 3] : [1, 4]);
        const again = edit(after, (editor) => {
          editor.removeComment(['list', index], (line) => line === ' | 新');
          editor.remove(['list', index]);
        });
        expect(again).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});
