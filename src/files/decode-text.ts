/** Text decoded from a file's bytes, or the reason it could not be. */
export type DecodedText = { text: string } | { problem: 'gbk' | 'binary' };

/**
 * Decode UTF-8 bytes strictly, without a byte order mark and with `\n` line ends.
 *
 * @returns `gbk` when the bytes are no UTF-8 but read as Chinese in GB18030, which is what old government desktops
 * write; `binary` when they read as neither.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf8 = tryDecode('utf-8', bytes);
  if (utf8 !== undefined && !utf8.includes('\0')) return { text: utf8.replace(/\r+\n?/g, '\n') };
  const gb18030 = tryDecode('gb18030', bytes);
  return { problem: gb18030 !== undefined && looksChinese(gb18030) ? 'gbk' : 'binary' };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Real prose is mostly Han; random bytes read as GB18030 scatter over rare planes and control characters. */
function looksChinese(text: string): boolean {
  const common = text.match(/[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\w\s]/g)?.length ?? 0;
  return !text.includes('\0') && common > text.length * 0.9;
}
