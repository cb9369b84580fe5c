import type { Element } from 'xast';
import { type Colour, isAlike, readHexColour, WHITE } from '../colours.ts';
import { findRunSetting, isToggledOn, type RunFormat } from './run-format.ts';
import { findGround, type Ground } from './shading.ts';
import { findParagraphSetting, type Styles } from './styles.ts';
import { findChild, readAttribute, readMeasure, saysOn } from './xml.ts';

/** Why readers do not see text, or are not to take it for text. */
export type Unseen = 'hidden' | 'struck';

/** Largest size in half points that nobody can read, and widest characters in per cent. */
const SPECK = 4;
const THREAD = 5;
/** Highest line in twips that shows nothing of its text. */
const SLIT = 40;
/** In w14, how much of a text's ink is taken away; in thousandths of a per cent. */
const TRANSPARENT = 95_000;

/** Why a run's text is not seen; `faint` where that depends on a colour behind it that is not known. */
export function findUnseen(format: RunFormat, ground: Ground): Unseen | 'faint' | undefined {
  const setting = (name: string): Element | undefined => findRunSetting(format, name);
  if (isToggledOn(format, 'w:vanish') || saysOn(setting('w:specVanish'))) return 'hidden';
  if ((readMeasure(setting('w:sz'), 'w:val') ?? Infinity) <= SPECK) return 'hidden';
  if ((readMeasure(setting('w:w'), 'w:val') ?? Infinity) <= THREAD) return 'hidden';
  const colour = findColourUnseen(format, ground);
  if (colour === 'hidden') return colour;
  return isToggledOn(format, 'w:strike') || saysOn(setting('w:dstrike')) ? 'struck' : colour;
}

function findColourUnseen(format: RunFormat, below: Ground): 'hidden' | 'faint' | undefined {
  const fill = findRunSetting(format, 'w14:textFill');
  const painted = findChild(fill, 'w14:solidFill', 'w14:srgbClr') ?? findChild(fill, 'w14:solidFill', 'w14:schemeClr');
  const transparent = readMeasure(findChild(painted, 'w14:alpha'), 'w14:val') ?? 0;
  if (findChild(fill, 'w14:noFill') || transparent >= TRANSPARENT) return 'hidden';
  // What is drawn in outline, or in several colours, is seen on any ground.
  const outline = findRunSetting(format, 'w14:textOutline');
  const hasOutline = outline !== undefined && !findChild(outline, 'w14:noFill');
  if (hasOutline || isToggledOn(format, 'w:outline') || findChild(fill, 'w14:gradFill')) return undefined;
  const ink = readInk(painted, 'w14:val') ?? readInk(findRunSetting(format, 'w:color'), 'w:val');
  const ground = findGround(format, below);
  if (ink)
    return isAlike(ink, ground === 'unknown' ? WHITE : ground)
      ? ground === 'unknown'
        ? 'faint'
        : 'hidden'
      : undefined;
  // Ink of no colour of its own is drawn in white on black shading; on a black highlight by some programs only.
  return readAttribute(findRunSetting(format, 'w:highlight'), 'w:val') === 'black' ? 'faint' : undefined;
}

/** A colour by its value, or white by its name in the theme. */
function readInk(setting: Element | undefined, name: string): Colour | undefined {
  const value = readAttribute(setting, name) ?? '';
  const theme = readAttribute(setting, 'w:themeColor') ?? value;
  return readHexColour(value) ?? (/^(?:background1|light1|bg1|lt1)$/u.test(theme) ? WHITE : undefined);
}

/** The width and height of a page, in twips. */
export interface PageSize {
  width: number;
  height: number;
}

/** Whether a paragraph's settings put it where nobody sees it: off the page, or in lines of no height. */
export function isOutOfSight(styles: Styles, properties: Element | undefined, page: PageSize): boolean {
  const find = (name: string, attribute: string): number | undefined =>
    readMeasure(findParagraphSetting(styles, properties, name, attribute), attribute);
  const line = findParagraphSetting(styles, properties, 'w:spacing', 'w:line');
  if (readAttribute(line, 'w:lineRule') === 'exact' && (find('w:spacing', 'w:line') ?? Infinity) <= SLIT) return true;
  const indent = find('w:ind', 'w:left') ?? find('w:ind', 'w:start') ?? 0;
  return (
    isOff(indent, page.width) ||
    isOff(find('w:framePr', 'w:x') ?? 0, page.width) ||
    isOff(find('w:framePr', 'w:y') ?? 0, page.height)
  );
}

/** Whether a place along a page is beyond it. */
export function isOff(place: number, length: number): boolean {
  return Math.abs(place) >= length;
}

/** Whether a row of a table is hidden, or so low that nothing of it shows. */
export function isRowUnseen(row: Element): boolean {
  const settings = findChild(row, 'w:trPr');
  const height = findChild(settings, 'w:trHeight');
  const isSlit = readAttribute(height, 'w:hRule') === 'exact' && (readMeasure(height, 'w:val') ?? Infinity) <= SLIT;
  return isSlit || saysOn(findChild(settings, 'w:hidden'));
}
