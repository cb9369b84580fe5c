import type { Element, Root } from 'xast';
import { findChild, listElements, readAttribute, readNumber, readSetting } from './xml.ts';

/** How a paragraph takes part in automatic numbering. */
export interface NumberReference {
  /** `0` takes the paragraph out of numbering. */
  numberId: string;
  /** 0-based; `undefined` where the numbering's own definition says which level a style has. */
  level: number | undefined;
}

/** What the document's styles give to paragraphs and runs that have them. */
export interface Styles {
  /** Style of paragraphs that name none. */
  defaultId: string | undefined;
  /** Style of runs that name none. */
  defaultRunId: string | undefined;
  /** What runs are like before any style. */
  runDefaults: Element | undefined;
  /** From a style to its elements, its own first, then those of the styles it is based on. */
  chains: ReadonlyMap<string, readonly Element[]>;
}

const MOST_ANCESTORS = 20;

/** Read the styles of a document; none where it has no part of them. */
export function readStyles(part: Root | undefined): Styles {
  const elements = listElements(findChild(part, 'w:styles') ?? { type: 'root', children: [] }).filter(
    ({ name }) => name === 'w:style',
  );
  const byId = new Map(elements.map((element) => [readAttribute(element, 'w:styleId') ?? '', element]));
  const listChain = (id: string): Element[] => {
    const chain: Element[] = [];
    for (let next = byId.get(id); next && chain.length < MOST_ANCESTORS;) {
      chain.push(next);
      next = byId.get(readSetting(next, 'w:basedOn') ?? '');
    }
    return chain;
  };
  const findDefault = (type: string): string | undefined =>
    readAttribute(
      elements.find(
        (element) => readAttribute(element, 'w:type') === type && readAttribute(element, 'w:default') === '1',
      ),
      'w:styleId',
    );
  return {
    defaultId: findDefault('paragraph'),
    defaultRunId: findDefault('character'),
    runDefaults: findChild(part, 'w:styles', 'w:docDefaults', 'w:rPrDefault', 'w:rPr'),
    chains: new Map([...byId.keys()].map((id) => [id, listChain(id)])),
  };
}

/** Style of a paragraph, by its properties. */
export function findStyleId(styles: Styles, properties: Element | undefined): string | undefined {
  return readSetting(properties, 'w:pStyle') ?? styles.defaultId;
}

/** Level, 1–9, that a paragraph has as a heading by its own settings or its style's. */
export function findHeadingLevel(styles: Styles, properties: Element | undefined): number | undefined {
  const chain = styles.chains.get(findStyleId(styles, properties) ?? '') ?? [];
  const settings = [properties, ...chain.map((style) => findChild(style, 'w:pPr'))];
  const level = settings.map((setting) => readNumber(setting, 'w:outlineLvl')).find((value) => value !== undefined);
  if (level !== undefined) return level < 9 ? level + 1 : undefined;
  const named = chain.map((style) => /^(?:heading|标题) ?(\d)$/iu.exec(readSetting(style, 'w:name') ?? '')?.[1]);
  return Number(named.find((digit) => digit !== undefined) ?? 0) || undefined;
}

/** How a paragraph is numbered by its own settings and its style's; `undefined` where it is not. */
export function findNumberReference(styles: Styles, properties: Element | undefined): NumberReference | undefined {
  const own = findChild(properties, 'w:numPr');
  const inherited = (styles.chains.get(findStyleId(styles, properties) ?? '') ?? [])
    .map((style) => findChild(style, 'w:pPr', 'w:numPr'))
    .find((numbering) => readSetting(numbering, 'w:numId') !== undefined);
  const numberId = readSetting(own, 'w:numId') ?? readSetting(inherited, 'w:numId');
  if (numberId === undefined || numberId === '0') return undefined;
  return { numberId, level: readNumber(own, 'w:ilvl') ?? readNumber(inherited, 'w:ilvl') };
}

/** A setting of a paragraph, by itself or by its style: the nearest that has the attribute. */
export function findParagraphSetting(
  styles: Styles,
  properties: Element | undefined,
  name: string,
  attribute: string,
): Element | undefined {
  const chain = styles.chains.get(findStyleId(styles, properties) ?? '') ?? [];
  return [properties, ...chain.map((style) => findChild(style, 'w:pPr'))]
    .map((settings) => findChild(settings, name))
    .find((setting) => readAttribute(setting, attribute) !== undefined);
}
