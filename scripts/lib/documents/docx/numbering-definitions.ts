import type { Element, Root } from 'xast';
import type { Styles } from './styles.ts';
import { findChild, isOn, listElements, readAttribute, readNumber, readSetting } from './xml.ts';

/** How one level of a list is numbered. */
export interface NumberLevel {
  start: number;
  /** `w:numFmt`: `chineseCounting`, `decimal`, `bullet`, … */
  format: string;
  /** `（%2）`, where %2 is the number of the second level. */
  text: string;
  /** 1-based level whose paragraphs make this one begin anew, as do all above it; 0 for never. */
  restartAfter: number | undefined;
  /** Whether the numbers of all levels are written 1, 2, 3 in it. */
  isDecimal: boolean;
  /** Whether nothing stands between number and text. */
  isTight: boolean;
  /** Style whose paragraphs have this level. */
  styleId: string | undefined;
}

/** A list, as paragraphs refer to it by its id. */
export interface NumberList {
  /** Lists with the same definition go on counting where the other stopped. */
  definitionId: string;
  levels: ReadonlyMap<number, NumberLevel>;
  /** Numbers at which this list, unlike its definition, begins a level. */
  startOverrides: ReadonlyMap<number, number>;
}

const MOST_LINKS = 5;

/** Read the lists of a document, by the id that paragraphs refer to. */
export function readNumberLists(part: Root | undefined, styles: Styles): Map<string, NumberList> {
  const children = listElements(findChild(part, 'w:numbering') ?? { type: 'root', children: [] });
  const definitions = indexBy(children, 'w:abstractNum', 'w:abstractNumId');
  const lists = indexBy(children, 'w:num', 'w:numId');
  return new Map(
    [...lists].flatMap(([id, list]) => {
      const definition = findDefinition(list, definitions, lists, styles);
      return definition ? [[id, readList(list, definition)]] : [];
    }),
  );
}

function indexBy(elements: readonly Element[], name: string, key: string): Map<string, Element> {
  return new Map(
    elements.filter((element) => element.name === name).map((element) => [readAttribute(element, key) ?? '', element]),
  );
}

/** A definition may refer to that of a list style, which is the list that the style's own paragraphs have. */
function findDefinition(
  list: Element,
  definitions: ReadonlyMap<string, Element>,
  lists: ReadonlyMap<string, Element>,
  styles: Styles,
): Element | undefined {
  let next: Element | undefined = list;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const definition = definitions.get(readSetting(next, 'w:abstractNumId') ?? '');
    const link = readSetting(definition, 'w:numStyleLink');
    if (link === undefined) return definition;
    const [style] = styles.chains.get(link) ?? [];
    next = lists.get(readSetting(style, 'w:pPr', 'w:numPr', 'w:numId') ?? '');
  }
  return undefined;
}

function readList(list: Element, definition: Element): NumberList {
  const levels = readLevels(definition);
  const startOverrides = new Map<number, number>();
  for (const override of listElements(list).filter(({ name }) => name === 'w:lvlOverride')) {
    const level = Number(readAttribute(override, 'w:ilvl'));
    for (const [index, own] of readLevels(override)) levels.set(index, own);
    const start = readNumber(override, 'w:startOverride');
    if (start !== undefined) startOverrides.set(level, start);
  }
  return { definitionId: readAttribute(definition, 'w:abstractNumId') ?? '', levels, startOverrides };
}

function readLevels(parent: Element): Map<number, NumberLevel> {
  return new Map(
    listElements(parent)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [Number(readAttribute(level, 'w:ilvl')), readLevel(level)]),
  );
}

function readLevel(level: Element): NumberLevel {
  return {
    start: readNumber(level, 'w:start') ?? 0,
    format:
      readSetting(level, 'w:numFmt') ??
      readSetting(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
      'decimal',
    text: readSetting(level, 'w:lvlText') ?? '',
    restartAfter: readNumber(level, 'w:lvlRestart'),
    isDecimal: isOn(level, 'w:isLgl'),
    isTight: readSetting(level, 'w:suff') === 'nothing',
    styleId: readSetting(level, 'w:pStyle'),
  };
}
