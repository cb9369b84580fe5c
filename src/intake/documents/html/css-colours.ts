import { type Colour, readHexColour } from '../colours.ts';

/** Colours by name that pages use most. */
const NAMED: Partial<Record<string, Colour>> = {
  black: [0, 0, 0],
  blue: [0, 0, 255],
  gray: [128, 128, 128],
  green: [0, 128, 0],
  ivory: [255, 255, 240],
  navy: [0, 0, 128],
  red: [255, 0, 0],
  silver: [192, 192, 192],
  snow: [255, 250, 250],
  white: [255, 255, 255],
  whitesmoke: [245, 245, 245],
  yellow: [255, 255, 0],
};

const LEAST_SEEN = 0.05;

/** Read a colour as style sheets write it; `undefined` for one that is not known. */
export function readCssColour(value: string): Colour | 'transparent' | undefined {
  if (value === 'transparent' || /^#(?:[\da-f]{3}0|[\da-f]{6}0[\da-f])$/u.test(value)) return 'transparent';
  const [, light, clear] = /^hsla?\([^,\s]+[\s,]+[^,\s]+[\s,]+(\d+)%(?:[\s,/]+([\d.]+))?\)$/u.exec(value) ?? [];
  if (clear !== undefined && Number(clear) <= LEAST_SEEN) return 'transparent';
  if (light === '100' || light === '0') return light === '0' ? NAMED['black'] : NAMED['white'];
  const [, list] = /^rgba?\(([^)]*)\)$/u.exec(value) ?? [];
  if (list === undefined)
    return NAMED[value] ?? readHexColour(value.replace(/^(#(?:[\da-f]{3}|[\da-f]{6}))[\da-f]{1,2}$/u, '$1'));
  const [red, green, blue, share] = list
    .split(/[\s,/]+/u)
    .filter((part) => part !== '')
    .map(readPart);
  if (share !== undefined && share <= LEAST_SEEN) return 'transparent';
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function readPart(part: string): number {
  return part.endsWith('%') ? Number(part.slice(0, -1)) * 2.55 : Number(part);
}
