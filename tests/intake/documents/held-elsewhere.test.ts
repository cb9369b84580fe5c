import { describe, expect, it } from 'vitest';
import { field, listLeftOut, listLeftOutWords, listRules, paragraph, readWord, run } from './make-word.ts';

/** A field of a form, whose words its first mark holds. */
function formField(settings: string, code: string, shown?: string): string {
  return field(code, shown).replace(
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:fldChar w:fldCharType="begin"><w:ffData>${settings}</w:ffData></w:fldChar>`,
  );
}

const ENTRIES = '<w:listEntry w:val="良好"/><w:listEntry w:val="优秀"/>';

describe('a form', () => {
  it.each([
    ['its chosen word', `<w:ddList><w:result w:val="1"/>${ENTRIES}</w:ddList>`, '优秀'],
    ['its default', `<w:ddList><w:default w:val="1"/>${ENTRIES}</w:ddList>`, '优秀'],
    ['its first word', `<w:ddList>${ENTRIES}</w:ddList>`, '良好'],
  ])('shows of a drop-down list %s', async (_, list, word) => {
    const read = await readWord(paragraph(run('等级：') + formField(list, 'FORMDROPDOWN')));
    expect(read.lines).toEqual([`等级：${word}`]);
    expect(read.findings).toEqual([]);
    expect(read.account).toMatchObject({ source: 17, kept: 5, added: 0 });
  });

  it.each([
    ['<w:checkBox><w:checked/></w:checkBox>', '☒'],
    ['<w:checkBox><w:default w:val="1"/></w:checkBox>', '☒'],
    ['<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', '☐'],
  ])('shows its box: %s', async (box, sign) => {
    expect((await readWord(paragraph(formField(box, 'FORMCHECKBOX') + run('是')))).lines).toEqual([`${sign}是`]);
  });

  it('that stores its word a second time has it once, and one that stores another says so', async () => {
    const list = `<w:ddList><w:result w:val="1"/>${ENTRIES}</w:ddList>`;
    const same = await readWord(paragraph(formField(list, 'FORMDROPDOWN', '优秀')));
    expect(same.lines).toEqual(['优秀']);
    expect(listLeftOut(same)).toEqual({ 'field-code': 12, duplicate: 2 });
    const other = await readWord(paragraph(formField(list, 'FORMDROPDOWN', '合格')));
    expect(listLeftOutWords(other)).toEqual(['1 hidden 合格']);
  });
});

describe('a field without what it shows', () => {
  it.each(['SEQ Table', 'REF _Ref1', '= 3+2', 'STYLEREF 1', 'ADVANCE \\l 20', 'FORMTEXT'])(
    '%s is told with its place, and the numbers beside it stay apart',
    async (code) => {
      const read = await readWord(paragraph(run('共3') + field(code) + run('5件')) + paragraph('完。'));
      expect(read.lines).toEqual(['共3 5件', '完。']);
      expect(listRules(read)).toEqual(['1 unread-field']);
      expect(read.findings[0]?.message).toContain(code.trim());
    },
  );

  it('of the short form is told too', async () => {
    const read = await readWord(paragraph(run('表') + '<w:fldSimple w:instr="SEQ 表"/>'));
    expect(listRules(read)).toEqual(['1 unread-field']);
  });

  it('that has nothing to show is no news, nor one that shows a picture or stands in a table of contents', async () => {
    const picture = field('INCLUDEPICTURE a', '').replace(run(''), '<w:r><w:drawing><pic:pic/></w:drawing></w:r>');
    const body =
      paragraph(run('正文。') + field('XE "词"') + field('TC "题"')) +
      paragraph(picture) +
      paragraph(field('TOC', '一、工作').replace('一、工作', `一、工作</w:t></w:r>${field('PAGEREF a')}<w:r><w:t>`));
    expect(listRules(await readWord(body))).toEqual(['1 picture', '1 contents']);
  });
});

describe('a content control', () => {
  const control = (settings: string, text: string): string =>
    `<w:sdt><w:sdtPr>${settings}</w:sdtPr><w:sdtContent>${text === '' ? '' : run(text)}</w:sdtContent></w:sdt>`;

  it('gives what it shows, bound to data or not', async () => {
    const bound = control('<w:dataBinding w:xpath="/a"/><w:text/>', '310');
    const list = control('<w:dropDownList><w:listItem w:value="1" w:displayText="甲"/></w:dropDownList>', '甲');
    const read = await readWord(paragraph(run('共') + bound + run('件，') + list));
    expect(read.lines).toEqual(['共310件，甲']);
    expect(read.findings).toEqual([]);
  });

  it.each([
    ['nothing is stored in', control('<w:alias w:val="件数"/><w:dataBinding w:xpath="/a"/>', ''), '件数'],
    ['shows its prompt', control('<w:showingPlcHdr/><w:date/>', '单击此处输入日期。'), '单击此处输入日期。'],
  ])('that %s is told', async (_, content, words) => {
    const inline = await readWord(paragraph(run('共') + content));
    expect(listRules(inline)).toEqual(['1 unread-field']);
    expect(inline.findings[0]?.message).toContain(words);
    const block = content.replace(/<w:r>.*<\/w:r>/u, (runs) => paragraph(runs));
    expect(listRules(await readWord(paragraph('共') + block))[0]).toContain('unread-field');
  });
});

describe('words in drawings', () => {
  it('of WordArt are read, of a watermark left out', async () => {
    const art = (words: string): string =>
      `<w:r><w:pict><v:shape type="#_x0000_t136"><v:textpath string="${words}"/></v:shape></w:pict></w:r>`;
    const read = await readWord(paragraph(art('示例县人民政府报告')) + paragraph('县委：'), {
      header: paragraph(art('内部资料')),
    });
    expect(read.lines).toEqual(['示例县人民政府报告', '县委：']);
    expect(listRules(read)).toEqual(['1 text-box', '2 header-footer']);
    expect(listLeftOutWords(read)).toEqual(['2 header-footer 内部资料']);
  });

  it('are paragraphs of their own, in drawings within drawings too', async () => {
    const body = '<a:txBody><a:p><a:r><a:t>3</a:t></a:r></a:p><a:p><a:r><a:t>2件</a:t></a:r></a:p></a:txBody>';
    const read = await readWord(paragraph(`${run('正文。')}<w:r><w:drawing>${body}</w:drawing></w:r>`));
    expect(read.lines).toEqual(['正文。', '3', '2件']);
  });

  it('that older readers are given otherwise are told', async () => {
    const alternatives = (other: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice><w:t>32</w:t></mc:Choice><mc:Fallback><w:t>${other}</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect((await readWord(paragraph(alternatives('32')))).findings).toEqual([]);
    const read = await readWord(paragraph(alternatives('35')));
    expect(read.lines).toEqual(['32']);
    expect(listLeftOutWords(read)).toEqual(['1 hidden 35']);
  });

  it.each(['c:chart', 'dgm:relIds', 'w:object', 'w:subDoc', 'w:contentPart'])('of %s are told', async (name) => {
    expect(listRules(await readWord(paragraph(`${run('见图')}<w:r><${name}/></w:r>`)))).toEqual(['1 object']);
  });

  it('of a document put in as a whole are told', async () => {
    expect(listRules(await readWord(`${paragraph('甲')}<w:altChunk r:id="a"/>`))).toEqual(['1 object']);
  });
});

describe('single characters', () => {
  it.each([
    ['a symbol that is a common character', '<w:sym w:font="MS Gothic" w:char="2612"/>', '☒', []],
    ['a tab to a place', '<w:ptab/><w:t>甲</w:t>', '甲', []],
    ['a page’s number of old documents', '<w:t>第</w:t><w:pgNum/>', '第', ['unread-field']],
    [
      'words with a tag',
      '<w:smartTag><w:t>濉溪</w:t></w:smartTag><w:customXml><w:t>县</w:t></w:customXml>',
      '濉溪县',
      [],
    ],
  ])('%s', async (_, content, line, rules) => {
    const read = await readWord(paragraph(`<w:r>${content}</w:r>`));
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual(rules.map((rule) => `1 ${rule}`));
  });
});
