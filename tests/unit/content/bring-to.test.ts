import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { bringTo } from '../../../src/content/yaml/bring-to.ts';
import { openYaml } from '../../../src/content/yaml/editor.ts';

const TEXT = `# 说明
name: 示例 # 名称
keywords: [甲, 乙]
column:
  name: "栏目"
  type: 公开
terms:
  # 第一个
  - id: one
    term: 一
    aliases: [壹]
  # 第二个
  - id: two
    term: 二
  - { id: three, term: 三 }
`;

interface Data {
  name: string;
  county?: string;
  keywords: string[];
  column: { name: string; type?: string };
  terms: { id: string; term: string; aliases?: string[] }[];
}

function bring(change: (data: Data) => Data): string {
  const editor = openYaml(TEXT, 'test.yml');
  const after = change(parse(TEXT) as Data);
  bringTo(editor, [], editor.data, after);
  const written = editor.write();
  expect(parse(written)).toEqual(after);
  return written;
}

test('changes nothing where nothing differs', () => {
  expect(bring((data) => data)).toBe(TEXT);
});

test('changes a value where it stands, with the comment behind it', () => {
  expect(bring((data) => ({ ...data, name: '别的' }))).toBe(TEXT.replace('name: 示例 #', 'name: 别的 #'));
  expect(bring((data) => ({ ...data, column: { ...data.column, name: '新' } }))).toContain('name: "新"');
});

test('takes a key out, and puts a new one among its neighbours', () => {
  expect(bring((data) => ({ ...data, column: { name: '栏目' } }))).not.toContain('type:');
  expect(bring(({ name, ...others }) => ({ name, county: '示例县', ...others }))).toMatch(
    /name: 示例 # 名称\ncounty: 示例县\nkeywords/u,
  );
});

test('adds, changes and removes entries of lists, and leaves the comments of others', () => {
  expect(bring((data) => ({ ...data, keywords: ['甲', '乙', '丙'] }))).toContain('keywords: [甲, 乙, 丙]');
  expect(bring((data) => ({ ...data, keywords: ['丁'] }))).toContain('keywords: [丁]');
  const removed = bring((data) => ({ ...data, terms: data.terms.slice(1) }));
  expect(removed).toContain('# 第二个\n  - id: two');
  expect(removed).not.toContain('id: one');
  const [one, two, three] = [
    { id: 'one', term: '一', aliases: ['壹'] },
    { id: 'two', term: '二', aliases: ['贰'] },
    { id: 'three', term: '叁' },
  ];
  const changed = bring((data) => ({ ...data, terms: [one, two, three, { id: 'four', term: '四' }] }));
  expect(changed).toContain('term: 二\n    aliases: [贰]');
  expect(changed).toContain('{ id: three, term: 叁 }');
  expect(changed).toContain('- id: four\n    term: 四');
});
