import type { Element, Root } from 'xast';
import { readSymbol, UNKNOWN_CHARACTER, writeOrdinal } from './number-formats.ts';
import type { NumberReference, Styles } from './styles.ts';
import { findChild, isOn, listElements, readAttribute, readNumber, readSetting } from './xml.ts';

/** How one level of a list is numbered. */
export interface NumberLevel {
  start: number;
  /** `w:numFmt`: `chineseCounting`, `decimal`, `bullet`, … */
  format: string;
  /** `（%2）`, where %2 is the number of the second level; nothing where it is hidden. */
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
    text: isOn(level, 'w:rPr', 'w:vanish') ? '' : (readSetting(level, 'w:lvlText') ?? ''),
    restartAfter: readNumber(level, 'w:lvlRestart'),
    isDecimal: isOn(level, 'w:isLgl'),
    isTight: readSetting(level, 'w:suff') === 'nothing',
    styleId: readSetting(level, 'w:pStyle'),
  };
}

/** How far the lists of a document have counted. */
export interface NumberCounts {
  lists: ReadonlyMap<string, NumberList>;
  /** By definition, the last number of each level. */
  last: Map<string, Map<number, number>>;
  /** Lists and levels whose own start has been used. */
  started: Set<string>;
}

/** An automatic number as printed. */
export interface PrintedNumber {
  text: string;
  /** Whether all of it could be made out; 〓 stands for what could not. */
  isWhole: boolean;
}

const HIGHEST_LEVEL = 8;

/** The counters of all lists before the first numbered paragraph. */
export function startCounting(lists: ReadonlyMap<string, NumberList>): NumberCounts {
  return { lists, last: new Map(), started: new Set() };
}

/**
 * Count a numbered paragraph, and say what is printed before it.
 *
 * @param styleId Style of the paragraph, which may be what says its level.
 * @returns `undefined` when the list it refers to does not exist.
 */
export function countParagraph(
  counts: NumberCounts,
  reference: NumberReference,
  styleId: string | undefined,
): PrintedNumber | undefined {
  const list = counts.lists.get(reference.numberId);
  if (!list) return undefined;
  const ofStyle = [...list.levels].find(([, { styleId: own }]) => own !== undefined && own === styleId)?.[0];
  const index = reference.level ?? ofStyle ?? 0;
  const level = list.levels.get(index);
  if (!level) return undefined;
  const last = counts.last.get(list.definitionId) ?? new Map<number, number>();
  counts.last.set(list.definitionId, last);
  last.set(index, findNext(counts, reference.numberId, list, index, last.get(index)));
  for (let below = index + 1; below <= HIGHEST_LEVEL; below += 1) {
    if (index < (list.levels.get(below)?.restartAfter ?? below)) last.delete(below);
  }
  return writeNumber(level, list, last);
}

function findNext(
  { started }: NumberCounts,
  numberId: string,
  { levels, startOverrides }: NumberList,
  index: number,
  last: number | undefined,
): number {
  const override = startOverrides.get(index);
  const key = `${numberId} ${index}`;
  if (override !== undefined && !started.has(key)) {
    started.add(key);
    return override;
  }
  return last === undefined ? (override ?? levels.get(index)?.start ?? 0) : last + 1;
}

/** Write a level's text with the numbers of the levels it names; one not yet counted has the number it begins with. */
function writeNumber(level: NumberLevel, { levels }: NumberList, last: ReadonlyMap<number, number>): PrintedNumber {
  if (level.format === 'bullet') return writeBullet(level.text);
  let isWhole = true;
  const text = level.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1;
    const named = levels.get(index);
    const format = level.isDecimal ? 'decimal' : (named?.format ?? '');
    const written = writeOrdinal(format, last.get(index) ?? named?.start ?? 0);
    isWhole &&= written !== undefined;
    return written ?? UNKNOWN_CHARACTER;
  });
  return { text: text + findGap(level, text), isWhole };
}

/** Between a number and its text stands a space, but not after a Chinese mark, which has one of its own. */
function findGap({ isTight }: NumberLevel, text: string): string {
  return isTight || text === '' || /[、。．，：）】〕]$/u.test(text) ? '' : ' ';
}

function writeBullet(text: string): PrintedNumber {
  const drawn = text.replace(/\p{Co}/gu, (own) => readSymbol(own.codePointAt(0) ?? 0) ?? '•');
  return { text: drawn, isWhole: true };
}
