import type { Element } from 'xast';
import { type Colour, mixColours, readHexColour, WHITE } from '../colours.ts';
import { findRunSetting, type RunFormat } from './run-format.ts';
import { readAttribute } from './xml.ts';

/** The colour that text stands on; `unknown` where a picture, a theme or a style of a table gives it. */
export type Ground = Colour | 'unknown';

const BLACK: Colour = [0, 0, 0];

const HIGHLIGHTS: Partial<Record<string, string>> = {
  black: '000000',
  blue: '0000ff',
  cyan: '00ffff',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00ff00',
  lightGray: 'c0c0c0',
  magenta: 'ff00ff',
  red: 'ff0000',
  white: 'ffffff',
  yellow: 'ffff00',
};

/** What a `w:shd` paints: its fill, with its pattern's colour as far as that covers it; `undefined` for nothing. */
export function readShading(shading: Element | undefined): Colour | undefined {
  const pattern = readAttribute(shading, 'w:val') ?? 'clear';
  const fill = readHexColour(readAttribute(shading, 'w:fill') ?? '');
  if (pattern === 'clear' || pattern === 'nil') return fill;
  const percent = pattern === 'solid' ? 100 : Number(/^pct(\d+)$/u.exec(pattern)?.[1] ?? 0);
  const ink = readHexColour(readAttribute(shading, 'w:color') ?? '') ?? BLACK;
  return mixColours(ink, fill ?? WHITE, percent / 100);
}

/** The colour that a run's text stands on: its own highlight or shading, or what lies below. */
export function findGround(format: RunFormat, below: Ground): Ground {
  const highlight = readAttribute(findRunSetting(format, 'w:highlight'), 'w:val') ?? '';
  return readHexColour(HIGHLIGHTS[highlight] ?? '') ?? readShading(findRunSetting(format, 'w:shd')) ?? below;
}
