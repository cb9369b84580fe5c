import { describe, expect, it } from 'vitest';
import { listLeftOutWords, listRules, paragraph, readWord, run, table } from './make-word.ts';

/** A sentence with a number in it, before which stands another that is not to be read. */
function count(settings: string, number = '32'): string {
  return paragraph(run('涉诉案件') + run(number, settings) + run('35件。'));
}

function style(id: string, type: string, settings: string, more = ''): string {
  return `<w:style w:type="${type}" w:styleId="${id}">${more}<w:rPr>${settings}</w:rPr></w:style>`;
}

describe('struck text', () => {
  it.each([
    ['struck', '<w:strike/>', ''],
    ['struck twice', '<w:dstrike/>', ''],
    ['struck by its style', '<w:rStyle w:val="S"/>', style('S', 'character', '<w:strike/>')],
    [
      'struck by a style that its style is based on',
      '<w:rStyle w:val="T"/>',
      style('S', 'character', '<w:dstrike/>') + style('T', 'character', '', '<w:basedOn w:val="S"/>'),
    ],
  ])('%s is left out, told, and kept', async (_, settings, styles) => {
    const read = await readWord(count(settings), { styles });
    expect(read.lines).toEqual(['涉诉案件35件。']);
    expect(listRules(read)).toEqual(['1 struck']);
    expect(listLeftOutWords(read)).toEqual(['1 struck 32']);
  });

  it('is one stretch, whatever runs it is in', async () => {
    const read = await readWord(paragraph(run('2', '<w:strike/>') + run('90', '<w:b/><w:strike/>') + run('310余件')));
    expect(listLeftOutWords(read)).toEqual(['1 struck 290']);
    expect(read.lines).toEqual(['310余件']);
  });

  it('in a paragraph whose style is struck is not struck where a run says so', async () => {
    const styles = style('P', 'paragraph', '<w:strike/>');
    const read = await readWord(
      paragraph(run('旧', '') + run('新', '<w:strike w:val="0"/>'), '<w:pStyle w:val="P"/>'),
      { styles },
    );
    expect(read.lines).toEqual(['新']);
  });
});

describe('hidden text', () => {
  const vanish = '<w:vanish/>';

  it.each([
    ['hidden', vanish, ''],
    ['hidden whatever Word shows', '<w:specVanish/>', ''],
    ['hidden by its style', '<w:rStyle w:val="S"/>', style('S', 'character', vanish)],
    ['white', '<w:color w:val="FFFFFF"/>', ''],
    ['nearly white', '<w:color w:val="FDFEFC"/>', ''],
    ['white by its style', '<w:rStyle w:val="S"/>', style('S', 'character', '<w:color w:val="FFFFFF"/>')],
    ['white by the name of its colour', '<w:color w:val="auto" w:themeColor="background1"/>', ''],
    ['red on red', '<w:color w:val="FF0000"/><w:shd w:val="clear" w:fill="FF0000"/>', ''],
    ['black on a black highlight', '<w:color w:val="000000"/><w:highlight w:val="black"/>', ''],
    ['of one point', '<w:sz w:val="2"/>', ''],
    ['narrow as a thread', '<w:w w:val="1"/>', ''],
    ['without ink', '<w14:textFill><w14:noFill/></w14:textFill>', ''],
  ])('%s is left out, told, and kept', async (_, settings, styles) => {
    const read = await readWord(count(settings), { styles });
    expect(read.lines).toEqual(['涉诉案件35件。']);
    expect(listRules(read)).toEqual(['1 hidden']);
    expect(listLeftOutWords(read)).toEqual(['1 hidden 32']);
  });

  it.each([
    ['in an outline', '<w:outline/>', ''],
    ['with a shadow, an effect and a highlight', '<w:shadow/><w:effect w:val="blinkBackground"/>', ''],
    ['black on a yellow highlight', '<w:color w:val="000000"/><w:highlight w:val="yellow"/>', ''],
    ['white on dark', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="8B0000"/>', ''],
    ['white in an outline', '<w:color w:val="FFFFFF"/><w14:textOutline><w14:solidFill/></w14:textOutline>', ''],
    ['hidden in web pages only', '<w:webHidden/>', ''],
    ['of a colour of Word’s choice', '<w:color w:val="auto"/>', ''],
    [
      'hidden by its style, and not by itself',
      '<w:rStyle w:val="S"/><w:vanish w:val="false"/>',
      style('S', 'character', vanish),
    ],
  ])('%s is not hidden', async (_, settings, styles) => {
    const read = await readWord(count(settings, '共'), { styles });
    expect(read.lines).toEqual(['涉诉案件共35件。']);
    expect(read.findings).toEqual([]);
  });

  it('of a hidden paragraph leaves its neighbours as they are', async () => {
    const styles =
      style('H', 'paragraph', vanish) + style('K', 'paragraph', '<w:b/>', '<w:name w:val="x"/><w:basedOn w:val="H"/>');
    const body =
      paragraph('办理120件。') +
      paragraph('待核', '<w:pStyle w:val="H"/>') +
      paragraph('再核', '<w:pStyle w:val="K"/>') +
      paragraph('开展3次。');
    const read = await readWord(body, { styles });
    expect(read.lines).toEqual(['办理120件。', '开展3次。']);
    expect(listLeftOutWords(read)).toEqual(['2 hidden 待核', '2 hidden 再核']);
  });

  it('is shown where two levels of style toggle it', async () => {
    const styles = style('H', 'paragraph', vanish) + style('S', 'character', vanish);
    const body = paragraph(run('看得见', '<w:rStyle w:val="S"/>') + run('看不见'), '<w:pStyle w:val="H"/>');
    expect((await readWord(body, { styles })).lines).toEqual(['看得见']);
  });

  it('by the defaults of a document is hidden whatever styles say', async () => {
    const styles =
      `<w:docDefaults><w:rPrDefault><w:rPr>${vanish}</w:rPr></w:rPrDefault></w:docDefaults>` +
      style('S', 'character', vanish);
    const body = paragraph(run('甲', '<w:rStyle w:val="S"/>') + run('乙') + run('丙', '<w:vanish w:val="0"/>'));
    expect((await readWord(body, { styles })).lines).toEqual(['丙']);
  });

  it.each([
    ['in a row that is hidden', '<w:trPr><w:hidden/></w:trPr>'],
    ['in a row of no height', '<w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>'],
  ])('%s is left out', async (_, settings) => {
    const rows = table(['处罚', '12'], ['许可', '30']).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">许',
      `<w:tr>${settings}<w:tc><w:p><w:r><w:t xml:space="preserve">许`,
    );
    const read = await readWord(rows);
    expect(read.lines).toEqual(['处罚\t12']);
    expect(listLeftOutWords(read)).toEqual(['1 hidden 许可\n30']);
  });

  it.each([
    ['beside the page', '<w:framePr w:x="20000" w:hAnchor="page"/>'],
    ['indented off the page', '<w:ind w:left="-30000"/>'],
    ['in lines of no height', '<w:spacing w:line="20" w:lineRule="exact"/>'],
  ])('%s is left out', async (_, settings) => {
    const read = await readWord(paragraph('办理120件。') + paragraph('内部数字', settings));
    expect(read.lines).toEqual(['办理120件。']);
    expect(listLeftOutWords(read)).toEqual(['1 hidden 内部数字']);
  });

  it('in white in a shaded cell is seen; where a table’s style may shade it, staff are told', async () => {
    const white = paragraph(run('件数', '<w:color w:val="FFFFFF"/>'));
    const shaded = `<w:tcPr><w:shd w:val="clear" w:fill="1F497D"/></w:tcPr>${white}`;
    expect(listRules(await readWord(table(['类别', shaded])))).toEqual(['1 table']);
    const styles =
      '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="1F497D"/></w:tcPr></w:tblStylePr></w:style>';
    const styled = table(['类别', white]).replace('<w:tbl>', '<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr>');
    const read = await readWord(styled, { styles });
    expect(read.lines).toEqual(['类别\t件数']);
    expect(listRules(read)).toEqual(['1 table', '1 faint']);
  });

  it('in a cell that another is merged with is not shown', async () => {
    const merged = `<w:tcPr><w:vMerge/></w:tcPr>${paragraph('旧')}`;
    const read = await readWord(table(['处罚', '12'], [merged, '30']));
    expect(listLeftOutWords(read)).toEqual(['2 hidden 旧']);
  });

  it('brings no number, note or box along', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const box = `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></v:shape></w:pict>`;
    const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const body =
      paragraph('甲', numbered) +
      paragraph(run('旧', '<w:strike/>'), `${numbered}<w:rPr><w:strike/></w:rPr>`) +
      paragraph(`<w:r><w:rPr>${vanish}</w:rPr><w:footnoteReference w:id="1"/>${box}<w:tab/></w:r>${run('乙')}`);
    const footnotes = `<w:footnote w:id="1">${paragraph('注')}</w:footnote>`;
    const read = await readWord(body, { numbering, footnotes });
    expect(read.lines).toEqual(['1. 甲', '乙']);
    expect(listLeftOutWords(read)).toEqual(['1 struck 旧', '2 hidden 框', '2 hidden 注']);
  });
});

describe('a shape', () => {
  const box = `<wps:txbx><w:txbxContent>${paragraph('框里')}</w:txbxContent></wps:txbx>`;
  const anchor = (content: string): string =>
    paragraph(`<w:r><w:drawing><wp:anchor>${content}</wp:anchor></w:drawing></w:r>`);

  it.each([
    ['that is hidden', `<wp:docPr hidden="1"/><wps:wsp>${box}</wps:wsp>`],
    ['of no size', `<wp:extent cx="0" cy="914400"/><wps:wsp>${box}</wps:wsp>`],
    ['off the page', `<wp:positionH><wp:posOffset>-9000000</wp:posOffset></wp:positionH><wps:wsp>${box}</wps:wsp>`],
  ])('%s is left out', async (_, content) => {
    const read = await readWord(paragraph('正文。') + anchor(content));
    expect(read.lines).toEqual(['正文。']);
    expect(listLeftOutWords(read)).toEqual(['1 hidden 框里']);
  });

  it.each(['visibility:hidden', 'width:0;height:20pt', 'position:absolute;margin-left:-9999pt'])(
    'of the older kind with %s is left out',
    async (shape) => {
      const content = `<w:r><w:pict><v:shape style="${shape}"><v:textbox><w:txbxContent>${paragraph('框里')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
      expect(listLeftOutWords(await readWord(paragraph(run('正文。') + content)))).toEqual(['1 hidden 框里']);
    },
  );

  it('that is filled may have white text', async () => {
    const white = `<wps:txbx><w:txbxContent>${paragraph(run('标语', '<w:color w:val="FFFFFF"/>'))}</w:txbxContent></wps:txbx>`;
    const fill = (colour: string): string =>
      `<wps:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></wps:spPr>`;
    const read = (colour: string) =>
      readWord(paragraph('正文。') + anchor(`<wps:wsp>${fill(colour)}${white}</wps:wsp>`));
    expect((await read('C00000')).lines).toEqual(['正文。', '标语']);
    expect((await read('FFFFFF')).lines).toEqual(['正文。']);
  });
});
