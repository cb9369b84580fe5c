import { DIGIT_NUMERALS } from '../text/chinese-numerals.ts';
import { foldText } from '../text/folding.ts';
import { findPageValue, type PageValue } from './page-lines.ts';

const YEAR = `(?:(?:19|20)\\d\\d|[${DIGIT_NUMERALS}]{4})年?`;
/** 示政〔2023〕12号, in whatever brackets, the code of the office before it or not: 〔2023〕第12号; and 2023年第5号. */
const NUMBER = new RegExp(
  `^(?:[\\p{Script=Han}]{0,16}[〔[【(<〈﹝{]${YEAR}[〕\\]】)>〉﹞}]|${YEAR})第?\\d{1,5}号$`,
  'u',
);
const SIGNER = /^(?:会签人|签[发批]人?):?[\p{Script=Han}、,·]{0,30}$/u;
const COPY = /^(?:(?:份号|编号):?\d{1,8}|no[.:]?\d{1,8}|0\d{2,7}|\d{6})$/iu;
const GRADES =
  /^(?:(?:密级(?:和保密期限)?|保密期限|紧急程度|缓急|公开属性|信息公开选项):.*|(?:(?:绝密|机密|秘密|内部(?:资料|文件|材料)?)(?:[★☆*].{0,8}?)?|特急|加急|平急|特提|急件|主动公开|依申请公开|不予公开)+)$/u;
const RED_HEAD = /^[\p{Script=Han}()、·]{0,40}文件$/u;

/** Read the number of an official document, 示政〔2023〕12号, where it is all that a line says. Its brackets stay as printed. */
export function readDocumentNumber(line: string): string | undefined {
  const printed = line.replace(/\s+/gu, '');
  const held = /^[（(](.*)[）)]$/u.exec(printed)?.[1];
  return [held ?? '', printed].find((text) => NUMBER.test(foldText(text)));
}

/**
 * Whether a line is of the head of an official document: who issues it (示例县人民政府文件), its number, who signs it,
 * the number of the copy, secrecy, urgency; several of them side by side too.
 */
export function isLetterheadLine(line: string): boolean {
  return line.trim() !== '' && splitParts(line).every((part) => isPart(part));
}

/** Find the number that a document's head prints, alone on its line or beside others, or an index gives. */
export function findDocumentNumber(lines: readonly string[]): PageValue | undefined {
  for (const [line, text] of lines.entries()) {
    const value = splitParts(text)
      .map((part) => readDocumentNumber(part))
      .find((number) => number !== undefined);
    if (value !== undefined) return { value, line };
  }
  const listed = findPageValue(lines, 'number');
  const value = listed && readDocumentNumber(listed.value);
  return listed && value !== undefined ? { value, line: listed.line } : undefined;
}

function isPart(part: string): boolean {
  const folded = foldText(part);
  return (
    readDocumentNumber(part) !== undefined || [SIGNER, COPY, GRADES, RED_HEAD].some((pattern) => pattern.test(folded))
  );
}

/** Parts that stand side by side. Letters that are spaced out, 示 例 县 文 件, are one. */
function splitParts(line: string): string[] {
  return line
    .split(/(?=签发人|会签人)/u)
    .flatMap((stretch) => (isPart(stretch) ? [stretch] : stretch.split(/\s+/u)))
    .filter((part) => part.trim() !== '');
}
