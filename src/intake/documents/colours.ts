/** Red, green and blue, 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The ground of paper. */
export const WHITE: Colour = [255, 255, 255];

/** By so much may each part of two colours differ that are alike to the eye. */
const ALIKE = 16;

/** Read a colour of three or six hexadecimal digits, with or without `#`. */
export function readHexColour(text: string): Colour | undefined {
  const [, digits = ''] = /^#?([\da-f]{6}|[\da-f]{3})$/iu.exec(text) ?? [];
  const [red, green, blue] = (digits.length === 3 ? digits.replace(/./gu, '$&$&') : digits).match(/../gu) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Whether text of one colour cannot be seen on the other. */
export function isAlike(one: Colour, other: Colour): boolean {
  return one.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= ALIKE);
}

/** Mix two colours; `share` is that of the first, 0–1. */
export function mixColours(one: Colour, other: Colour, share: number): Colour {
  const mix = (a: number, b: number): number => Math.round(a * share + b * (1 - share));
  return [mix(one[0], other[0]), mix(one[1], other[1]), mix(one[2], other[2])];
}
