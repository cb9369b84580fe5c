import { readSymbol, UNKNOWN_CHARACTER, writeOrdinal } from './number-formats.ts';
import type { NumberLevel, NumberList } from './numbering-definitions.ts';
import type { NumberReference } from './styles.ts';

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
