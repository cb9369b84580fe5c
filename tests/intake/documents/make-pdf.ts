import { deflateSync } from 'node:zlib';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';

/** How a text is drawn; places in points from the page's lower left corner. */
export interface Drawing {
  x?: number;
  y?: number;
  size?: number;
  /** `Song` and `GBK` are Chinese and not embedded, `Latin` is Helvetica. */
  font?: 'Song' | 'GBK' | 'Latin' | 'Upright';
  /** Degrees against the clock. */
  turn?: number;
  mode?: number;
  /** Red, green, blue, 0–1. */
  colour?: readonly [number, number, number];
}

/** What else a made-up PDF has. */
export interface PdfParts {
  /** Entries of the catalogue, `/Collection<</View/D>>`. */
  catalogue?: string;
  /** Entries of each page, `/Rotate 90`. */
  page?: string;
  /** Further fonts of each page, `/F9 20 0 R`. */
  fonts?: string;
  /** Entries of the trailer, `/Encrypt 20 0 R`. */
  trailer?: string;
  /** Further objects, from number 20 on. */
  objects?: readonly string[];
  isPacked?: boolean;
}

/** Width and height of the pages: A4. */
export const PAGE = { width: 595, height: 842 };

const FONTS = ['/F1 10 0 R', '/F2 11 0 R', '/F3 12 0 R', '/F4 15 0 R'].join('');
const NAMES = { Song: 'F1', GBK: 'F2', Latin: 'F3', Upright: 'F4' };
const FIRST_PAGE = 40;
const FONT_OBJECTS: [number, string][] = [
  [10, type0('UniGB-UCS2-H')],
  [11, type0('GBK-EUC-H')],
  [12, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
  [
    13,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 908 500]/FontDescriptor 14 0 R>>',
  ],
  [
    14,
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ],
  [15, type0('UniGB-UCS2-V')],
];

function type0(encoding: string): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[13 0 R]>>`;
}

/** Draw a text on one line. */
export function say(
  text: string,
  { x = 72, y = 700, size = 16, font = 'Song', turn = 0, mode = 0, colour }: Drawing = {},
): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((part) =>
    part.toFixed(5),
  );
  const ink = colour ? `${colour.join(' ')} rg` : '0 g';
  return `q ${ink} BT /${NAMES[font]} ${size} Tf ${mode} Tr ${cos} ${sin} ${Number(sin) === 0 ? 0 : -Number(sin)} ${cos} ${x} ${y} Tm ${encode(text, font)} Tj ET Q`;
}

function encode(text: string, font: NonNullable<Drawing['font']>): string {
  if (font === 'Latin') return `<${Buffer.from(text, 'latin1').toString('hex')}>`;
  if (font === 'GBK')
    return `<${[...text].map((character) => GBK.get(character) ?? character.codePointAt(0)?.toString(16).padStart(2, '0')).join('')}>`;
  return `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** Codes of a few characters: Node decodes GBK, and does not encode it. */
const GBK = new Map(
  Array.from('示例县人民政府报告', (character, index) => [
    character,
    'cabec0fdcfd8c8cbc3f1d5feb8aeb1a8b8e6'.slice(index * 4, index * 4 + 4),
  ]),
);

/** Draw lines one under the other, each as long as it is. */
export function sayLines(
  lines: readonly string[],
  { y = 760, pitch = 28, ...drawing }: Drawing & { pitch?: number } = {},
): string {
  return lines
    .map((line, index) => {
      const text = line.trimStart();
      const indent = [...line].length - [...text].length;
      return say(text, { ...drawing, x: (drawing.x ?? 72) + indent * (drawing.size ?? 16), y: y - index * pitch });
    })
    .join('\n');
}

/** Make a PDF of pages, each what it draws. */
export function makePdf(pages: readonly string[], parts: PdfParts = {}): Uint8Array {
  const numbers = pages.map((_, index) => FIRST_PAGE + index * 2);
  const objects: [number, string | Buffer][] = [
    [1, `<</Type/Catalog/Pages 2 0 R${parts.catalogue ?? ''}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`],
    ...FONT_OBJECTS,
    ...(parts.objects ?? []).map((object, index): [number, string] => [20 + index, object]),
    ...pages.flatMap((content, index): [number, string | Buffer][] => {
      const number = FIRST_PAGE + index * 2;
      return [
        [
          number,
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources<</Font<<${FONTS}${parts.fonts ?? ''}>>/XObject<</X1 20 0 R/X2 21 0 R>>/ExtGState<</Faint<</ca 0>>>>/Properties<</L1 20 0 R>>>>/Contents ${number + 1} 0 R${parts.page ?? ''}>>`,
        ],
        [number + 1, writeStream(content, parts.isPacked === true)],
      ];
    }),
  ];
  return writeFile(objects, parts.trailer ?? '');
}

function writeStream(content: string, isPacked: boolean): Buffer {
  const data = isPacked ? deflateSync(content) : Buffer.from(content);
  const filter = isPacked ? '/Filter/FlateDecode' : '';
  return Buffer.concat([Buffer.from(`<</Length ${data.length}${filter}>>stream\n`), data, Buffer.from('\nendstream')]);
}

function writeFile(objects: readonly [number, string | Buffer][], trailer: string): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n', 'latin1')];
  const table: string[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [number, content] of objects) {
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
      Buffer.from('\nendobj\n'),
    ]);
    table.push(`${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`);
    length += object.length;
    parts.push(object);
  }
  const size = Math.max(...objects.map(([number]) => number)) + 1;
  parts.push(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Read a PDF of pages, each what it draws. */
export function readPdf(pages: readonly string[], parts?: PdfParts): Promise<ReadDocument> {
  return readDocument(makePdf(pages, parts), '报告.pdf');
}
