import { type PrintedQualifier, readMore } from './qualifiers.ts';
import { type PrintedUnit, readUnit } from './units.ts';

export interface UnitAfterNumber extends PrintedUnit {
  /** Power of ten that the unit brings: 1 for 成, a tenth, which is read as 10 %. */
  exponent: number;
  /** 余 or 多 inside the unit: 三个多月. */
  qualifier: PrintedQualifier['qualifier'] | undefined;
}

/** What 成 begins when it is no tenth: 三成立, 八成果. */
const OTHER_TENTHS = /^成[上不为交人份分功千品员因型套就年形批效本果法熟立组绩都长]/u;
/** Nouns that 余 or 多 may part from their 个. */
const PARTED_NOUNS = ['月', '小时', '工作日', '百分点'];

/**
 * Read the unit at an index of a folded text, after a number that begins at `numberStart`: 个多月 as 个月, 成 as tens of
 * per cent, 番 only after 翻.
 */
export function readUnitAfterNumber(text: string, at: number, numberStart: number): UnitAfterNumber | undefined {
  if (text[at] === '成') {
    return OTHER_TENTHS.test(text.slice(at, at + 2))
      ? undefined
      : { unit: '%', end: at + 1, exponent: 1, qualifier: undefined };
  }
  return readPartedUnit(text, at) ?? readPlainUnit(text, at, numberStart);
}

function readPartedUnit(text: string, at: number): UnitAfterNumber | undefined {
  const more = text[at] === '个' ? readMore(text, at + 1) : undefined;
  const noun = more && PARTED_NOUNS.find((word) => text.startsWith(word, more.end));
  if (more === undefined || noun === undefined) return undefined;
  return { unit: `个${noun}`, end: more.end + noun.length, exponent: 0, qualifier: more.qualifier };
}

function readPlainUnit(text: string, at: number, numberStart: number): UnitAfterNumber | undefined {
  const printed = readUnit(text, at);
  if (printed === undefined) return undefined;
  const isDoubling = text.startsWith('翻', numberStart - 1) || text.startsWith('翻了', numberStart - 2);
  return printed.unit === '番' && !isDoubling ? undefined : { ...printed, exponent: 0, qualifier: undefined };
}
