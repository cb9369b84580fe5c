import { CARDINAL_NUMERALS, readChineseNumber } from '../text/chinese-numerals.ts';
import { findEnclosed, QUOTATION_MARKS } from '../text/enclosed.ts';
import { addScaled, toValue } from '../text/scaled-number.ts';
import { isInside } from '../text/span.ts';
import { type BareNumber, completeDraft, type Draft, readFraction, readShare } from './drafts.ts';
import type { Numeral } from './numerals.ts';
import { readScale } from './scale-words.ts';
import { isFirmCountWord, isFirmMeasure } from './units.ts';

/** What stands before a scale word that another follows; its value at the lowest scale is still written in full. */
const SHORT_INTEGER = /^\d{1,5}$/u;

/**
 * Read the quantities whose numerals are Arabic, in order. `numerals` are those of the folded text that are figures.
 *
 * Two numerals are one quantity in a fraction, 1/3, and with falling scale words, 1亿2000万.
 */
export function readArabicDrafts(text: string, numerals: readonly Numeral[]): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  for (let numeral = numerals[index]; numeral !== undefined; numeral = numerals[index]) {
    const next = numerals[index + 1];
    const pair = next && (readSlashFraction(text, numeral, next) ?? readFallingScales(text, numeral, next));
    drafts.push(completeDraft(text, pair ?? { ...numeral, exponent: 0 }));
    index += pair ? 2 : 1;
  }
  return drafts;
}

function readSlashFraction(text: string, numeral: Numeral, next: Numeral): BareNumber | undefined {
  if (numeral.end + 1 !== next.start || text[numeral.end] !== '/') return undefined;
  const number = readFraction(Number(numeral.digits), Number(next.digits));
  return number && { ...number, start: numeral.start, end: next.end };
}

function readFallingScales(text: string, numeral: Numeral, next: Numeral): BareNumber | undefined {
  const scale = readScale(text, numeral.end);
  if (scale.end !== next.start || scale.exponent === 0 || scale.qualifier !== undefined) return undefined;
  if (!SHORT_INTEGER.test(numeral.digits) || !SHORT_INTEGER.test(next.digits)) return undefined;
  const large = { digits: numeral.digits, exponent: scale.exponent };
  const small = { digits: next.digits, exponent: readScale(text, next.end).exponent };
  if (toValue(small) >= 10 ** scale.exponent) return undefined;
  // The lower scale word stands after the whole and is read there.
  return { ...addScaled(large, small), start: numeral.start, end: next.end, exponent: 0 };
}

const RUN = new RegExp(`[${CARDINAL_NUMERALS}]+`, 'gu');
/** Without 亿: 三分之一亿 is a third of that. */
const NUMERATOR = new RegExp(`分之(?<run>[${CARDINAL_NUMERALS.replace('亿', '')}]+)`, 'uy');
/** Before a run of numerals these make it an ordinal, a part of a year, or a scale word of an Arabic number. */
const NO_QUANTITY_AFTER = /[第前番〇○\dA-Za-z] ?$/u;
/** 数十 and 几十 are no number, nor is a part of them. */
const VAGUE = /[数几]$/u;

/**
 * Read the quantities of a folded text whose numerals are Chinese, in order.
 *
 * Chinese numerals are parts of words more often than not, so only these are read: fractions (三分之一, 百分之五), tenths
 * (近八成), 翻一番, a number with a unit of measurement (一个工作日, 三十公里), from two on with a word that counts (三家,
 * 一千二百件), and any with a unit and a qualifier (一项以上, 三年以内). Nothing inside quotation marks or titles is.
 *
 * Not read: 数十, 十几, 三四家, 两三年, 一半, 三点五; a lone 二 (第二 more often than not); of 三至五家 only 五家.
 */
export function readChineseDrafts(text: string): Draft[] {
  const isQuoted = findQuoted(text);
  const drafts: Draft[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const before = text.slice(Math.max(0, index - 2), index);
    if (index < end || isQuoted(index) || NO_QUANTITY_AFTER.test(before)) continue;
    if (run.startsWith('十') && VAGUE.test(before)) continue;
    const draft = readDraft(text, run, index);
    if (!draft) continue;
    drafts.push(draft);
    end = draft.end;
  }
  return drafts;
}

function readDraft(text: string, run: string, start: number): Draft | undefined {
  const end = start + run.length;
  const share = readShareInWords(text, run, start);
  if (share) return completeDraft(text, share);
  const number = readChineseNumber(run);
  if (number === undefined) return undefined;
  const draft = completeDraft(text, { ...number, start, end });
  return isQuantity(draft, run) ? draft : undefined;
}

function readShareInWords(text: string, run: string, start: number): BareNumber | undefined {
  NUMERATOR.lastIndex = start + run.length;
  const numerator = NUMERATOR.exec(text)?.groups?.['run'];
  const part = numerator === undefined ? undefined : readChineseNumber(numerator);
  if (part === undefined) return undefined;
  const partValue = toValue(part);
  const whole = readChineseNumber(/^[百千万]/u.test(run) ? `一${run}` : run);
  const share =
    run === '百'
      ? readShare(String(partValue), 100)
      : run === '千'
        ? readShare(String(partValue), 1000)
        : whole && readFraction(partValue, toValue(whole));
  return share && { ...share, start, end: NUMERATOR.lastIndex };
}

function isQuantity({ unit, qualifier }: Draft, run: string): boolean {
  if (unit === '' || run === '二') return false;
  // 近三年 is a period, 一年多 a duration.
  if (qualifier !== undefined) return !(qualifier === '近' && unit === '年');
  return isFirmMeasure(unit) || (isFirmCountWord(unit) && run !== '一');
}

function findQuoted(text: string): (index: number) => boolean {
  const kinds = QUOTATION_MARKS.map((marks) => findEnclosed(text, marks));
  return (index) => kinds.some((spans) => isInside(spans, index));
}
