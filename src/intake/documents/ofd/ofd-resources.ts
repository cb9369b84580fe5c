import { visitParents } from 'unist-util-visit-parents';
import type { Element, Root } from 'xast';
import { findChild, readAttribute } from '../docx/xml.ts';
import { readFlag, readNumbers } from './ofd-xml.ts';

/** What the pages of a document refer to by number. */
export interface Resources {
  boldFonts: Set<string>;
  drawParams: Map<string, Element>;
  /** Drawings that are used in several places. */
  composites: Map<string, Element>;
}

/** No resources yet. */
export function createResources(): Resources {
  return { boldFonts: new Set(), drawParams: new Map(), composites: new Map() };
}

/** Add what a part of resources holds. */
export function addResources(resources: Resources, part: Root | undefined): void {
  if (!part) return;
  visitParents(part, 'element', (element) => {
    const id = readAttribute(element, 'ID') ?? '';
    if (element.name === 'DrawParam') resources.drawParams.set(id, element);
    if (element.name === 'CompositeGraphicUnit') resources.composites.set(id, element);
    if (element.name === 'Font' && (readFlag(element, 'Bold', false) || isNamedBold(element)))
      resources.boldFonts.add(id);
  });
}

function isNamedBold(font: Element): boolean {
  return /bold|black|heavy|粗/iu.test(readAttribute(font, 'FontName') ?? '');
}

/** How something is filled or drawn. */
export interface Ink {
  /** `#rrggbb`; `undefined` for a pattern. */
  colour: string | undefined;
  /** From 0, which is not seen, to 1. */
  alpha: number;
}

const MOST_PARAMS = 10;

/** Find the ink of an object: its own, that of what it is drawn with, or that of its layer. */
export function findInk(
  object: Element,
  name: 'FillColor' | 'StrokeColor',
  layerParam: string | undefined,
  { drawParams }: Resources,
): Ink | undefined {
  const own = findChild(object, name);
  if (own) return readInk(own);
  let param = drawParams.get(readAttribute(object, 'DrawParam') ?? layerParam ?? '');
  for (let steps = 0; param && steps < MOST_PARAMS; steps += 1) {
    const colour = findChild(param, name);
    if (colour) return readInk(colour);
    param = drawParams.get(readAttribute(param, 'Relative') ?? '');
  }
  return undefined;
}

function readInk(colour: Element): Ink {
  const alpha = (readNumbers(colour, 'Alpha')[0] ?? 255) / 255;
  if (colour.children.some((child) => child.type === 'element')) return { colour: undefined, alpha };
  const parts = (readAttribute(colour, 'Value') ?? '0 0 0')
    .trim()
    .split(/\s+/u)
    .map((part) => (part.startsWith('#') ? Number.parseInt(part.slice(1), 16) : Number(part)))
    .map((part) => Math.min(255, Math.max(0, Math.round(part) || 0)));
  return { colour: writeColour(parts), alpha };
}

/** One part is grey, three are light, four are printing inks. */
function writeColour([first = 0, second, third, black]: readonly number[]): string {
  const light =
    second === undefined || third === undefined
      ? [first, first, first]
      : black === undefined
        ? [first, second, third]
        : [first, second, third].map((part) => Math.round((255 - part) * (1 - black / 255)));
  return `#${light.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
