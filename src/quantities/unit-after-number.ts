import type { ScaledNumber } from '../text/scaled-number.ts';
import type { Span } from '../text/span.ts';
import type { PrintedQualifier } from './qualifier-words.ts';
import { readMore } from './qualifiers.ts';
import { isCountWord, type PrintedUnit, readUnit } from './units.ts';

export interface UnitAfterNumber extends PrintedUnit {
  /** The number, where the unit goes into it: 成 is ten per cent, 两个半小时 are 2.5. */
  amount?: ScaledNumber;
  /** 余 or 多 inside the unit: 三个多月. */
  qualifier?: PrintedQualifier['qualifier'] | undefined;
}

/** What 成 begins when it is no tenth: 三成立, 八成果. */
const OTHER_TENTHS = /成[上不为交人份分功千品员因型套就年形批效本果法熟立组绩都长]/uy;
/** Tenths, with the hundredths or the half behind them: 九成五, 三成半. */
const TENTHS = /成(?<rest>[1-9](?![\d.])|[一二三四五六七八九半](?!成))?/uy;
const HUNDREDTHS = '0123456789〇一二三四五六七八九';
/** Nouns that 余, 多 or 半 may part from their 个, and how they are counted with a half. */
const PARTED_NOUNS: Readonly<Record<string, string>> = {
  月: '个月',
  小时: '小时',
  工作日: '个工作日',
  百分点: '个百分点',
  季度: '个季度',
};
/** 半 after a unit, when it begins no word: 半年, 半数, 半成品, 半自动. */
const HALF = /半(?![年月天日数载径价夜边成自导岛封挂公熟透身途])/uy;

/**
 * Read the unit at an index of a folded text, after a number: 个多月 as 个月, 成 as tens of per cent, 番 only after 翻, and
 * the half in 两个半小时 and 三年半.
 */
export function readUnitAfterNumber(
  text: string,
  at: number,
  number: Span & ScaledNumber,
): UnitAfterNumber | undefined {
  if (text[at] === '成') return readTenths(text, at, number);
  return readPartedUnit(text, at, number) ?? readPlainUnit(text, at, number);
}

function readTenths(text: string, at: number, { digits, exponent }: ScaledNumber): UnitAfterNumber | undefined {
  OTHER_TENTHS.lastIndex = TENTHS.lastIndex = at;
  if (OTHER_TENTHS.test(text)) return undefined;
  const rest = TENTHS.exec(text)?.groups?.['rest'];
  const end = at + 1 + (rest?.length ?? 0);
  if (rest === undefined) return { unit: '%', end, amount: { digits, exponent: exponent + 1 } };
  if (digits.includes('.') || exponent !== 0) return undefined;
  const hundredths = rest === '半' ? 5 : HUNDREDTHS.indexOf(rest) % 10;
  return { unit: '%', end, amount: { digits: `${digits}${hundredths}`, exponent: 0 } };
}

function readPartedUnit(text: string, at: number, number: ScaledNumber): UnitAfterNumber | undefined {
  if (text[at] !== '个') return undefined;
  const more = readMore(text, at + 1);
  const isHalf = text[at + 1] === '半';
  if (more === undefined && !isHalf) return undefined;
  const noun = Object.keys(PARTED_NOUNS).find((word) => text.startsWith(word, at + 2));
  if (noun === undefined) return undefined;
  const end = at + 2 + noun.length;
  if (more) return { unit: `个${noun}`, end, qualifier: more.qualifier };
  const amount = addHalf(number);
  return amount && { unit: PARTED_NOUNS[noun] ?? '', end, amount };
}

function readPlainUnit(text: string, at: number, number: Span & ScaledNumber): UnitAfterNumber | undefined {
  const printed = readUnit(text, at);
  if (printed === undefined) return undefined;
  const isDoubling = text.startsWith('翻', number.start - 1) || text.startsWith('翻了', number.start - 2);
  if (printed.unit === '番' && !isDoubling) return undefined;
  HALF.lastIndex = printed.end;
  const isHalved = !isCountWord(printed.unit) && HALF.test(text);
  const amount = isHalved ? addHalf(number) : undefined;
  return amount ? { unit: printed.unit, end: printed.end + 1, amount } : printed;
}

/** Whether a half is left over behind a unit, that did not go into the number: 两个半, 1.5个半月, 3件半. */
export function hasHalfBehind(text: string, { unit, end }: PrintedUnit): boolean {
  HALF.lastIndex = end;
  return (unit === '个' && text[end] === '半') || HALF.test(text);
}

function addHalf({ digits, exponent }: ScaledNumber): ScaledNumber | undefined {
  return digits.includes('.') || exponent !== 0 ? undefined : { digits: `${digits}.5`, exponent: 0 };
}
