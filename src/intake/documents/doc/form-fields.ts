import type { Element } from 'xast';
import { decodeUtf16 } from '../utf16.ts';
import { makeElement, makeSetting } from './make-element.ts';

const CHECK_BOX = 1;
const DROP_DOWN = 2;
/** What stands for "as it was to begin with". */
const UNTOUCHED = 25;
const HEADER_LENGTH_AT = 4;

/**
 * Read what a form field is set to: the choice of a drop-down list and a ticked box are no text of the document
 * ([MS-DOC] 2.9.78). Written as in a .docx.
 *
 * @param data The stream, from where the field's settings begin.
 */
export function readFormField(data: Buffer): Element | undefined {
  if (data.length < HEADER_LENGTH_AT + 2) return undefined;
  const start = data.readUInt16LE(HEADER_LENGTH_AT);
  const length = data.readUInt32LE(0);
  const settings = data.subarray(start, length);
  if (settings.length < 14) return undefined;
  const flags = settings.readUInt16LE(4);
  const kind = flags & 3;
  const chosen = (flags >> 2) & 0x1f;
  if (kind !== CHECK_BOX && kind !== DROP_DOWN) return undefined;
  const afterName = skipText(settings, 10);
  if (afterName + 2 > settings.length) return undefined;
  const value = chosen === UNTOUCHED ? settings.readUInt16LE(afterName) : chosen;
  if (kind === CHECK_BOX) {
    return makeElement('w:ffData', {}, [
      makeElement('w:checkBox', {}, [makeSetting('w:checked', value === 0 ? 0 : 1)]),
    ]);
  }
  let at = afterName + 2;
  for (let texts = 0; texts < 5; texts += 1) at = skipText(settings, at);
  const entries = readStrings(settings.subarray(at)).map((entry) => makeSetting('w:listEntry', entry));
  return makeElement('w:ffData', {}, [makeElement('w:ddList', {}, [makeSetting('w:result', value), ...entries])]);
}

/** A text with its length before it and a zero behind it. */
function skipText(bytes: Buffer, at: number): number {
  return at + 2 > bytes.length ? bytes.length : at + 2 + bytes.readUInt16LE(at) * 2 + 2;
}

/**
 * A list of texts: a mark, how many there are, that there is nothing more to each, and the texts with their lengths. Some
 * programs write the number in two bytes, some in four.
 */
function readStrings(bytes: Buffer): string[] {
  if (bytes.length < 8) return [];
  const count = bytes.readUInt16LE(2);
  const strings: string[] = [];
  for (let at = bytes.readUInt16LE(6) === 0 ? 8 : 6; strings.length < count && at + 2 <= bytes.length;) {
    const end = at + 2 + bytes.readUInt16LE(at) * 2;
    strings.push(decodeUtf16(bytes.subarray(at + 2, end)));
    at = end;
  }
  return strings;
}
