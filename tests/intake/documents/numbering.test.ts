import { describe, expect, it } from 'vitest';
import { listRules, numbered, paragraph, readWord } from './make-word.ts';

/** A level of a list's definition. */
function level(index: number, format: string, text: string, more = ''): string {
  return (
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>` +
    `<w:lvlText w:val="${text}"/>${more}</w:lvl>`
  );
}

function define(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
}

function list(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

const OUTLINE = define(
  0,
  level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircleChinese', '%4'),
);

describe('automatic numbers', () => {
  it('are printed as Word shows them, each level anew below the one above', async () => {
    const body = [
      paragraph('主要工作', numbered(1)),
      paragraph('组织保障', numbered(1, 1)),
      paragraph('2020年召开会议', numbered(1, 2)),
      paragraph('再次召开', numbered(1, 2)),
      paragraph('依法行政', numbered(1, 1)),
      paragraph('不带编号的段落'),
      paragraph('培训', numbered(1, 2)),
      paragraph('授课', numbered(1, 3)),
      paragraph('存在问题', numbered(1)),
      paragraph('认识不足', numbered(1, 1)),
    ].join('');
    const read = await readWord(body, { numbering: OUTLINE + list(1, 0) });
    expect(read.lines).toEqual([
      '一、主要工作',
      '（一）组织保障',
      '1. 2020年召开会议',
      '2. 再次召开',
      '（二）依法行政',
      '不带编号的段落',
      '1. 培训',
      '① 授课',
      '二、存在问题',
      '（一）认识不足',
    ]);
    expect(listRules(read)).toEqual(['1 auto-number']);
    expect(read.findings[0]?.message).toMatch(/^第 1、2、3、4、5、7、8、9、10 行：/u);
    expect(read.account).toMatchObject({ source: 44, kept: 44, added: 20, leftOut: [] });
  });

  it.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 101, '一〇一'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百〇五'],
    ['japaneseCounting', 11, '十一'],
    ['ideographDigital', 12, '一二'],
    ['chineseLegalSimplified', 11, '壹拾壹'],
    ['ideographTraditional', 3, '丙'],
    ['ideographZodiac', 12, '亥'],
    ['decimal', 7, '7'],
    ['decimalZero', 7, '07'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 20, '⑳'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['ideographEnclosedCircle', 2, '㊁'],
    ['upperLetter', 2, 'B'],
    ['lowerLetter', 26, 'z'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerRoman', 14, 'xiv'],
  ])('of format %s write %i as %s', async (format, start, written) => {
    const override = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    const numbering = define(0, level(0, format, '第%1、')) + list(1, 0, override);
    const { lines } = await readWord(paragraph('工作', numbered(1)), { numbering });
    expect(lines).toEqual([`第${written}、工作`]);
  });

  it('begin where the list says, and go on in another list of the same definition', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const numbering = OUTLINE + list(1, 0) + list(2, 0) + list(3, 0, start);
    const body = [1, 2, 3, 3, 1].map((id) => paragraph('工作', numbered(id))).join('');
    expect((await readWord(body, { numbering })).lines).toEqual([
      '一、工作',
      '二、工作',
      '五、工作',
      '六、工作',
      '七、工作',
    ]);
  });

  it('go on below another heading where the level never begins anew', async () => {
    const numbering =
      define(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%2、', '<w:lvlRestart w:val="0"/>')) +
      list(1, 0);
    const body = [0, 1, 0, 1].map((index) => paragraph('工作', numbered(1, index))).join('');
    expect((await readWord(body, { numbering })).lines).toEqual(['一、工作', '1、工作', '二、工作', '2、工作']);
  });

  it('name the levels above, in figures where the level asks for them', async () => {
    const numbering =
      define(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0);
    const body = [0, 1, 1].map((index) => paragraph('工作', numbered(1, index))).join('');
    expect((await readWord(body, { numbering })).lines).toEqual(['一、工作', '1.1 工作', '1.2 工作']);
  });

  it('come from heading styles and the styles these are based on', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 1"/>',
      `<w:pPr>${numbered(1)}<w:outlineLvl w:val="0"/></w:pPr></w:style>`,
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/>',
      '</w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="4"><w:basedOn w:val="2"/></w:style>',
    ].join('');
    const numbering =
      define(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="3"/>')) +
      list(1, 0);
    const body =
      ['2', '3', '4'].map((id) => paragraph('工作', `<w:pStyle w:val="${id}"/>`)).join('') +
      paragraph('不编号', `<w:pStyle w:val="2"/>${numbered(0)}`);
    const read = await readWord(body, { numbering, styles });
    expect(read.lines).toEqual(['一、工作', '（一）工作', '二、工作', '不编号']);
    expect(read.headings).toEqual([
      { line: 1, level: 1 },
      { line: 2, level: 2 },
      { line: 3, level: 1 },
      { line: 4, level: 1 },
    ]);
    expect(listRules(read)).toEqual(['1 auto-number', '4 unmarked-heading']);
  });

  it('come from a list style', async () => {
    const styles = `<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const numbering = OUTLINE + linked + list(1, 0) + list(2, 9);
    expect((await readWord(paragraph('工作', numbered(2)), { numbering, styles })).lines).toEqual(['一、工作']);
  });

  it('that cannot be made out are pointed at', async () => {
    const numbering = define(0, level(0, 'hebrew1', '%1、')) + list(1, 0);
    const body = paragraph('工作', numbered(1)) + paragraph('丢了定义', numbered(8)) + paragraph('正文');
    const read = await readWord(body, { numbering });
    expect(read.lines).toEqual(['〓、工作', '丢了定义', '正文']);
    expect(listRules(read)).toEqual(['1 lost-number']);
    expect(read.findings[0]?.message).toContain('第 1、2 行');
  });

  it('are counted on empty lines too, which are pointed at', async () => {
    const body = paragraph('工作', numbered(1)) + paragraph('', numbered(1)) + paragraph('问题', numbered(1));
    const read = await readWord(body, { numbering: OUTLINE + list(1, 0) });
    expect(read.lines).toEqual(['一、工作', '二、', '三、问题']);
    expect(listRules(read)).toEqual(['1 auto-number', '2 empty-number']);
  });

  it('do not count a deleted paragraph', async () => {
    const gone = `<w:p><w:pPr>${numbered(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`;
    const { lines } = await readWord(paragraph('甲', numbered(1)) + gone + paragraph('乙', numbered(1)), {
      numbering: OUTLINE + list(1, 0),
    });
    expect(lines).toEqual(['一、甲', '二、乙']);
  });

  it('draw bullets as characters that every font has', async () => {
    const numbering = define(0, level(0, 'bullet', '\uf06c')) + list(1, 0);
    expect((await readWord(paragraph('工作', numbered(1)), { numbering })).lines).toEqual(['●工作']);
  });
});
