import { decodeText } from '../../content/decoding.ts';
import { RefusedDocument } from './refused-document.ts';

/** A source file's text. */
export interface DecodedSource {
  /** Without a byte order mark, with `\n` line ends. */
  text: string;
  /** Whether some bytes did not fit the encoding; U+FFFD stands for them. */
  isDamaged: boolean;
}

/** Largest source file of text with its markup, in bytes; a report has a tenth of a megabyte. */
export const MOST_MARKUP = 20_000_000;
/** Part of a text's characters that may be damaged for it still to count as written in an encoding. */
const MOST_DAMAGE = 0.05;

/**
 * Decode a text that may be UTF-8, UTF-16 with a byte order mark, or GBK/GB18030.
 *
 * Strict UTF-8 comes first, for GBK hardly ever reads as such. A text of one encoding with a few bad bytes is read as
 * that, before a text of UTF-8 passes for the wrong Chinese in GBK.
 *
 * @param declared What the file says of its encoding; it counts where the bytes leave doubt.
 * @throws RefusedDocument for what is no text.
 */
export function decodeSource(bytes: Uint8Array, declared?: string): DecodedSource {
  if (bytes.length > MOST_MARKUP) throw new RefusedDocument('too-large');
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { text: decoded.text, isDamaged: false };
  const damaged = ['utf-8', ...(isGbk(declared) ? ['gb18030'] : [])]
    .map((encoding) => new TextDecoder(encoding).decode(bytes))
    .find((text) => isHardlyDamaged(text));
  if (decoded.problem === 'utf-16' || (decoded.problem === 'gbk' && damaged === undefined)) {
    return { text: normaliseLineEnds(decoded.converted), isDamaged: false };
  }
  if (damaged === undefined) throw new RefusedDocument('no-text-file');
  return { text: normaliseLineEnds(damaged), isDamaged: damaged.includes('\ufffd') };
}

function isGbk(declared: string | undefined): boolean {
  return /^gb(?:2312|k|18030)/iu.test(declared ?? '');
}

function isHardlyDamaged(text: string): boolean {
  const telling = text.match(/\P{ASCII}/gu) ?? [];
  const damage = telling.filter((character) => character === '\ufffd').length;
  return telling.length > 0 && !text.includes('\0') && damage <= telling.length * MOST_DAMAGE;
}

function normaliseLineEnds(text: string): string {
  return text.replace(/\r+\n?/gu, '\n');
}
