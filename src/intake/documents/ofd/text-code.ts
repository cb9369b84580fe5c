import type { Element } from 'xast';
import { listElements, readAttribute } from '../docx/xml.ts';
import { readContent, readNumber } from './ofd-xml.ts';

/** A character, and where it begins in its text object, in the object's own units. */
export interface CodedCharacter {
  text: string;
  x: number;
  y: number;
  /** How far the next one is said to be from it; `undefined` where nothing says so. */
  advance: number | undefined;
}

/** Stands for a character that nothing names. */
const UNKNOWN = '\ufffd';
/** Most glyphs of a text object: a line has a hundred. */
const MOST_GLYPHS = 2000;

/** Width of a character, in parts of the type size: the fonts themselves are not read. */
export function guessWidth(character: string): number {
  return /[\0-\u02ff]/u.test(character) ? 0.5 : 1;
}

/**
 * Read the characters of a text object. Distances are listed: `g 3 2.5` says 2.5 three times. Where a list ends, a
 * character is as wide as it usually is.
 *
 * @param size Type size, in the object's units.
 * @param heading Where reading goes, as a step of one unit.
 */
export function readTextCodes(object: Element, size: number, heading: readonly [number, number]): CodedCharacter[] {
  const codes = listElements(object).filter(({ name }) => name === 'TextCode');
  const characters: CodedCharacter[] = [];
  const glyphs = countGlyphs(object);
  let [x, y] = [0, 0];
  for (const [place, code] of codes.entries()) {
    const text = [...readContent(code)].filter((character) => !/[\t\n\r]/u.test(character));
    if (place === codes.length - 1) {
      const missing = Math.max(0, glyphs - characters.length - text.length);
      text.push(...Array.from({ length: missing }, () => UNKNOWN));
    }
    const across = readDistances(readAttribute(code, 'DeltaX'), text.length);
    const down = readDistances(readAttribute(code, 'DeltaY'), text.length);
    x = readNumber(code, 'X') ?? x;
    y = readNumber(code, 'Y') ?? y;
    for (const [index, character] of text.entries()) {
      const [stepX, stepY] = [across[index], down[index]];
      const isSaid = stepX !== undefined || stepY !== undefined;
      const advance = isSaid ? Math.hypot(stepX ?? 0, stepY ?? 0) : undefined;
      characters.push({ text: character, x, y, advance: isSaid && advance !== 0 ? advance : undefined });
      const usual = guessWidth(character) * size;
      x += isSaid ? (stepX ?? 0) : usual * heading[0];
      y += isSaid ? (stepY ?? 0) : usual * heading[1];
    }
  }
  return characters;
}

/** How many characters glyphs are given for: of more than there are nothing says what they are, though they are seen. */
function countGlyphs(object: Element): number {
  const ends = listElements(object)
    .filter(({ name }) => name === 'CGTransform')
    .map((transform) => (readNumber(transform, 'CodePosition') ?? 0) + (readNumber(transform, 'CodeCount') ?? 1));
  return Math.min(MOST_GLYPHS, Math.max(0, ...ends));
}

function readDistances(list: string | undefined, most: number): number[] {
  const words = (list ?? '').trim().split(/\s+/u);
  const distances: number[] = [];
  for (let at = 0; at < words.length && distances.length < most; at += 1) {
    const isRepeated = words[at] === 'g';
    const count = isRepeated ? Math.min(most - distances.length, Number(words[at + 1]) || 0) : 1;
    if (isRepeated) at += 2;
    const distance = Number.parseFloat(words[at] ?? '');
    if (Number.isFinite(distance)) distances.push(...Array.from({ length: count }, () => distance));
  }
  return distances;
}
