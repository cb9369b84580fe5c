import { FILE_RULES } from './file-rules.ts';
import { type Finding, wholeFile } from './finding.ts';
import { hashBytes } from './hashes.ts';

/** Text decoded from a file's bytes, or the reason it could not be; `converted` is what it would be in UTF-8. */
export type DecodedText = { text: string } | EncodingProblem;

/** Why a file is no text in UTF-8: in another encoding, with its text in UTF-8; or no text at all. */
export type EncodingProblem = { problem: 'gbk' | 'utf-16'; converted: string } | { problem: 'binary' };

/** Encodings other than UTF-8 as a clerk's editor names them. */
const ENCODING_NAMES = {
  gbk: 'GBK（GB18030，记事本里叫 ANSI）',
  'utf-16': 'UTF-16（记事本里叫 Unicode）',
} as const;

/**
 * Decode UTF-8 bytes strictly, without a byte order mark and with `\n` line ends.
 *
 * @returns `gbk` when the bytes are no UTF-8 but read as Chinese in GB18030, which is what old government desktops
 * write; `utf-16` when they begin with its byte order mark; `binary` when they read as neither.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8.replace(/\r+\n?/g, '\n') };
  const utf16 = decodeUtf16(bytes);
  if (utf16 !== undefined) return { problem: 'utf-16', converted: utf16 };
  const gb18030 = tryDecode('gb18030', bytes);
  if (gb18030 !== undefined && looksChinese(gb18030)) return { problem: 'gbk', converted: gb18030 };
  return { problem: 'binary' };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return tryDecode('utf-16le', bytes.subarray(2));
  if (first === 0xfe && second === 0xff) return tryDecode('utf-16be', bytes.subarray(2));
  return undefined;
}

/**
 * Whether text read as GB18030 is Chinese. ASCII says nothing either way; the rest of real prose is common Han and
 * Chinese punctuation, while random bytes scatter over rare planes and control characters.
 */
function looksChinese(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what tells a picture from a text
  if (/[\0-\x08\x0e-\x1f]/.test(text)) return false;
  const telling = text.match(/\P{ASCII}/gu) ?? [];
  const common = telling.filter((character) =>
    /[\u00b7\u00d7\u4e00-\u9fa5\u2010-\u203f\u2460-\u249b\u3000-\u303f\uff00-\uffef]/.test(character),
  );
  return common.length > telling.length * 0.9;
}

/** What files of other programs begin with, as text, byte by byte. */
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/^PK(?!\w)/u, 'Word（.docx）、Excel（.xlsx）一类的文件，或压缩文件'],
  [/^\u00d0\u00cf.\u00e0/su, '旧版 Word、Excel、WPS 的文件'],
  [/^%PDF-/u, 'PDF 文件'],
  [/^\{\\rtf/u, 'RTF 文件（写字板、Word 存的）'],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|\?xml)\b/iu, '网页文件（HTML）'],
  [/^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM.{4}\0{4})/su, '图片'],
];

/** Say what a file is that has the name of a text and is none: renamed, it stays what it was. */
export function findForeign(file: string, bytes: Uint8Array): Finding | undefined {
  const start = Buffer.from(bytes.subarray(0, MOST_TOLD)).toString('latin1');
  const kind = FOREIGN.find(([sign]) => sign.test(start))?.[1];
  if (kind === undefined) return undefined;
  return FILE_RULES.raise('file/not-utf-8', wholeFile(file), {
    message: `这是${kind}，只改文件名变不成文本，无法读取。`,
    hint: '把它移走，从备份找回原来的文件；里面的文字要用的，打开它，复制到记事本里，另存为纯文本，编码选 UTF-8。',
  });
}

const MOST_TOLD = 64;

const CONVERT = '用记事本或 WPS 打开，另存为纯文本，编码选 UTF-8';

/** Say why a file's bytes cannot be read as text. */
export function explainEncoding(file: string, decoded: EncodingProblem, bytes: Uint8Array): Finding {
  const line = decoded.problem === 'utf-16' ? undefined : findSpoiltLine(bytes);
  if (line !== undefined) {
    return FILE_RULES.raise(
      'file/not-utf-8',
      { file, line, column: 1 },
      {
        message: '这一行有不是 UTF-8 编码的字，文件别处是 UTF-8；两种编码混在一起，整个文件无法读取。',
        hint: '多半是从别的文件贴来的：用记事本打开，把这一行重新打一遍，另存为 UTF-8。',
      },
    );
  }
  return FILE_RULES.raise('file/not-utf-8', wholeFile(file), {
    message:
      decoded.problem === 'binary'
        ? '文件不是 UTF-8 编码的文本，无法读取。'
        : `文件不是 UTF-8 编码，看起来是 ${ENCODING_NAMES[decoded.problem]}，文字会变成乱码。`,
    hint: `${CONVERT}。`,
  });
}

/** The first line that is no UTF-8, of a text that has Chinese in UTF-8 in other lines; from 1. */
function findSpoiltLine(bytes: Uint8Array): number | undefined {
  if (bytes.includes(0)) return undefined;
  let [spoilt, hasChinese, line]: [number | undefined, boolean, number] = [undefined, false, 1];
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEW_LINE, start);
    const end = found === -1 ? bytes.length : found;
    const text = tryDecode('utf-8', bytes.subarray(start, end));
    if (text === undefined) spoilt ??= line;
    else hasChinese ||= /\p{Script=Han}/u.test(text);
    if (hasChinese && spoilt !== undefined) return spoilt;
    start = end + 1;
  }
  return undefined;
}

const NEW_LINE = 0x0a;

/** The same of an original, whose hash is on record: converting it changes that, and here alone it may. */
export function explainOriginalEncoding(file: string, decoded: EncodingProblem, bytes: Uint8Array): Finding {
  const finding = explainEncoding(file, decoded, bytes);
  if (decoded.problem === 'binary') {
    return { ...finding, hint: '从备份或版本库找回它；实在没有，就从原网页重新复制全文，存成 UTF-8 编码的纯文本。' };
  }
  const hash = hashBytes(new TextEncoder().encode(decoded.converted));
  return {
    ...finding,
    hint:
      `${CONVERT}（不带 BOM），文字一个也不要改；然后把 report.yml 里的 sha256 改为转换后的校验值 ${hash}。` +
      '如果检查时得出的是另一个值，说明转换时还改动了别的。',
  };
}
