import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listOfdFiles, makeOfd, type OfdParts, paragraphs, SIZE, text } from './make-ofd.ts';
import { listLeftOut, listRules } from './make-word.ts';
import { makeZip } from './make-zip.ts';

const LONG =
  '2022年，示例县坚持以习近平法治思想为指导，全县办理行政复议案件351件，办结340件，调解终止19件，经复议后提起行政诉讼的案件明显下降。';
const SHORT = '聘请法律顾问12名。';

async function read(parts: OfdParts) {
  const result = await readDocument(makeOfd(parts), '报告.ofd');
  const { account } = result;
  expect(account.source).toBe(account.kept + account.leftOut.reduce((sum, { characters }) => sum + characters, 0));
  return result;
}

/** A page of two paragraphs, and something more. */
function page(more = ''): string {
  return paragraphs(40, LONG, SHORT) + more;
}

function listObjects(content: string): string[] {
  return content.match(/<TextObject.*?<\/TextObject>/gu) ?? [];
}

describe('an OFD', () => {
  it('is read as paragraphs, whatever its name and the prefix of its elements', async () => {
    for (const prefix of ['ofd:', '', 'x:']) {
      const bytes = makeOfd({ pages: [page()], prefix });
      for (const name of ['报告.ofd', '报告.zip', '报告']) {
        expect((await readDocument(bytes, name)).lines).toEqual([LONG, SHORT]);
      }
    }
  });

  it('goes on from page to page, without page numbers and running heads', async () => {
    const head = text(26, 20, '示例县司法局文件');
    const { lines, account } = await read({
      pages: [
        head + listObjects(page()).slice(0, 2).join('') + text(100, 280, '- 1 -'),
        head +
          listObjects(paragraphs(20, LONG, SHORT))
            .slice(2)
            .join('') +
          text(100, 280, '- 2 -'),
      ],
    });
    expect(lines).toEqual([LONG, SHORT]);
    expect(Object.fromEntries(account.leftOut.map(({ reason, characters }) => [reason, characters]))).toEqual({
      'header-footer': 16,
      'page-number': 6,
    });
  });

  it('is read by where its text stands, not by where it is written', async () => {
    expect((await read({ pages: [listObjects(page()).toReversed().join('')] })).lines).toEqual([LONG, SHORT]);
  });

  it.each<[string, string]>([
    [
      'that repeat',
      `<TextCode X="0" Y="${SIZE}" DeltaX="g 2 ${SIZE} g 4 ${SIZE / 2} ${SIZE / 2}">示例县2020年</TextCode>`,
    ],
    [
      'of several parts',
      `<TextCode X="0" Y="${SIZE}" DeltaX="${SIZE} ${SIZE}">示例县</TextCode><TextCode X="${SIZE * 3}">2020年</TextCode>`,
    ],
    ['without any', `<TextCode X="0" Y="${SIZE}">示例县2020年</TextCode>`],
  ])('has distances between characters %s', async (_, codes) => {
    const object = `<TextObject ID="1" Font="2" Size="${SIZE}" Boundary="26 100 160 6">${codes}</TextObject>`;
    expect((await read({ pages: [object] })).lines).toEqual(['示例县2020年']);
  });

  it('stretches and moves what it draws', async () => {
    const small = text(10, 20, '示例县2020年', { attributes: 'CTM="0.3528 0 0 0.3528 0 0"', size: 16 });
    const block = `<PageBlock>${small}</PageBlock>`;
    const resources = `<CompositeGraphicUnits><CompositeGraphicUnit ID="7"><Content>${text(5, 9, SHORT)}</Content></CompositeGraphicUnit></CompositeGraphicUnits>`;
    const composite = '<CompositeObject ID="3" ResourceID="7" Boundary="26 100 100 20"/>';
    expect((await read({ pages: [block + composite], resources })).lines).toEqual(['示例县2020年', SHORT]);
  });

  it.each<[string, Parameters<typeof text>[3]]>([
    ['is not visible', { attributes: 'Visible="false"' }],
    ['lets everything through', { attributes: 'Alpha="0"' }],
    ['is of ink that does', { colour: '<FillColor Value="0 0 0" Alpha="0"/>' }],
    ['is white', { colour: '<FillColor Value="255 255 255"/>' }],
    ['is white in hexadecimal', { colour: '<FillColor Value="#FF #FF #FF"/>' }],
    ['is white as its layer says', { attributes: 'DrawParam="5"' }],
    ['is neither filled nor drawn', { attributes: 'Fill="false"' }],
    ['is too small', { size: 0.3 }],
  ])('does not give out text that %s', async (_, style) => {
    const resources =
      '<DrawParams><DrawParam ID="5" Relative="6"/><DrawParam ID="6"><FillColor Value="255"/></DrawParam></DrawParams>';
    const read1 = await read({ pages: [page(text(26, 200, '00', style))], resources });
    expect(read1.lines).toEqual([LONG, SHORT]);
    expect(listLeftOut(read1)).toEqual({ hidden: 2 });
    expect(listRules(read1)).toContain('1 hidden');
  });

  it('does not give out text that is beside the page, or painted over', async () => {
    const beside = text(300, 100, '页外的文字');
    const cover = `${text(26, 200, '盖住的字')}<PathObject ID="4" Boundary="20 190 100 20" Fill="true" Stroke="false"><FillColor Value="255 255 255"/><AbbreviatedData>M 0 0 L 100 0 L 100 20 L 0 20 C</AbbreviatedData></PathObject>`;
    const read1 = await read({ pages: [page(beside + cover)] });
    expect(read1.lines).toEqual([LONG, SHORT]);
    expect(listLeftOut(read1)).toEqual({ hidden: 9 });
  });

  it('gives out white text on a dark ground', async () => {
    const ground =
      '<PathObject ID="4" Boundary="20 190 100 20" Fill="true" Stroke="false"><FillColor Value="180 0 0"/><AbbreviatedData>M 0 0 L 100 0 L 100 20 L 0 20 C</AbbreviatedData></PathObject>';
    const { lines } = await read({
      pages: [page(ground + text(26, 200, '白底红字', { colour: '<FillColor Value="255 255 255"/>' }))],
    });
    expect(lines).toEqual([LONG, SHORT, '白底红字']);
  });

  it('tells of what is drawn on top of it, of pictures, of attached files and of glyphs that nothing names', async () => {
    const picture = '<ImageObject ID="5" ResourceID="8" Boundary="150 230 40 40" CTM="40 0 0 40 0 0"/>';
    const unnamed = `<TextObject ID="6" Font="2" Size="${SIZE}" Boundary="26 200 160 6"><CGTransform CodePosition="0" CodeCount="4" GlyphCount="4"><Glyphs>1 2 3 4</Glyphs></CGTransform><TextCode X="0" Y="${SIZE}" DeltaX="g 3 ${SIZE}">示例</TextCode></TextObject>`;
    const result = await read({
      pages: [page(picture + unnamed)],
      annotations: text(50, 150, '内部资料'),
      attachments: ['附表.xlsx'],
    });
    expect(result.lines).toEqual([LONG, SHORT, '示例\ufffd\ufffd']);
    expect(listLeftOut(result)).toEqual({ comment: 4 });
    expect(listRules(result)).toEqual(
      expect.arrayContaining(['1 comment', '1 picture', '1 object', '3 damaged-character']),
    );
  });

  it('has the words of a form that all its pages have', async () => {
    const { lines } = await read({ pages: [page()], template: text(60, 26, '示例县人民政府公报') });
    expect(lines).toContain(LONG);
  });

  it('has tables between lines', async () => {
    const line = (x: number, y: number, toX: number, toY: number): string =>
      `<PathObject ID="4" Boundary="0 0 210 297" LineWidth="0.3"><AbbreviatedData>M ${x} ${y} L ${toX} ${toY}</AbbreviatedData></PathObject>`;
    const grid = [
      ...[100, 112, 124].map((y) => line(26, y, 146, y)),
      ...[26, 86, 146].map((x) => line(x, 100, x, 124)),
      text(30, 108, '项目'),
      text(90, 108, '件数'),
      text(30, 120, '行政复议'),
      text(90, 120, '351'),
    ].join('');
    const result = await read({ pages: [page(grid)] });
    expect(result.lines).toEqual([LONG, SHORT, '项目\t件数', '行政复议\t351']);
    expect(result.tableLines).toEqual([3, 4]);
  });

  it('without text is told as scanned', async () => {
    expect(listRules(await read({ pages: ['<ImageObject ID="5" ResourceID="8" Boundary="0 0 210 297"/>'] }))).toEqual([
      '1 scan',
    ]);
  });

  it.each<[string, (files: ReturnType<typeof listOfdFiles>) => ReturnType<typeof listOfdFiles>, string]>([
    ['encrypted', (files) => [...files, { name: 'Encryptions.xml', content: '<Encryptions/>' }], 'encrypted'],
    ['without its document', (files) => files.filter(({ name }) => name !== 'Doc_0/Document.xml'), 'broken'],
    ['without one of its pages', (files) => files.filter(({ name }) => !name.includes('Page_0')), 'broken'],
    [
      'of drawings that are made of themselves',
      (files) =>
        files.map((file) =>
          file.name.endsWith('PublicRes.xml')
            ? {
                ...file,
                content: `<Res><CompositeGraphicUnit ID="7"><Content>${'<CompositeObject ResourceID="7"/>'.repeat(9)}</Content></CompositeGraphicUnit></Res>`,
              }
            : file,
        ),
      'broken',
    ],
  ])('%s is refused', async (_, change, rule) => {
    const files = listOfdFiles({ pages: ['<CompositeObject ResourceID="7"/>'], resources: '<Fonts/>' });
    expect(listRules(await readDocument(makeZip(change(files)), '报告.ofd'))).toEqual([`1 ${rule}`]);
  });
});
