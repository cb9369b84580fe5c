import type { Element } from 'xast';
import { readHexColour, WHITE } from '../colours.ts';
import { readDeclarations, readLength, readValue } from '../declarations.ts';
import type { Ground } from './shading.ts';
import { isOff, type PageSize } from './unseen.ts';
import { findChild, listElements, readAttribute, readMeasure } from './xml.ts';

const EMU_PER_TWIP = 635;
const TWIPS_PER_POINT = 20;
/** Least width and height of what can be read, in points. */
const SLIT = 2;

/** Whether a drawing is hidden, has no size, or lies off the page. `wp:anchor` and `wp:inline` hold one. */
export function isDrawingUnseen(drawing: Element, page: PageSize): boolean {
  const extent = findChild(drawing, 'wp:extent');
  const sizes = ['cx', 'cy'].map((name) => readMeasure(extent, name) ?? Infinity);
  const isSlit = sizes.some((size) => size / EMU_PER_TWIP / TWIPS_PER_POINT < SLIT);
  const isHidden = ['1', 'true', 'on'].includes(readAttribute(findChild(drawing, 'wp:docPr'), 'hidden') ?? '');
  return (
    isHidden ||
    isSlit ||
    isOff(readOffset(findChild(drawing, 'wp:positionH')), page.width) ||
    isOff(readOffset(findChild(drawing, 'wp:positionV')), page.height)
  );
}

function readOffset(position: Element | undefined): number {
  const [text] = findChild(position, 'wp:posOffset')?.children ?? [];
  return text?.type === 'text' ? Number(text.value) / EMU_PER_TWIP || 0 : 0;
}

/** The same of a shape of the older kind, whose place is said as in HTML. */
export function isOldShapeUnseen(shape: Element, page: PageSize): boolean {
  const style = readDeclarations(readAttribute(shape, 'style') ?? '');
  const measure = (name: string): number => (readLength(readValue(style, name)) ?? 0) * TWIPS_PER_POINT;
  return (
    readValue(style, 'visibility') === 'hidden' ||
    ['width', 'height'].some((name) => (readLength(readValue(style, name)) ?? Infinity) < SLIT) ||
    ['left', 'margin-left'].some((name) => isOff(measure(name), page.width)) ||
    ['top', 'margin-top'].some((name) => isOff(measure(name), page.height))
  );
}

/** What a shape's text stands on; `below` shows through one that is not filled. */
export function findShapeGround(shape: Element, below: Ground): Ground {
  const settings = findChild(shape, 'wps:spPr');
  if (findChild(settings, 'a:noFill')) return below;
  return readHexColour(readAttribute(findChild(settings, 'a:solidFill', 'a:srgbClr'), 'val') ?? '') ?? 'unknown';
}

/** The same of a shape of the older kind, which is white unless it says otherwise. */
export function findOldShapeGround(shape: Element, below: Ground): Ground {
  if (['f', 'false', '0'].includes(readAttribute(shape, 'filled') ?? '')) return below;
  const colour = readAttribute(shape, 'fillcolor');
  const isPlain = !listElements(shape).some((child) => child.name === 'v:fill' && readAttribute(child, 'type'));
  return isPlain
    ? colour === undefined
      ? WHITE
      : (readHexColour(colour.split(' ')[0] ?? '') ?? 'unknown')
    : 'unknown';
}
