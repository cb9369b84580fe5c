import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Matrix } from './matrix.ts';

/** What matters of a font to whoever reads a page. */
export interface PdfFont {
  name: string;
  /** From units of its glyphs to those of the text. */
  unit: Matrix;
  isVertical: boolean;
  isBold: boolean;
  /** Whether it says which character a code is; a page can be drawn without that. */
  knows: (code: number) => boolean;
}

/** A font as the parser hands it out; what an odd file makes of it is anyone's guess. */
interface ParsedFont {
  name?: string;
  fontMatrix?: Matrix;
  vertical?: boolean;
  bold?: boolean;
  black?: boolean;
  composite?: boolean;
  type?: string;
  /** A table of characters, or, for want of one, the range of codes that are passed on as they are. */
  toUnicode?: { _map?: readonly (string | null | undefined)[] };
}

const UNIT: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const BOLD_NAME = /bold|black|heavy|hei|xbs|xiaobiaosong|黑体|小标宋/iu;

/** A font of a page by the name that the page's drawing gives it. */
export function findFont(page: PDFPageProxy, loadedName: string): PdfFont {
  const font = page.commonObjs.has(loadedName) ? (page.commonObjs.get(loadedName) as ParsedFont) : {};
  const name = font.name ?? '';
  return {
    name,
    unit: font.fontMatrix ?? UNIT,
    isVertical: font.vertical === true,
    isBold: font.bold === true || font.black === true || BOLD_NAME.test(name),
    knows: (code) => knows(font, code),
  };
}

function knows({ composite, type = '', toUnicode }: ParsedFont, code: number): boolean {
  // A font of many characters that the parser took for one of few: its codes are read wrong.
  if (composite !== true) return !type.startsWith('CIDFont');
  return typeof toUnicode?._map?.[code] === 'string';
}
