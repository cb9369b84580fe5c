import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { makePdf, type PdfParts, readPdf, say } from './make-pdf.ts';
import { listRules } from './make-word.ts';

const TEXT = say('示例县人民政府关于2022年度法治政府建设情况的报告');
/** A picture of one grey dot. */
const PICTURE =
  '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\u0080\nendstream';
const WHOLE_PAGE = 'q 595 0 0 842 0 0 cm /X1 Do Q';
/** The same font, whose codes are those of its glyphs, without a word on what they are. */
const UNNAMED = [
  '<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Song/Encoding/Identity-H/DescendantFonts[21 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 14 0 R>>',
];

function damage(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes);
  const start = file.lastIndexOf('stream\n', file.indexOf('endstream')) + 20;
  file.fill(0xff, start, start + 8);
  return file;
}

function packTwice(length: number): string {
  const data = deflateSync(deflateSync(Buffer.alloc(length, 32)));
  return `<</Filter[/FlateDecode/FlateDecode]/Length ${data.length}>>stream\n${data.toString('latin1')}\nendstream`;
}

describe('a PDF that cannot be read', () => {
  it.each<[string, readonly string[], PdfParts, string, string]>([
    ['of pictures alone', [WHOLE_PAGE, WHOLE_PAGE], { objects: [PICTURE] }, 'scan', 'OCR'],
    [
      'of a picture over words in no ink',
      [`${say('示例县', { mode: 3 })} ${WHOLE_PAGE}`],
      { objects: [PICTURE] },
      'scan',
      'OCR',
    ],
    ['of nothing', [''], {}, 'scan', 'Word 原稿'],
    ['that wraps other files', [TEXT], { catalogue: '/Collection<</View/D>>' }, 'pdf-portfolio', '另存'],
    [
      'whose font does not say what its glyphs are',
      [`${TEXT} BT /F9 16 Tf 72 500 Td <12341235123612371238> Tj ET`],
      { objects: UNNAMED, fonts: '/F9 20 0 R' },
      'unnamed-glyphs',
      'Word 原稿',
    ],
    ['of too many pages', Array<string>(501).fill(TEXT), {}, 'too-large', '选错了文件'],
    ['that unpacks to too much', [TEXT], { objects: [packTwice(310_000_000)] }, 'too-large', '选错了文件'],
    [
      'with a password',
      [TEXT],
      {
        objects: [`<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>`],
        trailer: '/Encrypt 20 0 R/ID[<00><00>]',
      },
      'encrypted',
      '取消密码',
    ],
  ])('%s is refused, with what to do', async (_, pages, parts, rule, hint) => {
    const read = await readPdf(pages, parts);
    expect(read.lines).toEqual([]);
    expect(read.findings).toMatchObject([{ line: 1, rule: `document/${rule}`, severity: 'error' }]);
    expect(read.findings[0]?.hint).toContain(hint);
  });

  it('of a page of far more steps than any is refused', async () => {
    const bytes = makePdf([`${'q Q '.repeat(6_000_000)}${TEXT}`], { isPacked: true });
    expect((await readDocument(bytes, 'a.pdf')).findings).toMatchObject([{ rule: 'document/too-large' }]);
  });

  it.each<[string, Uint8Array]>([
    ['cut off', makePdf([TEXT]).subarray(0, 900)],
    ['with a stream that does not unpack', damage(makePdf([TEXT.repeat(20)], { isPacked: true }))],
    [
      'whose list of pages names something else',
      Buffer.from(
        Buffer.from(makePdf([TEXT]))
          .toString('latin1')
          .replace(/\/Kids\[\d+ 0 R/u, '/Kids[41 0 R'),
        'latin1',
      ),
    ],
    ['with a beginning alone', Buffer.from('%PDF-1.7\n%%EOF')],
    [
      'laid out for the web, and shorter than it says',
      Buffer.from(
        Buffer.from(makePdf([TEXT]))
          .toString('latin1')
          .replace('1 0 obj\n<<', '1 0 obj\n<</Linearized 1/L 99999>>endobj 1 0 obj\n<<'),
        'latin1',
      ),
    ],
  ])('%s is refused as broken', async (_, bytes) => {
    expect((await readDocument(bytes, '报告.pdf')).findings).toMatchObject([{ rule: 'document/broken' }]);
  });
});

describe('a page of a PDF', () => {
  it('without text is told of beside pages with text', async () => {
    const read = await readPdf([TEXT, WHOLE_PAGE], { objects: [PICTURE] });
    expect(read.lines).toHaveLength(1);
    expect(listRules(read)).toEqual(['1 page-without-text']);
    expect(read.findings[0]?.message).toContain('第2页');
  });

  it('that is one picture with words is told of, for the words may be guessed', async () => {
    expect(listRules(await readPdf([`${WHOLE_PAGE} ${TEXT}`], { objects: [PICTURE] }))).toEqual(['1 page-picture']);
  });

  it('with a picture is told of', async () => {
    const read = await readPdf([`${TEXT} q 90 0 0 90 400 100 cm /X1 Do Q`], { objects: [PICTURE] });
    expect(listRules(read)).toEqual(['1 picture']);
  });
});

it.each(['报告.docx', '报告.doc', '报告', '报告.PDF'])('a PDF is told by its first bytes: %s', async (name) => {
  expect((await readDocument(makePdf([TEXT]), name)).lines).toEqual([
    '示例县人民政府关于2022年度法治政府建设情况的报告',
  ]);
});

it('a PDF whose streams are packed is read', async () => {
  expect((await readPdf([TEXT], { isPacked: true })).lines).toHaveLength(1);
});
