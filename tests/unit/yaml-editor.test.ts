import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFrontMatter, openYaml, type YamlEditor } from '../../src/content/yaml-editor.ts';

const FILE = 'reports/2020/figures.yml';
const BYTE_ORDER_MARK = '\ufeff';

function edit(text: string, change: (editor: YamlEditor) => void): string {
  const editor = openYaml(text, FILE);
  change(editor);
  return editor.write();
}

function confirm(text: string): string {
  const editor = openFrontMatter(text, '03-decision-making.md');
  editor.remove(['unconfirmed']);
  return editor.write();
}

describe('a key that is removed', () => {
  it.each([
    ['on a line of its own', 'kind: x\nunconfirmed: true\nheading: y\n', 'kind: x\nheading: y\n'],
    ['in double quotation marks', 'kind: x\n"unconfirmed": true\nheading: y\n', 'kind: x\nheading: y\n'],
    ['in single quotation marks', "kind: x\n'unconfirmed': true\n", 'kind: x\n'],
    ['with an escape in it', 'kind: x\n"\\u0075nconfirmed": true\n', 'kind: x\n'],
    ['with spaces before the colon', 'kind: x\nunconfirmed   : true\n', 'kind: x\n'],
    ['with a tab behind the colon', 'kind: x\nunconfirmed:\ttrue\n', 'kind: x\n'],
    ['with a comment behind it', 'kind: x\nunconfirmed: true   # 未看\nheading: y\n', 'kind: x\nheading: y\n'],
    ['in capitals', 'kind: x\nunconfirmed: TRUE\n', 'kind: x\n'],
    ['on two lines', 'kind: x\nunconfirmed:\n  true\nheading: y\n', 'kind: x\nheading: y\n'],
    ['as an explicit key', 'kind: x\n? unconfirmed\n: true\nheading: y\n', 'kind: x\nheading: y\n'],
    ['as the first', 'unconfirmed: true\n\n# 种类\nkind: x\n', '\n# 种类\nkind: x\n'],
    ['as the only one', '# 说明\nunconfirmed: true # 未看\n', '# 说明\n{} # 未看\n'],
    ['in brackets', '{kind: x, unconfirmed: true, heading: y}\n', '{kind: x, heading: y}\n'],
    ['last in brackets', '{ kind: x ,  "unconfirmed" : true }\n', '{ kind: x }\n'],
    ['before a last comma', '{kind: x, unconfirmed: true,}\n', '{kind: x,}\n'],
    ['first in brackets', '{unconfirmed: true, kind: x}\n', '{kind: x}\n'],
    ['alone in brackets', '{ unconfirmed: true, }\n', '{}\n'],
    [
      'in brackets over lines',
      '{\n  kind: x,\n  unconfirmed: true, # 未看\n  a: b\n}\n',
      '{\n  kind: x,\n   # 未看\n  a: b\n}\n',
    ],
    ['after a comment in brackets', '{kind: x, # 种类\n  unconfirmed: true\n}\n', '{kind: x # 种类\n  \n}\n'],
  ])('goes %s, and nothing else', (_, before, after) => {
    expect(confirm(`---\n${before}---\n\n正文 unconfirmed: true\n`)).toBe(
      `---\n${after}---\n\n正文 unconfirmed: true\n`,
    );
  });

  it('leaves the dash of its entry', () => {
    const remove = (text: string): string =>
      edit(text, (editor) => {
        editor.remove(['list', 0, 'unconfirmed']);
      });
    expect(remove('list:\n  - unconfirmed: true # 未看\n    a: 1\n  - b: 2\n')).toBe('list:\n  - a: 1\n  - b: 2\n');
    expect(remove('list:\n  - unconfirmed: true\n    # 说明\n    a: 1\n')).toBe('list:\n  -\n    # 说明\n    a: 1\n');
    expect(remove('list:\n- unconfirmed: true\n- 2\n')).toBe('list:\n- {}\n- 2\n');
    expect(remove('list: [{unconfirmed: true, a: 1}, 2]\n')).toBe('list: [{a: 1}, 2]\n');
  });
});

describe('entries of a list', () => {
  const remove = (text: string, ...indexes: readonly number[]): string =>
    edit(text, (editor) => {
      for (const index of indexes) editor.remove(['list', index]);
    });

  it('go with their lines, and leave brackets where none is left', () => {
    const text = '# 头\nlist: # 表\n  # 甲的说明\n  - a: |\n      # 不是说明\n\n  - b: 2\n\n  - c\n# 尾\n';
    expect(remove(text, 1)).toBe('# 头\nlist: # 表\n  # 甲的说明\n  - a: |\n      # 不是说明\n\n\n  - c\n# 尾\n');
    expect(remove(text, 0)).toBe('# 头\nlist: # 表\n  # 甲的说明\n\n  - b: 2\n\n  - c\n# 尾\n');
    expect(remove(text, 0, 1, 2)).toBe('# 头\nlist: [] # 表\n  # 甲的说明\n\n\n# 尾\n');
    expect(remove('list:\n- a\n- b', 1)).toBe('list:\n- a');
    expect(remove('list:\n- a\n- b\n- c', 1, 2)).toBe('list:\n- a');
    expect(remove('list: [a, b, c]\n', 1, 2)).toBe('list: [a]\n');
    expect(remove('list: [a, b, c]\n', 0, 2)).toBe('list: [b]\n');
    expect(remove('list: [a,  b, c, ]\n', 0, 1, 2)).toBe('list: []\n');
  });

  const insert = (text: string, index: number, comment: readonly string[] = []): string =>
    edit(text, (editor) => {
      editor.insert(['list'], index, { id: 'x', unit: '个' }, comment);
    });

  it('are put in with the indent and the brackets that the list has', () => {
    expect(insert('list:\n  - id: a\n  # 乙\n  - id: b # 尾\n', 1)).toBe(
      'list:\n  - id: a\n  - id: x\n    unit: 个\n  # 乙\n  - id: b # 尾\n',
    );
    expect(insert('list:\n- id: a', 1, [' 记'])).toBe('list:\n- id: a\n# 记\n- id: x\n  unit: 个');
    expect(insert('list: [{id: a}, {id: b}]\n', 1)).toBe('list: [{id: a}, {id: x, unit: 个}, {id: b}]\n');
    expect(insert('list: [{id: a}, {id: b}, ] # 尾\n', 2)).toBe('list: [{id: a}, {id: b}, {id: x, unit: 个}, ] # 尾\n');
    expect(insert('list: [\n  {id: a}, # 甲\n  {id: b} # 乙\n]\n', 2)).toBe(
      'list: [\n  {id: a}, # 甲\n  {id: b}, # 乙\n  {id: x, unit: 个}\n]\n',
    );
    expect(insert('list: [\n  {id: a}, # 甲\n]\n', 1, [' 记'])).toBe(
      'list: [\n  {id: a}, # 甲\n  # 记\n  {id: x, unit: 个},\n]\n',
    );
    expect(insert('list: [\n  # 甲\n  {id: a},\n]\n', 0)).toBe(
      'list: [\n  {id: x, unit: 个},\n  # 甲\n  {id: a},\n]\n',
    );
    expect(insert('{"list": [{"id": "a"}]}', 0, [' 记'])).toBe(
      '{"list": [\n  # 记\n  {id: x, unit: 个}, {"id": "a"}]}',
    );
  });

  it('are put into a list that is empty, or not there yet', () => {
    expect(insert('list: [] # 表\nb: 1\n', 0)).toBe('list: # 表\n  - id: x\n    unit: 个\nb: 1\n');
    expect(insert('b: 1\n# 尾\n', 0, [' 记'])).toBe('b: 1\nlist:\n  # 记\n  - id: x\n    unit: 个\n# 尾\n');
    expect(insert('{"list": [], "b": 1}\n', 0)).toBe('{"list": [{id: x, unit: 个}], "b": 1}\n');
    expect(
      edit('a: 1\nunits: []\n', (editor) => {
        editor.insert(['units'], 0, '件');
      }),
    ).toBe('a: 1\nunits: [件]\n');
  });
});

describe('a value', () => {
  const set = (text: string, value: unknown = 'published'): string =>
    edit(text, (editor) => {
      editor.set(['status'], value, { after: 'year' });
    });

  it.each([
    ['plain', 'status: draft # 草稿\n', 'status: published # 草稿\n'],
    ['in quotation marks', '"status" :  \'draft\'\t# 草稿\n', '"status" :  \'published\'\t# 草稿\n'],
    ['in brackets', '{year: 2020,status: "draft"}\n', '{year: 2020,status: "published"}\n'],
    ['on the next line', 'status:\n  draft\nyear: 2020\n', 'status:\n  published\nyear: 2020\n'],
    ['on lines', 'status: >-\n  draft\nyear: 2020\n', 'status: published\nyear: 2020\n'],
    ['of nothing', 'status: # 待定\nyear: 2020\n', 'status: published # 待定\nyear: 2020\n'],
    ['that is not there', 'year: 2020 # 年度\n\ntitle: x\n', 'year: 2020 # 年度\nstatus: published\n\ntitle: x\n'],
    ['that is not there, at the end', '# 头\nyear: 2020', '# 头\nyear: 2020\nstatus: published'],
    ['that is not there, in brackets', '{"year": 2020, "a": 1}', '{"year": 2020, status: published, "a": 1}'],
  ])('%s is replaced', (_, before, after) => {
    expect(set(before)).toBe(after);
  });

  it.each([': x', '- x', '# x', 'true', '2020', '“引号”: a', "it's", 'a, b', '[x', '', ' x ', 'null', '1e3', '%x'])(
    'such as %j says the same when it is read again',
    (value) => {
      for (const text of ['status: draft\n', "status: 'draft'\n", '{status: draft}\n', '{year: 1}\n', 'year: 1\n'])
        expect(parse(set(text, value))).toMatchObject({ status: value });
    },
  );
});

describe('what cannot be edited', () => {
  it.each([
    ['an anchor', 'kind: x\nunconfirmed: &a true\n', '03-decision-making.md:3:', '“&”开头'],
    ['a tag', 'unconfirmed: !!bool true\nkind: x\n', '03-decision-making.md:2:', '“!”开头'],
    [
      'a key that is there twice',
      'unconfirmed: true\nkind: x\nunconfirmed: true\n',
      '03-decision-making.md:4:',
      '同一个键',
    ],
    ['brackets without an end', 'kind: x\nlist: [\n', '03-decision-making.md:', 'YAML 写法有误'],
  ])('is told with its line: %s', (_, yaml, place, words) => {
    const attempt = (): string => confirm(`---\n${yaml}---\n正文\n`);
    expect(attempt).toThrow(place);
    expect(attempt).toThrow(words);
  });

  it('is told where the front matter has no end, and where a list is none', () => {
    expect(() => confirm('---\nunconfirmed: true\n')).toThrow('03-decision-making.md:1:1 文件开头没有');
    expect(() =>
      edit('a: 1\nlist: 3\n', (editor) => {
        editor.insert(['list'], 0, {});
      }),
    ).toThrow(`${FILE}:2:7 `);
  });
});

/** A key of an entry as somebody may have written it, and what its value is. */
interface OddKey {
  name: string;
  written: string;
}

const oddKey = (name: string): fc.Arbitrary<OddKey> =>
  fc
    .record({
      key: fc.constantFrom(name, `"${name}"`, `'${name}'`),
      colon: fc.constantFrom(': ', ':   ', ' : ', ':\t'),
      value: fc.constantFrom(
        'true',
        '12',
        '约100件',
        "'2018'",
        '"a # b"',
        '“全县”: x'.replace(': ', '：'),
        '[a,  b]',
        '{ p: 1 }',
      ),
      tail: fc.constantFrom('', '  ', ' # 说明', '\t# | 记'),
    })
    .map(({ key, colon, value, tail }) => ({ name, written: `${key}${colon}${value}${tail}` }));

/** A text with a list of entries, and in which line each key stands. */
interface OddText {
  text: string;
  places: { entry: number; key: string; line: number }[];
}

const oddText: fc.Arbitrary<OddText> = fc
  .record({
    indent: fc.constantFrom('', '  ', '     '),
    head: fc.constantFrom([], ['# 头'], ['%YAML 1.2', '---'], ['', '# 头', '', "'title':  x"]),
    entries: fc.array(
      fc.record({
        above: fc.constantFrom([], [''], ['', '# 注', ''], ['   # | 记', '# 注']),
        dash: fc.constantFrom('- ', '-   '),
        keys: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 2 }).chain((names) => fc.tuple(...names.map(oddKey))),
        between: fc.constantFrom([], ['# 中'], ['']),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    tail: fc.constantFrom([], ['other: y # z'], ['', '# 尾', '# | 记'], ['more: |', '  # 不是注', '', 'last: 1']),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    oddLine: fc.option(fc.nat(20)),
    mark: fc.constantFrom('', BYTE_ORDER_MARK),
    isEnded: fc.boolean(),
  })
  .map(({ indent, head, entries, tail, lineEnd, oddLine, mark, isEnded }) => {
    const lines = [...head, 'list:'];
    const places: OddText['places'] = [];
    for (const [entry, { above, dash, keys, between }] of entries.entries()) {
      lines.push(...above);
      for (const [index, { name, written }] of keys.entries()) {
        if (index > 0) lines.push(...between.map((line) => (line === '' ? '' : indent + line)));
        places.push({ entry, key: name, line: lines.length });
        lines.push(`${indent}${index === 0 ? dash : ' '.repeat(dash.length)}${written}`);
      }
    }
    lines.push(...tail);
    const ends = lines.map((_, index) =>
      index === lines.length - 1 && !isEnded ? '' : index === oddLine ? (lineEnd === '\n' ? '\r\n' : '\n') : lineEnd,
    );
    return { text: mark + lines.map((line, index) => line + (ends[index] ?? '')).join(''), places };
  });

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
