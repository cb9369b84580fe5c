import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { field, listRules, paragraph, readWord, run, table } from './make-word.ts';

/** Read a paragraph with a line break after each of its lines. */
function readBroken(...lines: string[]): Promise<ReadDocument> {
  return readWord(paragraph(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>')));
}

describe('a line break inside a paragraph', () => {
  it.each([
    ['（三）推进行政决策科学化、民主化、法治化', '县政府法律顾问全年共审查合同310余件。'],
    ['三、2021年工作打算', '2021年，力争结案率达到95%以上。'],
    ['一、主要工作', '全县有律师事务所四家、律师41名，分布在各个乡镇，其中'],
    ['来源：示例县司法局', '2021年2月20日在县人大常委会会议上所作的报告。'],
    ['发布时间：2021-02-20', '在县人大常委会会议上所作的报告'],
  ])('ends %s', async (first, second) => {
    const read = await readBroken(first, second);
    expect(read.lines).toEqual([first, second]);
    expect(listRules(read)).toEqual(['2 soft-break-split']);
  });

  it.each([
    ['（三）推进行政决策科学化、', '民主化、法治化'],
    ['（一）依法全面履行', '政府职能'],
    ['一是加强领导，完善机制', '并推进各项工作落实。'],
    ['示例县人民政府关于2020年度', '法治政府建设情况的报告'],
  ])('does not end %s', async (first, second) => {
    expect((await readBroken(first, second)).lines).toEqual([first + second]);
  });
});

describe('a numeral at the end of a line', () => {
  it('is told where the next line goes on', async () => {
    const read = await readDocument(Buffer.from('行政复议案件共有351\n件，其中维持72件。\n'), '报告.txt');
    expect(listRules(read)).toEqual(['1 split-number']);
    expect(read.findings[0]?.message).toContain('共有351／件，其中维持');
  });

  it.each([
    ['a row', table(['处罚', '12']) + paragraph('件')],
    ['a heading', paragraph('共12') + paragraph('一、主要工作')],
    ['the frame of a page', paragraph('发布时间：2021-02-20 16:05') + paragraph('县委')],
    ['a telephone number', paragraph('联系电话：0561-6031234') + paragraph('地址：示例县')],
    ['a sentence', paragraph('共12件。') + paragraph('县委')],
  ])('is no news before or after %s', async (_, body) => {
    expect((await readWord(body)).findings.filter(({ rule }) => rule.endsWith('split-number'))).toEqual([]);
  });
});

describe('lines cut at a width', () => {
  const sentence = '示例县全面推进依法行政，完善行政决策机制，规范行政执法行为，行政复议案件共有351件。';

  it.each([
    ['one is wider than the rest', '另有一行夹着文号 GB/T 9704-2012 ABCDEFG 而比别的行更长 12345'],
    ['two are', '另有一行夹着文号 GB/T 9704-2012 ABCDEFG 而比别的行更长 12345'],
  ])('are joined though %s', async (name, wide) => {
    const cut = sentence.repeat(9).match(/.{1,31}/gsu) ?? [];
    const lines = name.startsWith('one')
      ? [...cut.slice(0, 4), wide, ...cut.slice(4)]
      : [wide, ...cut.slice(0, 4), wide, ...cut.slice(4)];
    const read = await readDocument(Buffer.from(lines.join('\n')), '报告.txt');
    expect(read.lines.join('')).toContain('共有351件');
    expect(read.lines.length).toBeLessThan(4);
    expect(listRules(read)).toEqual(['1 hard-wrap', '1 joined-number']);
  });

  it('are not headings that are as long as one another', async () => {
    const lines = [
      '（一）全面提高政府工作人员法治思维能力',
      `甲。${sentence.repeat(3)}`,
      '（二）坚持严格规范公正文明执法工作要求',
      `乙。${sentence.repeat(2)}`,
      '（三）强化对行政权力的制约和监督的工作',
      `丙。${sentence.repeat(4)}`,
      '（四）依法有效化解社会矛盾纠纷工作情况',
      `丁。${sentence}`,
    ];
    const read = await readDocument(Buffer.from(lines.join('\n')), '报告.txt');
    expect(read.lines).toEqual(lines);
    expect(read.findings).toEqual([]);
  });

  it('never take the frame of a page along', async () => {
    const cut = sentence.repeat(9).match(/.{1,31}/gsu) ?? [];
    const origin = `来源：示例县司法局${'　'.repeat(18)}阅读次数：12`;
    const read = await readDocument(Buffer.from([origin, ...cut].join('\n')), '报告.txt');
    expect(read.lines[0]).toBe(origin);
  });
});

describe('a sentence with the level of a heading', () => {
  const level = '<w:outlineLvl w:val="0"/>';
  const sentence = '全年行政机关负责人出庭应诉41件，出庭率为百分之百。';

  it('is body, and told', async () => {
    const read = await readWord(
      paragraph('主要工作', level) +
        paragraph(sentence, level) +
        paragraph('存在问题', level) +
        paragraph('下步打算', level),
    );
    expect(read.headings.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(listRules(read)).toEqual(['2 outline-sentence', '3 unmarked-heading']);
  });

  it('makes the level of other lines without a mark worth nothing where there are as many of it', async () => {
    const body = ['一、主要工作', sentence, '二、问题', sentence, '示例县人民政府', '2021年2月20日'];
    const read = await readWord(body.map((text) => paragraph(text, level)).join(''));
    expect(read.headings.map(({ line }) => line)).toEqual([1, 3]);
    expect(listRules(read)).toEqual(['2 outline-sentence']);
  });

  it('says nothing of another level', async () => {
    const body = paragraph('主要工作', level) + paragraph(sentence, '<w:outlineLvl w:val="1"/>');
    expect((await readWord(body)).headings).toEqual([{ line: 1, level: 1 }]);
  });
});

it('says what there is to look at in no more than eight messages, what can wait together', async () => {
  const body =
    paragraph('甲') +
    [
      run('3', '<w:strike/>'),
      run('内', '<w:vanish/>'),
      run('2', '<w:vertAlign w:val="superscript"/>'),
      '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
      `<w:ins>${run('新')}</w:ins>`,
      field('EQ \\f(1,3)'),
      field('SEQ 表'),
      field('DATE', '2021年'),
      '<w:r><w:object/></w:r>',
      '<w:r><w:sym w:font="Webdings" w:char="F021"/></w:r>',
    ]
      .map((content) => paragraph(`${content}${run('乙。')}`))
      .join('') +
    table(['丙', '丁']);
  const read = await readWord(body, { header: paragraph('页眉') });
  expect(read.findings).toHaveLength(8);
  const together = read.findings.find(({ rule }) => rule === 'document/more');
  expect(together?.message).toMatch(/^还有 5 种情况要看一看：/u);
  for (const words of ['第 9 行，有会自己变的内容，如自动日期（如“DATE”）', '第 12 行，有表格', '（如“页眉”）']) {
    expect(together?.message).toContain(words);
  }
  expect(listRules(read)).toContain('2 struck');
});
