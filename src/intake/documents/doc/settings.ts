import type { Element } from 'xast';
import { makeElement, makeSetting } from './make-element.ts';
import { findNumber, findOperand, type Modifier } from './modifiers.ts';

/** Properties that are on or off, or as in the style, or the other way round. */
const TOGGLES = {
  0x08_37: 'w:strike',
  0x2a_53: 'w:dstrike',
  0x08_3c: 'w:vanish',
  0x08_11: 'w:webHidden',
  0x08_18: 'w:specVanish',
  0x08_35: 'w:b',
  0x08_3b: 'w:caps',
  0x08_5a: 'w:rtl',
} as const;

const LIKE_STYLE = 0x80;
const UNLIKE_STYLE = 0x81;

const STYLE = 0x4a_30;
const RESET = 0x2a_33;
const COLOURS =
  '000000 0000FF 00FFFF 00FF00 FF00FF FF0000 FFFF00 FFFFFF 000080 008080 008000 800080 800000 808000 808080 C0C0C0'.split(
    ' ',
  );
const HIGHLIGHTS =
  'black blue cyan green magenta red yellow white darkBlue darkCyan darkGreen darkMagenta darkRed darkYellow darkGray lightGray'.split(
    ' ',
  );
const ALIGNMENTS = ['left', 'center', 'right', 'both', 'distribute'];

/** Whether the style of a run has a property that is on or off, by the modifier's code. */
export type AskStyle = (code: number, characterStyle: number | undefined) => boolean;

/**
 * Write the formatting of a run as the children of `w:rPr` ([MS-DOC] 2.6.1): what decides whether its text is seen, and
 * how it is read.
 */
export function writeRunSettings(all: readonly Modifier[], askStyle: AskStyle): Element[] {
  const modifiers = all.slice(all.findLastIndex(({ code }) => code === RESET) + 1);
  const style = findNumber(modifiers, STYLE);
  const toggles = Object.entries(TOGGLES).flatMap(([key, name]) => {
    const code = Number(key);
    const value = findNumber(modifiers, code);
    if (value === undefined || value === LIKE_STYLE) return [];
    const isOn = value === UNLIKE_STYLE ? !askStyle(code, style) : value !== 0;
    return [makeSetting(name, isOn ? 1 : 0)];
  });
  const raised = ['baseline', 'superscript', 'subscript'][findNumber(modifiers, 0x2a_48) ?? -1];
  const highlight = HIGHLIGHTS[(findNumber(modifiers, 0x2a_0c) ?? 0) - 1];
  return [
    ...(style === undefined ? [] : [makeSetting('w:rStyle', style)]),
    ...toggles,
    ...writeColour(modifiers),
    ...writeNumber(modifiers, 0x88_40, 'w:spacing', 'signed'),
    ...writeNumber(modifiers, 0x48_52, 'w:w'),
    ...writeNumber(modifiers, 0x48_45, 'w:position', 'signed'),
    ...writeNumber(modifiers, 0x4a_43, 'w:sz'),
    ...(highlight === undefined ? [] : [makeSetting('w:highlight', highlight)]),
    ...writeShading(findOperand(modifiers, 0xca_71)),
    ...(raised === undefined ? [] : [makeSetting('w:vertAlign', raised)]),
  ];
}

function writeNumber(modifiers: readonly Modifier[], code: number, name: string, kind?: 'signed'): Element[] {
  const value = findNumber(modifiers, code);
  if (value === undefined) return [];
  return [makeSetting(name, kind === 'signed' && value > 0x7f_ff ? value - 0x1_00_00 : value)];
}

function writeColour(modifiers: readonly Modifier[]): Element[] {
  const exact = findOperand(modifiers, 0x68_70);
  const listed = COLOURS[(findNumber(modifiers, 0x2a_42) ?? 0) - 1];
  const colour = exact ? readColour(exact) : listed;
  return colour === undefined ? [] : [makeSetting('w:color', colour)];
}

function readColour(operand: Buffer): string | undefined {
  if (operand.length < 4) return undefined;
  return operand[3] === 0xff ? 'auto' : operand.subarray(0, 3).toString('hex').toUpperCase();
}

/** Two colours and a pattern, which is the second of them, or the first, or a mixture. */
function writeShading(operand: Buffer | undefined): Element[] {
  if (!operand || operand.length < 10) return [];
  const isSolid = operand.readUInt16LE(8) === 1;
  const fill = readColour(operand.subarray(isSolid ? 0 : 4)) ?? 'auto';
  return [makeElement('w:shd', { 'w:val': 'clear', 'w:fill': fill })];
}

const NO_LIST = 0xf8_01;

/** Write the formatting of a paragraph as children of `w:pPr`, those of its mark left aside. */
export function writeParagraphSettings(modifiers: readonly Modifier[]): Element[] {
  const list = findNumber(modifiers, 0x46_0b);
  const level = findNumber(modifiers, 0x26_0a);
  const numbering = [
    ...(level === undefined ? [] : [makeSetting('w:ilvl', level)]),
    ...(list === undefined ? [] : [makeSetting('w:numId', list >= NO_LIST ? 0 : list)]),
  ];
  const isDropped = ((findNumber(modifiers, 0x44_2c) ?? 0) & 7) !== 0;
  const alignment = ALIGNMENTS[findNumber(modifiers, 0x24_61) ?? findNumber(modifiers, 0x24_03) ?? -1];
  return [
    ...(isDropped ? [makeElement('w:framePr', { 'w:dropCap': 'drop' })] : []),
    ...(numbering.length === 0 ? [] : [makeElement('w:numPr', {}, numbering)]),
    ...writeShading(findOperand(modifiers, 0xc6_4d)),
    ...(alignment === undefined ? [] : [makeSetting('w:jc', alignment)]),
    ...writeNumber(modifiers, 0x26_40, 'w:outlineLvl'),
  ];
}
