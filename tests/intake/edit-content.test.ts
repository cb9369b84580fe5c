import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { openYaml, type YamlEditor } from '../../src/content/yaml/editor.ts';
import { addIndicator, addUnitAlias } from '../../src/intake/confirmation/edit-indicators.ts';
import { setPublished } from '../../src/publication/publication.ts';

const BYTE_ORDER_MARK = '\ufeff';
const FILE = 'reports/2020/report.yml';

const INDICATOR: Indicator = {
  id: 'hall-units',
  name: '大厅单位',
  unit: '家',
  dutyArea: 'government-functions',
  kind: 'count',
  measure: 'stock',
  definition: '进驻大厅的单位: 逐家计数。',
};

const LINES = `  - id: hall-units
    name: 大厅单位
    unit: 家
    dutyArea: government-functions
    kind: count
    measure: stock
    definition: "进驻大厅的单位: 逐家计数。"
`;

function edit(text: string, change: (editor: YamlEditor) => void): string {
  const editor = openYaml(text, 'indicators.yml');
  change(editor);
  return editor.write();
}

describe('publishing', () => {
  it.each([
    ['status: draft\n', 'status: published\n'],
    ['"status": \'draft\' # 草稿\n', '"status": \'published\' # 草稿\n'],
    ['status  :\t"draft"\n', 'status  :\t"published"\n'],
    ['{year: 2020, status: draft}\n', '{year: 2020, status: published}\n'],
    ['year: 2020\r\nstatus:\r\n  draft\r\n# 尾', 'year: 2020\r\nstatus:\r\n  published\r\n# 尾'],
    [
      `${BYTE_ORDER_MARK}title: "status: draft"\r\nstatus: draft`,
      `${BYTE_ORDER_MARK}title: "status: draft"\r\nstatus: published`,
    ],
  ])('changes %j in its value alone', (before, after) => {
    expect(setPublished(before, FILE, {})).toBe(after);
  });

  it('writes the time in the place of another, or above the status', () => {
    const at = '2021-03-30 09:00';
    expect(setPublished("'published': '2020-01-01 08:00' # 见网页\nstatus: draft\n", FILE, { published: at })).toBe(
      `'published': '${at}' # 见网页\nstatus: published\n`,
    );
    expect(setPublished('year: 2020\r\n# 状态\r\nstatus: draft\r\n', FILE, { published: at })).toBe(
      `year: 2020\r\npublished: ${at}\r\n# 状态\r\nstatus: published\r\n`,
    );
    expect(setPublished('{year: 2020, status: draft}', FILE, { published: at })).toBe(
      `{year: 2020, published: ${at}, status: published}`,
    );
  });

  it('writes the address of the original page above the hash of the original, where there is one', () => {
    const url = 'https://www.example.gov.cn/zwgk/1.html';
    expect(setPublished('original:\n  sha256: aa\nstatus: draft\n', FILE, { url })).toBe(
      `original:\n  url: ${url}\n  sha256: aa\nstatus: published\n`,
    );
    expect(setPublished('status: draft\n', FILE, { url })).toBe('status: published\n');
  });

  it('leaves a report without a status as it is', () => {
    expect(setPublished('year: 2020\n', FILE, {})).toBe('year: 2020\n');
    expect(setPublished('', FILE, {})).toBe('');
  });
});

describe('a new indicator', () => {
  const add = (text: string): string =>
    edit(text, (editor) => {
      addIndicator(editor, INDICATOR);
    });

  it('stands at the end of the list, whatever follows it', () => {
    const text = `# 头\nindicators:\n  - id: a\n    unit: 件   # 甲\n\n# 关系\nrelations: []\n`;
    expect(add(text)).toBe(text.replace('# 甲\n', `# 甲\n${LINES}`));
  });

  it('keeps byte order mark, line ends, and a last line without one', () => {
    const text = `${BYTE_ORDER_MARK}indicators:\r\n  - id: a\r\n    unit: 件`;
    expect(add(text)).toBe(`${text}\r\n${LINES.trimEnd().replaceAll('\n', '\r\n')}`);
  });

  it('goes into the brackets of a list that has them', () => {
    for (const text of [
      'indicators: [{id: a}] # 尾\n',
      '{"indicators":[{"id":"a"}],"relations":[]}',
      'indicators: [\n  {id: a},\n]\n',
    ])
      expect(parse(add(text))).toEqual({ ...(parse(text) as object), indicators: [{ id: 'a' }, INDICATOR] });
    expect(add('indicators: []\n')).toBe(`indicators:\n${LINES}`);
  });
});

describe('a unit of the same meaning', () => {
  const add = (text: string): string =>
    edit(text, (editor) => {
      addUnitAlias(editor, 'b', '名');
    });

  it.each([
    ['- id: b\n  unit: 人 # 单位\n  kind: count\n', '- id: b\n  unit: 人 # 单位\n  unitAliases: [名]\n  kind: count\n'],
    ['- unit: 人\n  id: b\n', '- unit: 人\n  unitAliases: [名]\n  id: b\n'],
    ['- {id: b, unit: 人, kind: count}\n', '- {id: b, unit: 人, unitAliases: [名], kind: count}\n'],
    ['- id: b\n  "unitAliases": [ 位 ] # 旧\n', '- id: b\n  "unitAliases": [ 位, 名 ] # 旧\n'],
    [
      '- id: b\n  unitAliases:\n    - 位 # 旧\n  kind: count\n',
      '- id: b\n  unitAliases:\n    - 位 # 旧\n    - 名\n  kind: count\n',
    ],
    ['- id: b\n  unitAliases: []\n', '- id: b\n  unitAliases: [名]\n'],
  ])('joins those of the indicator: %j', (before, after) => {
    const others = (entry: string): string => `indicators:\n- id: a\n  unit: 人\n${entry}- id: c\n  unit: 人\n`;
    expect(add(others(before))).toBe(others(after));
    expect(add(others(after))).toBe(others(after));
  });

  it('is no matter where there is no such indicator', () => {
    expect(add('indicators:\n  - id: a\n')).toBe('indicators:\n  - id: a\n');
  });
});
