import type { Element } from 'hast';
import { type Colour, isAlike, WHITE } from '../colours.ts';
import { type Declarations, readLength, readValue } from '../declarations.ts';
import type { Shift } from '../linear-text.ts';
import { readStyle } from './box-look.ts';
import { readCssColour } from './css-colours.ts';

/** How text looks where it stands, by all the elements around it. */
export interface TextLook {
  isVisible: boolean;
  isStruck: boolean;
  shift: Shift | undefined;
  /** In points. */
  size: number;
  ink: Colour | 'transparent' | undefined;
  /** `unknown` for a picture, or a colour that is not known. */
  ground: Colour | 'unknown';
}

export const PLAIN: TextLook = {
  isVisible: true,
  isStruck: false,
  shift: undefined,
  size: 12,
  ink: undefined,
  ground: WHITE,
};

/** Largest type in points that nobody can read. */
const SPECK = 1.6;

/** Why text is not read: it is hidden, or struck. `faint` where what it stands on is not known. */
export function findUnseen({
  isVisible,
  isStruck,
  size,
  ink,
  ground,
}: TextLook): 'hidden' | 'struck' | 'faint' | undefined {
  if (!isVisible || size <= SPECK || ink === 'transparent') return 'hidden';
  const isFaint = ink !== undefined && isAlike(ink, ground === 'unknown' ? WHITE : ground);
  if (isFaint && ground !== 'unknown') return 'hidden';
  if (isStruck) return 'struck';
  return isFaint ? 'faint' : undefined;
}

/** Whether text that looks so is not read. */
export function isUnseen(look: TextLook): boolean {
  return !['faint', undefined].includes(findUnseen(look));
}

/** How the text in an element looks, after how it looks around it. */
export function lookInside(element: Element, around: TextLook): TextLook {
  const style = readStyle(element);
  const size = readSize(element, style, around.size);
  return {
    isVisible: readVisibility(style) ?? around.isVisible,
    isStruck: around.isStruck || isStruck(element, style),
    shift: findShift(element, style, size < around.size) ?? around.shift,
    size,
    ink: readInk(element, style) ?? around.ink,
    ground: readGround(element, style) ?? around.ground,
  };
}

function readVisibility(style: Declarations): boolean | undefined {
  const visibility = readValue(style, 'visibility');
  return visibility === undefined || visibility === 'inherit' ? undefined : visibility === 'visible';
}

function isStruck({ tagName }: Element, style: Declarations): boolean {
  const line = readValue(style, 'text-decoration-line') ?? readValue(style, 'text-decoration');
  return line === undefined ? /^(?:s|strike|del)$/u.test(tagName) : line.includes('line-through');
}

function readSize(element: Element, style: Declarations, around: number): number {
  const [, inFont] = /(?:^|\s)([\d.]+[a-z%]*)(?:\s*\/|\s)/u.exec(readValue(style, 'font') ?? '') ?? [];
  const value = readValue(style, 'font-size') ?? inFont ?? '';
  const [, share, unit] = /^([\d.]+)(%|em)$/u.exec(value) ?? [];
  if (share !== undefined) return (around * Number(share)) / (unit === '%' ? 100 : 1);
  const length = readLength(value);
  if (length !== undefined) return length;
  return /^(?:su[bp]|small)$/u.test(element.tagName) ? around * 0.8 : around;
}

const RAISED = /^(?:sup|super|superscript)$/iu;
const LOWERED = /^(?:sub|subscript)$/iu;

/** Raised or lowered by its name, by its style, or by a class of that name whose sheet is not in the page. */
function findShift(element: Element, style: Declarations, isSmaller: boolean): Shift | undefined {
  const { tagName, properties } = element;
  if (tagName === 'sup') return 'raised';
  if (tagName === 'sub') return 'lowered';
  if (/^(?:t[dhr]|img|table)$/u.test(tagName)) return undefined;
  const position = readValue(style, 'font-variant-position');
  const align =
    readValue(style, 'vertical-align') ?? (position === 'super' || position === 'sub' ? position : undefined);
  const lift = readLength(align) ?? (align?.endsWith('%') ? Number.parseFloat(align) : undefined);
  const top = readValue(style, 'position') === 'relative' ? readLength(readValue(style, 'top')) : undefined;
  const rise = lift ?? (top === undefined ? 0 : -top);
  if (align === 'super' || (isSmaller && (align ?? '').endsWith('top')) || rise >= 2) return 'raised';
  if (align === 'sub' || (isSmaller && (align ?? '').endsWith('bottom')) || rise <= -2) return 'lowered';
  const classes = (Array.isArray(properties['className']) ? properties['className'] : []).map(String);
  if (align === undefined && classes.some((name) => RAISED.test(name))) return 'raised';
  return align === undefined && classes.some((name) => LOWERED.test(name)) ? 'lowered' : undefined;
}

function readInk({ properties }: Element, style: Declarations): Colour | 'transparent' | undefined {
  const old = typeof properties['color'] === 'string' ? properties['color'].toLowerCase() : undefined;
  const value = readValue(style, '-webkit-text-fill-color') ?? readValue(style, 'color') ?? old;
  const ink = value === undefined ? undefined : readCssColour(value);
  // Letters cut out of a background show that.
  const isCutOut = ['background-clip', '-webkit-background-clip'].some((name) => readValue(style, name) === 'text');
  return ink === 'transparent' && isCutOut ? undefined : ink;
}

function readGround({ properties }: Element, style: Declarations): Colour | 'unknown' | undefined {
  const old = typeof properties['bgColor'] === 'string' ? properties['bgColor'].toLowerCase() : undefined;
  const value = readValue(style, 'background-color') ?? readValue(style, 'background') ?? old;
  const hasPicture = /url\(|gradient\(/u.test(readValue(style, 'background-image') ?? value ?? '');
  if (hasPicture) return 'unknown';
  if (value === undefined || /^(?:none|inherit|initial|unset|transparent)?$/u.test(value)) return undefined;
  const [colour] = value.match(/#[\da-f]+|rgba?\([^)]*\)|[a-z]{3,}/gu) ?? [];
  const ground = colour === undefined ? undefined : readCssColour(colour);
  return ground === 'transparent' || colour === 'none' ? undefined : (ground ?? 'unknown');
}
