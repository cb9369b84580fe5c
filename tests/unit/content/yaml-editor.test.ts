import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openFrontMatter, openYaml, type YamlEditor } from '../../../src/content/yaml/editor.ts';

const FILE = 'reports/2020/figures.yml';

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
      '“unconfirmed”写了两次，第 2 行已经有了',
    ],
    ['brackets without an end', 'kind: x\nlist: [\n', '03-decision-making.md:', '没有对应的英文括号'],
  ])('is told with its line: %s', (_, yaml, place, words) => {
    const attempt = (): string => confirm(`---\n${yaml}---\n正文\n`);
    expect(attempt).toThrow(place);
    expect(attempt).toThrow(words);
  });

  it('is told with its line where a comma stands in an odd place, and what to do', () => {
    const editor = openYaml('a: 1\nlist: [\n  b # 说明\n  ,]\n', FILE);
    editor.insert(['list'], 1, 'c');
    expect(() => editor.write()).toThrow(`${FILE}:2:7 这里的 YAML 写法不常见，程序改不了，没有改动这个文件。`);
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
