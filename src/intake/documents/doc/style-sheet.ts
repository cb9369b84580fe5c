import type { Root } from 'xast';
import { decodeUtf16 } from '../utf16.ts';
import { makeElement, makeSetting } from './make-element.ts';
import { findNumber, type Modifier, readModifiers } from './modifiers.ts';
import { type AskStyle, writeParagraphSettings, writeRunSettings } from './settings.ts';

/** A style of paragraphs or of characters. */
export interface DocumentStyle {
  index: number;
  kind: 'paragraph' | 'character';
  name: string;
  base: number | undefined;
  ofParagraph: readonly Modifier[];
  ofCharacters: readonly Modifier[];
}

export type StyleSheet = ReadonlyMap<number, DocumentStyle>;

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE = 0x0f_ff;
/** Numbers of the built-in styles 标题 1 to 标题 9, whatever they are called. */
const LAST_HEADING = 9;
const MOST_ANCESTORS = 20;

/** Read the styles of a document, by the numbers that text refers to them with ([MS-DOC] 2.9.271). */
export function readStyleSheet(table: Buffer): StyleSheet {
  const styles = new Map<number, DocumentStyle>();
  if (table.length < 6) return styles;
  const [count, baseLength] = [table.readUInt16LE(2), table.readUInt16LE(4)];
  let at = 2 + table.readUInt16LE(0);
  for (let index = 0; index < count && at + 2 <= table.length; index += 1) {
    const length = table.readUInt16LE(at);
    const style = readStyle(table.subarray(at + 2, at + 2 + length), index, baseLength);
    if (style) styles.set(index, style);
    at += 2 + length;
  }
  return styles;
}

function readStyle(content: Buffer, index: number, baseLength: number): DocumentStyle | undefined {
  if (content.length < baseLength + 2 || baseLength < 10) return undefined;
  const builtIn = content.readUInt16LE(0) & 0x0f_ff;
  const type = content.readUInt16LE(2) & 0x0f;
  const base = content.readUInt16LE(2) >> 4;
  if (type !== PARAGRAPH && type !== CHARACTER) return undefined;
  const nameEnd = baseLength + 2 + content.readUInt16LE(baseLength) * 2;
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = readUpdates(content, nameEnd + 2);
  const isHeading = builtIn >= 1 && builtIn <= LAST_HEADING;
  return {
    index,
    kind: type === PARAGRAPH ? 'paragraph' : 'character',
    name: isHeading ? `heading ${builtIn}` : decodeUtf16(content.subarray(baseLength + 2, nameEnd)),
    base: base === NO_STYLE || base === index ? undefined : base,
    // A paragraph's begins with the style's own number.
    ofParagraph: type === PARAGRAPH ? readModifiers(first.subarray(2)) : [],
    ofCharacters: readModifiers(type === PARAGRAPH ? second : first),
  };
}

/** Lists of modifiers one after the other, each with its length before it, at even places. */
function readUpdates(content: Buffer, start: number): Buffer[] {
  const updates: Buffer[] = [];
  for (let at = start; at + 2 <= content.length && updates.length < 3;) {
    const end = at + 2 + content.readUInt16LE(at);
    updates.push(content.subarray(at + 2, end));
    at = end + (end % 2);
  }
  return updates;
}

/** Ask of the styles of a paragraph and of a run whether they have a property that is on or off. */
export function askStyles(sheet: StyleSheet, paragraphStyle: number): AskStyle {
  return (code, characterStyle) => {
    const own = characterStyle === undefined ? undefined : findToggle(sheet, characterStyle, code);
    return own ?? findToggle(sheet, paragraphStyle, code) ?? false;
  };
}

function findToggle(sheet: StyleSheet, style: number, code: number): boolean | undefined {
  let next = sheet.get(style);
  for (let steps = 0; next && steps < MOST_ANCESTORS; steps += 1) {
    const value = findNumber(next.ofCharacters, code);
    if (value === 0 || value === 1) return value === 1;
    next = next.base === undefined ? undefined : sheet.get(next.base);
  }
  return undefined;
}

/** Write styles as the part of a .docx that has them. */
export function writeStyles(sheet: StyleSheet): Root {
  const styles = [...sheet.values()].map((style) =>
    makeElement(
      'w:style',
      {
        'w:type': style.kind,
        'w:styleId': String(style.index),
        ...(style.index === 0 && { 'w:default': '1' }),
      },
      [
        makeSetting('w:name', style.name),
        ...(style.base === undefined ? [] : [makeSetting('w:basedOn', style.base)]),
        makeElement('w:pPr', {}, writeParagraphSettings(style.ofParagraph)),
        makeElement('w:rPr', {}, writeRunSettings(style.ofCharacters, askStyles(sheet, style.base ?? -1))),
      ],
    ),
  );
  return { type: 'root', children: [makeElement('w:styles', {}, styles)] };
}
