import type { Element } from 'hast';
import { type Declarations, readDeclarations, readLength, readValue } from '../declarations.ts';

const NONE: Declarations = new Map();
/** Styles that were read: each is asked for many times. */
const read = new WeakMap<Element, { style: string; declarations: Declarations }>();

/** What an element declares of its own look, style sheets applied. */
export function readStyle(element: Element): Declarations {
  const { style } = element.properties;
  if (typeof style !== 'string' || style === '') return NONE;
  const known = read.get(element);
  if (known?.style === style) return known.declarations;
  const declarations = readDeclarations(style);
  read.set(element, { style, declarations });
  return declarations;
}

/** So far off its place, in points, a box is off the page. */
const FAR = 600;
/** Least height or width of a box that shows something of its text, in points. */
const SLIT = 1.5;
const LEAST_OPACITY = 0.05;

/** Whether an element's box, and all that is in it, is not shown. */
export function isBoxHidden(element: Element): boolean {
  const { tagName, properties } = element;
  const style = readStyle(element);
  const value = (property: string): string => readValue(style, property) ?? '';
  const isUnset = (name: string): boolean => properties[name] === undefined || properties[name] === false;
  return (
    (!isUnset('hidden') && properties['hidden'] !== 'until-found' && value('display') === '') ||
    tagName === 'datalist' ||
    (tagName === 'dialog' && isUnset('open')) ||
    value('display') === 'none' ||
    value('content-visibility') === 'hidden' ||
    (/^[\d.]+%?$/u.test(value('opacity')) && readShare(value('opacity')) <= LEAST_OPACITY) ||
    /\bopacity\(\s*0(?:\.0\d*)?%?\s*\)/u.test(value('filter')) ||
    isClipped(value) ||
    isFarOff(value)
  );
}

function readShare(value: string): number {
  return value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
}

/** Whether a box shows nothing of what is in it: cut away, or of no size and with nothing outside of it. */
function isClipped(value: (property: string) => string): boolean {
  const isCut = /^(?:hidden|clip|scroll|auto)/u.test(value('overflow'));
  const isSlit = ['width', 'height', 'max-width', 'max-height'].some(
    (property) => (readLength(value(property)) ?? Infinity) < SLIT,
  );
  const edges = (/^rect\(([^)]*)\)$/u.exec(value('clip'))?.[1] ?? 'auto')
    .split(/[\s,]+/u)
    .map((edge) => readLength(edge));
  const [top = 0, right = Infinity, bottom = Infinity, left = 0] = edges;
  return (
    (isCut && (isSlit || value('text-indent') === '100%')) ||
    right - left < SLIT ||
    bottom - top < SLIT ||
    /^(?:inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|circle\(\s*0|polygon\(\s*0(?:px)?\s+0(?:px)?\s*,\s*0(?:px)?\s+0(?:px)?\s*,\s*0)/u.test(
      value('clip-path'),
    ) ||
    /scale[xy]?\(\s*0(?:\.0+)?\s*[,)]/u.test(value('transform'))
  );
}

function isFarOff(value: (property: string) => string): boolean {
  const isPlaced = /^(?:absolute|fixed|relative)$/u.test(value('position'));
  const places = ['left', 'right', 'top', 'bottom'].filter(() => isPlaced);
  const [, moved] = /translate(?:[xy]|3d)?\(\s*([^,)]+)/u.exec(value('transform')) ?? [];
  const lengths = [...places, 'margin-left', 'margin-top', 'text-indent'].map((property) =>
    readLength(value(property)),
  );
  return (
    [...lengths, readLength(moved)].some((length) => length !== undefined && length <= -FAR) ||
    [...places, 'text-indent'].some((property) => /^-\d{3,}%$/u.test(value(property))) ||
    places.some((place) => (readLength(value(place)) ?? 0) >= FAR * 4)
  );
}

/** Whether what an element holds begins a line of its own, for its kind or by its style. */
export function standsAlone(element: Element, isBlock: boolean): boolean {
  const display = readValue(readStyle(element), 'display');
  if (display === undefined) return isBlock;
  return (
    /^(?:block|flex|grid|list-item|table|table-row|flow-root|-webkit-box)$/u.test(display) ||
    (isBlock && !/^inline|^contents$/u.test(display))
  );
}

/** Least space in points that parts two numbers. */
const LEAST_SPACE = 3;

/** Whether what an element holds stands apart from the text beside it, though on its line. */
export function standsApart(element: Element): boolean {
  const style = readStyle(element);
  const value = (property: string): string => readValue(style, property) ?? '';
  const hasSpace = ['margin-left', 'margin-right', 'padding-left', 'padding-right', 'margin', 'padding'].some(
    (property) =>
      value(property)
        .split(/\s+/u)
        .some((side) => (readLength(side) ?? 0) >= LEAST_SPACE),
  );
  return (
    hasSpace ||
    /^(?:left|right|inline-)/u.test(value('float')) ||
    /^(?:absolute|fixed|sticky)$/u.test(value('position')) ||
    /^(?:table-cell|inline-(?:block|flex|grid|table))$/u.test(value('display'))
  );
}
