import { describe, expect, it } from 'vitest';
import { field, listLeftOutWords, listRules, paragraph, readWord, run } from './make-word.ts';

const UP = '<w:vertAlign w:val="superscript"/>';
const DOWN = '<w:vertAlign w:val="subscript"/>';
const STYLES =
  `<w:style w:type="character" w:styleId="Up"><w:rPr>${UP}</w:rPr></w:style>` +
  '<w:style w:type="character" w:styleId="Up2"><w:basedOn w:val="Up"/><w:rPr><w:b/></w:rPr></w:style>';

describe('a raised or lowered figure is never part of the number beside it', () => {
  it.each([
    ['raised', UP, '1', '共32¹件'],
    ['raised by its style', '<w:rStyle w:val="Up"/>', '1', '共32¹件'],
    ['raised by a style that its style is based on', '<w:rStyle w:val="Up2"/>', '12', '共32¹²件'],
    ['moved up', '<w:position w:val="8"/><w:sz w:val="16"/>', '1', '共32¹件'],
    ['moved down', '<w:position w:val="-8"/>', '1', '共32₁件'],
    ['lowered', DOWN, '２', '共32₂件'],
    ['a raised note in brackets', UP, '[1]', '共32[¹]件'],
    ['a raised Chinese numeral', UP, '三', '共32 三件'],
  ])('%s', async (_, settings, small, line) => {
    const read = await readWord(paragraph(run('共32') + run(small, settings) + run('件')), { styles: STYLES });
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual(['1 superscript']);
    expect(read.findings[0]?.message).toContain(line.slice(0, -1));
  });

  it('is no such figure where all the line is moved, or its style says baseline', async () => {
    const moved = '<w:position w:val="-6"/>';
    const straight = '<w:rStyle w:val="Up"/><w:vertAlign w:val="baseline"/>';
    const read = await readWord(
      paragraph(run('共3', moved) + run('2件', moved)) + paragraph(run('3') + run('2', straight)),
      {
        styles: STYLES,
      },
    );
    expect(read.lines).toEqual(['共32件', '32']);
    expect(read.findings.filter(({ rule }) => rule.endsWith('superscript'))).toEqual([]);
  });
});

describe('a reading above a numeral', () => {
  it('is left out, and told with its words', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('35')}</w:rt><w:rubyBase>${run('32')}</w:rubyBase></w:ruby></w:r>`;
    const read = await readWord(paragraph(run('共') + ruby + run('件')));
    expect(read.lines).toEqual(['共32件']);
    expect(listLeftOutWords(read)).toEqual(['1 ruby 35']);
  });
});

describe('a fraction', () => {
  const math = (content: string): string => `<m:oMath>${content}</m:oMath>`;
  const part = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
  const fraction = (top: string, bottom: string): string =>
    `<m:f><m:fPr/><m:num>${part(top)}</m:num><m:den>${part(bottom)}</m:den></m:f>`;

  it.each([
    ['of a formula', math(fraction('1', '3')), '占1/3，'],
    ['of a formula with terms', math(fraction('a+b', '3')), '占(a+b)/3，'],
    ['of an EQ field', field(' EQ \\f(1,3) '), '占1/3，'],
    ['of an EQ field with an empty result', field('EQ \\f(1;3)', ''), '占1/3，'],
  ])('%s is written in a line', async (_, content, line) => {
    const read = await readWord(paragraph(run('占') + content + run('，')));
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual(['1 formula']);
    expect(read.leftOut).toEqual([]);
  });

  it('does not run into the numbers beside it', async () => {
    const read = await readWord(paragraph(run('1') + math(fraction('1', '2')) + run('3件')));
    expect(read.lines).toEqual(['1 1/2 3件']);
  });

  it('with its power is read; what no line can hold is left out, with a sign for it', async () => {
    const power = `<m:sSup><m:e>${part('10')}</m:e><m:sup>${part('3')}</m:sup></m:sSup>`;
    expect((await readWord(paragraph(math(power)))).lines).toEqual(['10³']);
    const root = `<m:rad><m:deg>${part('3')}</m:deg><m:e>${part('8')}</m:e></m:rad>`;
    const read = await readWord(paragraph(run('共3') + math(root) + run('5件')));
    expect(read.lines).toEqual(['共3〓5件']);
    expect(listLeftOutWords(read)).toEqual(['1 formula 38']);
  });

  it('that is struck or hidden is left out as such', async () => {
    const struck = `<m:r><w:rPr><w:strike/></w:rPr><m:t>38</m:t></m:r>`;
    expect(listLeftOutWords(await readWord(paragraph(run('共') + math(struck))))).toEqual(['1 struck 38']);
  });
});

describe('other fields that Word draws', () => {
  it.each([
    ['EQ \\o\\ac(○,12)', '第⑫项'],
    ['eq \\o\\ac(□,√)', '第☑项'],
    ['EQ \\s\\up8(2)', '第²项'],
    ['SYMBOL 254 \\f "Wingdings" \\s 10', '第☑项'],
    ['MACROBUTTON AcceptAllChanges 三', '第三项'],
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(35),32)', '第32项'],
    ['EQ \\i\\su(1,5,3)', '第〓项'],
    ['LISTNUM', '第〓项'],
  ])('%s', async (code, line) => {
    const read = await readWord(paragraph(run('第') + field(code) + run('项')));
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual([line.includes('〓') ? '1 unread-field' : '1 formula']);
  });
});

describe('text from right to left', () => {
  it.each([
    ['an override', `<w:bdo w:val="rtl">${run('23')}</w:bdo>`],
    ['an override over several runs', `<w:bdo w:val="rtl">${run('2')}${run('3')}</w:bdo>`],
    ['the character of an override', run('\u202e23\u202c')],
    ['the character, never ended', run('件数\u202e2') + run('3') + '<w:r><w:br/></w:r>'],
  ])('by %s is read as it is shown, and told', async (_, content) => {
    const read = await readWord(paragraph(run('共') + content));
    expect(read.lines[0]).toMatch(/32$/u);
    expect(listRules(read)).toEqual(['1 direction']);
  });

  it('of brackets keeps them', async () => {
    expect((await readWord(paragraph(run('\u202e（32）共\u202c')))).lines).toEqual(['共（23）']);
  });

  it.each([
    ['a run', run('23', '<w:rtl/>')],
    ['an embedding', `<w:dir w:val="rtl">${run('23')}</w:dir>`],
    ['the character of an embedding', run('\u202b23\u202c')],
  ])('by %s is told where numerals are in it', async (_, content) => {
    const read = await readWord(paragraph(content.replace('23', '乙')) + paragraph(run('共') + content));
    expect(read.lines).toEqual(['乙', '共23']);
    expect(listRules(read)).toEqual(['2 direction']);
  });
});

describe('figures that only look like a part of their neighbour', () => {
  const inline = '<w:r><w:drawing><wp:inline><pic:pic/></wp:inline></w:drawing></w:r>';
  const anchored = '<w:r><w:drawing><wp:anchor><pic:pic/></wp:anchor></w:drawing></w:r>';

  it.each([
    ['in two lines in one', run('13', '<w:eastAsianLayout w:combine="1"/>'), '共3 13 5件', 'formula'],
    ['parted by a picture', inline, '共3 5件', 'picture'],
    ['parted by an object', '<w:r><w:object/></w:r>', '共3 5件', 'object'],
    ['not parted by a picture beside the text', anchored, '共35件', 'picture'],
    ['in a font of signs', run('12', '<w:rFonts w:ascii="Webdings"/>'), '共3〓〓5件', 'symbol'],
    ['in a font of Greek letters', run('1m', '<w:rFonts w:ascii="Symbol"/>'), '共31〓5件', 'symbol'],
    ['as a letter of Wingdings', run('l', '<w:rFonts w:ascii="Wingdings"/>'), '共3●5件', 'symbol'],
  ])('%s', async (_, content, line, rule) => {
    const read = await readWord(paragraph(run('共3') + content + run('5件')));
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual([`1 ${rule}`]);
  });

  it('with a stroke laid over each are struck', async () => {
    const read = await readWord(paragraph('共3\u03362\u033635件，a=\u0338b'));
    expect(read.lines).toEqual(['共35件，a=\u0338b']);
    expect(listLeftOutWords(read)).toEqual(['1 struck 3\u03362\u0336']);
  });
});

describe('a drop cap', () => {
  const cap = (text: string, kind = 'drop'): string =>
    paragraph(run(text), `<w:framePr w:dropCap="${kind}" w:lines="2" w:wrap="around"/>`);

  it.each(['drop', 'margin'])('belongs to its word: %s', async (kind) => {
    const read = await readWord(paragraph('县委：') + cap('2', kind) + paragraph('020年，推进法治政府建设。'));
    expect(read.lines).toEqual(['县委：', '2020年，推进法治政府建设。']);
    expect(read.findings).toEqual([]);
  });

  it('in a paragraph with a mark gives a heading', async () => {
    expect((await readWord(cap('一') + paragraph('、主要工作'))).lines).toEqual(['一、主要工作']);
  });

  it('is no other frame', async () => {
    const framed = paragraph(run('框'), '<w:framePr w:dropCap="none" w:x="100"/>');
    expect((await readWord(framed + paragraph('正文'))).lines).toEqual(['框', '正文']);
  });
});
