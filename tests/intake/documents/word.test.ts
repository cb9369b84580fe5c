import { describe, expect, it } from 'vitest';
import { field, listLeftOut, listLeftOutWords, listRules, paragraph, readWord, run, table } from './make-word.ts';

const TITLE = paragraph('示例县人民政府关于2020年度法治政府建设情况的报告');
const TITLE_LENGTH = 26;

describe('a Word document of plain paragraphs', () => {
  it('is read a line from each, with nothing to look at', async () => {
    const indented = paragraph('\u3000\u3000召开会议3次。') + paragraph('\u2003\u00a0开展\u3000培训。');
    const read = await readWord(TITLE + paragraph('') + indented + paragraph('2021年2月20日'));
    expect(read.lines).toEqual([
      '示例县人民政府关于2020年度法治政府建设情况的报告',
      '召开会议3次。',
      '开展\u3000培训。',
      '2021年2月20日',
    ]);
    expect(read.findings).toEqual([]);
    expect(read.account).toEqual({ source: 48, kept: 48, added: 0, leftOut: [] });
  });

  it('keeps what follows the date, an annex among it', async () => {
    const { lines } = await readWord(paragraph('2021年2月20日') + paragraph('附件：1.示例县统计表'));
    expect(lines).toEqual(['2021年2月20日', '附件：1.示例县统计表']);
  });
});

describe('line breaks inside a paragraph', () => {
  const lineBreak = '<w:r><w:br/></w:r>';

  it('part the lines of a head that is all one paragraph', async () => {
    const head = [
      '示例县人民政府文件',
      '示政〔2021〕5号',
      '示例县人民政府',
      '关于2020年度法治政府建设情况的报告',
      '县委：',
    ];
    const { lines } = await readWord(paragraph(head.map((line) => run(line)).join(lineBreak)));
    expect(lines).toEqual([
      '示例县人民政府文件',
      '示政〔2021〕5号',
      '示例县人民政府关于2020年度法治政府建设情况的报告',
      '县委：',
    ]);
  });

  it('part sentences, dates and marked lines, and join the rest', async () => {
    const body = [
      paragraph(run('示例县人民政府关于2020年度') + lineBreak + run('法治政府建设情况的报告')),
      paragraph(run('召开会议3次。') + lineBreak + run('开展培训2次。')),
      paragraph(run('示例县人民政府') + lineBreak + run('2021年2月20日')),
      paragraph(run('推进工作') + lineBreak + run('一是加强领导。')),
    ];
    const read = await readWord(body.join(''));
    expect(read.lines).toEqual([
      '示例县人民政府关于2020年度法治政府建设情况的报告',
      '召开会议3次。',
      '开展培训2次。',
      '示例县人民政府',
      '2021年2月20日',
      '推进工作',
      '一是加强领导。',
    ]);
    expect(listRules(read)).toEqual(['1 soft-break-joined', '3 soft-break-split']);
    expect(read.findings[1]?.message).toContain('第 3、5、7 行');
  });

  it('part paragraphs where there are two in a row', async () => {
    const { lines } = await readWord(paragraph(run('推进工作') + lineBreak + lineBreak + run('加强领导')));
    expect(lines).toEqual(['推进工作', '加强领导']);
  });
});

describe('tables', () => {
  it('are read a line from each row, a row that begins with a mark named', async () => {
    const rows = table(['序号', '类别', '件数'], ['一、', '行政处罚', '12'], ['（二）', '行政许可', '30']);
    const read = await readWord(paragraph('见下表：') + rows + paragraph('特此报告。'));
    expect(read.lines).toEqual([
      '见下表：',
      '序号\t类别\t件数',
      '一、\t行政处罚\t12',
      '（二）\t行政许可\t30',
      '特此报告。',
    ]);
    expect(read.tableLines).toEqual([2, 3, 4]);
    expect(listRules(read)).toEqual(['2 table', '3 table-mark']);
    expect(read.findings[1]?.message).toContain('第 3、4 行');
    expect(read.account.added).toBe(0);
  });

  it('with merged cells have the text once, and say so', async () => {
    const merged = `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('执法')}`;
    const below = `<w:tcPr><w:vMerge/></w:tcPr><w:p/>`;
    const read = await readWord(table([merged, '处罚', '12'], [below, '许可', '30']));
    expect(read.lines).toEqual(['执法\t处罚\t12', '许可\t30']);
    expect(listRules(read)).toEqual(['1 table', '1 merged-cells']);
  });

  it('of one column are frames round paragraphs', async () => {
    const read = await readWord(table([paragraph('一、主要工作') + paragraph('召开会议3次。')]));
    expect(read.lines).toEqual(['一、主要工作', '召开会议3次。']);
    expect(read.tableLines).toEqual([]);
    expect(read.findings).toEqual([]);
  });

  it('in a cell, paragraphs are parted by a space', async () => {
    const read = await readWord(table(['处罚', paragraph('12件') + table(['其中', '1件'])]));
    expect(read.lines).toEqual(['处罚\t12件 其中 1件']);
  });
});

describe('tracked changes', () => {
  const inserted = `<w:ins>${run('12')}</w:ins>`;
  const deleted = '<w:del><w:r><w:delText>15</w:delText></w:r></w:del>';

  it('keep what was inserted, and count what was deleted', async () => {
    const moved = `<w:moveFrom>${run('甲乙')}</w:moveFrom><w:moveTo>${run('甲乙')}</w:moveTo>`;
    const read = await readWord(paragraph(`${run('办理')}${deleted}${inserted}${run('件')}${moved}`));
    expect(read.lines).toEqual(['办理12件甲乙']);
    expect(listRules(read)).toEqual(['1 deleted', '1 inserted']);
    expect(read.findings[0]?.message).toContain('“15”');
    expect(listLeftOut(read)).toEqual({ deleted: 4 });
  });

  it('join paragraphs whose parting was deleted', async () => {
    const first = paragraph(run('办理'), '<w:rPr><w:del/></w:rPr>');
    expect((await readWord(first + paragraph('12件。') + paragraph('完。'))).lines).toEqual(['办理12件。', '完。']);
    expect((await readWord(first)).lines).toEqual(['办理']);
    expect((await readWord(first + table(['甲', '乙']))).lines).toEqual(['办理', '甲\t乙']);
  });

  it('leave deleted rows out', async () => {
    const row = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(deleted)}</w:tc><w:tc>${paragraph(deleted)}</w:tc></w:tr>`;
    const read = await readWord(table(['甲', '乙']).replace('</w:tbl>', `${row}</w:tbl>`));
    expect(read.lines).toEqual(['甲\t乙']);
    expect(listLeftOut(read)).toEqual({ deleted: 4 });
  });
});

describe('what is beside the text', () => {
  it('footnotes and endnotes follow the text in the order of their marks', async () => {
    const footnotes =
      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>' +
      `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' 含乡镇。'))}</w:footnote>` +
      `<w:footnote w:id="7">${paragraph('没有人引用。')}</w:footnote>`;
    const endnotes = `<w:endnote w:id="1">${paragraph('<w:r><w:endnoteRef/></w:r>' + run('至年底。'))}</w:endnote>`;
    const body =
      paragraph(
        `${run('共12件')}<w:r><w:endnoteReference w:id="1"/></w:r>${run('，3次')}<w:r><w:footnoteReference w:id="1"/></w:r>`,
      ) + paragraph('2021年2月20日');
    const read = await readWord(body, { footnotes, endnotes });
    expect(read.lines).toEqual(['共12件［1］，3次［2］', '2021年2月20日', '［1］至年底。', '［2］ 含乡镇。']);
    expect(listRules(read)).toEqual(['1 note', '4 hidden']);
    expect(read.account.added).toBe(12);
    expect(listLeftOutWords(read)).toEqual(['4 hidden 没有人引用。']);
  });

  it('a text box is read once, after its paragraph, though it is stored twice', async () => {
    const box = `<w:txbxContent>${paragraph('框里的字')}</w:txbxContent>`;
    const drawing =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const read = await readWord(paragraph(`${run('前')}<w:r>${drawing}</w:r>${run('后')}`) + paragraph('下一段'));
    expect(read.lines).toEqual(['前后', '框里的字', '下一段']);
    expect(listRules(read)).toEqual(['2 text-box']);
    expect(listLeftOut(read)).toEqual({ duplicate: 4 });
  });

  it('headers, footers and comments are left out and counted, page numbers apart', async () => {
    const read = await readWord(paragraph(`${run('正文。')}<w:r><w:commentReference w:id="0"/></w:r>`), {
      header: paragraph('示例县人民政府文件'),
      footer: paragraph(run('— ') + field('PAGE', '3') + run(' —')),
      comments: `<w:comment w:id="0">${paragraph('待核')}</w:comment>`,
    });
    expect(read.lines).toEqual(['正文。']);
    expect(listRules(read)).toEqual(['1 comment', '1 header-footer']);
    expect(listLeftOut(read)).toEqual({ comment: 2, 'header-footer': 9, 'page-number': 3, 'field-code': 4 });
  });

  it('a footer whose page number Word has not stored yet is no text', async () => {
    const read = await readWord(paragraph('正文。'), { footer: paragraph(run('— ') + field('PAGE') + run(' —')) });
    expect(read.findings).toEqual([]);
  });

  it('pictures and objects are pointed at', async () => {
    const body = paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') + paragraph('<w:r><w:object/></w:r>');
    expect(listRules(await readWord(paragraph('甲') + body))).toEqual(['1 picture', '1 object']);
  });

  it('a document of nothing but pictures has no line, and says why', async () => {
    const read = await readWord(paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>'));
    expect(read.lines).toEqual([]);
    expect(listRules(read)).toEqual(['1 picture']);
  });
});

describe('words that are left out', () => {
  const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

  it('are kept whole, with the reason and the line they stood in or next to', async () => {
    const long = '此处数字待核实，请法制股与各单位逐一核对以后再定稿，不要先行印发。';
    const hidden = run('内', '<w:vanish/>') + run('部', '<w:vanish/>');
    const body =
      paragraph('正文。') +
      paragraph(deleted(long)) +
      paragraph(run('办理') + hidden + run('12') + deleted('15') + run('件') + deleted('次'));
    const read = await readWord(body, {
      header: paragraph('示例县人民政府文件') + paragraph('内部资料'),
      footer: paragraph(run('— ') + field('PAGE', '3') + run(' —')),
      comments: `<w:comment w:id="0">${paragraph('待核')}</w:comment>`,
    });
    expect(read.lines).toEqual(['正文。', '办理12件']);
    expect(listLeftOutWords(read)).toEqual([
      `1 deleted ${long}`,
      '2 hidden 内部',
      '2 deleted 15',
      '2 deleted 次',
      '2 comment 待核',
      '2 header-footer 示例县人民政府文件\n内部资料',
      '2 page-number — 3 —',
    ]);
  });

  it('are told by their beginnings, but for page numbers in the margin', async () => {
    const read = await readWord(paragraph(`正文。`) + paragraph(deleted('长'.repeat(30))), {
      footer: paragraph(field('PAGE', '3')),
    });
    expect(listRules(read)).toEqual(['1 deleted']);
    expect(read.findings[0]?.message).toContain(`“${'长'.repeat(24)}……”`);
  });
});

describe('fields', () => {
  it('give what they show; what changes by itself is pointed at', async () => {
    const link = `<w:hyperlink>${run('网址')}</w:hyperlink>`;
    const nested = field('IF 1', '甲').replace(
      'IF 1',
      `IF </w:instrText></w:r>${field('DOCPROPERTY 乙', '丙')}<w:r><w:instrText>`,
    );
    const simple = `<w:fldSimple w:instr="SEQ 表">${run('2')}</w:fldSimple>`;
    const read = await readWord(paragraph(field('DATE \\@', '2021年2月20日') + link + nested + run('表') + simple));
    expect(read.lines).toEqual(['2021年2月20日网址甲表2']);
    expect(listRules(read)).toEqual(['1 changing-field']);
    expect(listLeftOut(read)).toEqual({ 'field-code': 25 });
  });

  it('that Word draws without storing the result are pointed at', async () => {
    const read = await readWord(paragraph(run('第') + field('EQ \\r(2)') + run('项')));
    expect(read.lines).toEqual(['第〓项']);
    expect(listRules(read)).toEqual(['1 unread-field']);
  });

  it('of a table of contents are left out, over however many paragraphs', async () => {
    const start =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const listed =
      paragraph(start + run('一、主要工作\t') + field('PAGEREF 1', '1')) +
      paragraph('二、存在问题') +
      paragraph(end + run('一、主要工作'));
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>`;
    const read = await readWord(TITLE + gallery + listed);
    expect(read.lines.slice(1)).toEqual(['一、主要工作']);
    expect(listRules(read)).toEqual(['1 contents']);
    expect(listLeftOut(read)).toEqual({ contents: 15, 'field-code': 11 });
    expect(read.account.kept).toBe(TITLE_LENGTH + 6);
  });
});

describe('single characters', () => {
  it.each([
    ['a tab', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>', '甲\t乙', []],
    ['a hyphen that keeps words together', '<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>10</w:t></w:r>', '5-10', []],
    ['a soft hyphen', '<w:r><w:t>甲</w:t><w:softHyphen/><w:t>乙\u200b</w:t></w:r>', '甲乙', []],
    ['a known symbol', '<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:t>甲</w:t></w:r>', '●甲', ['symbol']],
    [
      'a symbol that is white space',
      '<w:r><w:sym w:font="Arial" w:char="0020"/><w:t>甲</w:t></w:r>',
      '〓甲',
      ['symbol'],
    ],
    ['half a character', '<w:r><w:sym w:font="Arial" w:char="D840"/><w:t>甲</w:t></w:r>', '〓甲', ['symbol']],
    ['no code of a character', '<w:r><w:sym w:font="Arial" w:char="110000"/><w:t>甲</w:t></w:r>', '〓甲', ['symbol']],
    ['an unknown symbol', '<w:r><w:sym w:font="Webdings" w:char="F021"/><w:t>甲</w:t></w:r>', '〓甲', ['symbol']],
    ['a raised figure', run('5平方m') + run('2', '<w:vertAlign w:val="superscript"/>'), '5平方m²', ['superscript']],
    ['a character of somebody’s own', run('张\ue123'), '张\ue123', ['private-character']],
    ['a damaged character', run('张\ufffd'), '张\ufffd', ['damaged-character']],
    [
      'a reading above',
      `<w:r><w:ruby><w:rt>${run('suī')}</w:rt><w:rubyBase>${run('濉')}</w:rubyBase></w:ruby></w:r>`,
      '濉',
      ['ruby'],
    ],
    ['hidden text', run('甲') + run('内部', '<w:vanish/>'), '甲', ['hidden']],
    ['a formula', '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>', 'x+1', ['formula']],
  ])('%s', async (_, content, line, rules) => {
    const read = await readWord(paragraph(content));
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual(rules.map((rule) => `1 ${rule}`));
  });
});
