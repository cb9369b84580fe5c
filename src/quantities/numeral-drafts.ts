import { CARDINAL_NUMERALS, readBareScale, readChineseNumber } from '../text/chinese-numerals.ts';
import { findEnclosed, QUOTATION_MARKS } from '../text/enclosed.ts';
import { addScaled, type ScaledNumber, toValue } from '../text/scaled-number.ts';
import { isInside } from '../text/span.ts';
import { type BareNumber, completeDraft, type Draft } from './drafts.ts';
import { RANGE_JOINT } from './joints.ts';
import { isNumberedName, LONGEST_NAME } from './numbered-names.ts';
import type { Numeral } from './numerals.ts';
import { readScale } from './scale-words.ts';
import { isFirmCountWord, isFirmMeasure, readUnit } from './units.ts';

/** What stands before a scale word that another follows; its value at the lowest scale is still written in full. */
const SHORT_INTEGER = /^\d{1,5}$/u;
/** Shares of a hundred and the like, with what is printed for them; other fractions are no decimal numbers. */
const SHARES: ReadonlyMap<string, { unit: '%' | '‰'; exponent: number }> = new Map([
  ['百', { unit: '%', exponent: 0 }],
  ['千', { unit: '‰', exponent: 0 }],
  ['万', { unit: '%', exponent: -2 }],
]);
const SHARE_BEFORE = /([百千万])分之 *$/u;
/** A numeral that is the end of another: of a fraction, 1/3 and 三分之1, or of one in Chinese numerals, 三百5. */
const PART_OF_NUMERAL = new RegExp(`(?:\\d[/比∶]|分之 *|[〇${CARDINAL_NUMERALS}][点余多]?)$`, 'u');

/**
 * Read the quantities whose numerals are Arabic, in order. `numerals` are those of the folded text that are figures.
 *
 * Two numerals are one quantity with falling scale words, 1亿2000万.
 */
export function readArabicDrafts(text: string, numerals: readonly Numeral[]): Draft[] {
  const drafts: Draft[] = [];
  let index = 0;
  for (let numeral = numerals[index]; numeral !== undefined; numeral = numerals[index]) {
    const next = numerals[index + 1];
    const pair = next && readFallingScales(text, numeral, next);
    // The 5 of 9成5 is read with what stands before it.
    const isRead = numeral.start < (drafts.at(-1)?.end ?? 0);
    const draft = isRead ? undefined : readArabic(text, pair ?? { ...numeral, exponent: 0 });
    if (draft) drafts.push(draft);
    index += pair ? 2 : 1;
  }
  return drafts;
}

function readArabic(text: string, number: BareNumber): Draft | undefined {
  const before = text.slice(Math.max(0, number.start - 6), number.start);
  const [words = '', of = ''] = SHARE_BEFORE.exec(before) ?? [];
  const share = SHARES.get(of);
  if (share && !isNumeral(before.at(-words.length - 1))) {
    const start = number.start - words.length;
    return completeDraft(text, { ...number, start, exponent: share.exponent, share: share.unit });
  }
  return PART_OF_NUMERAL.test(before) ? undefined : completeDraft(text, number);
}

function readFallingScales(text: string, numeral: Numeral, next: Numeral): BareNumber | undefined {
  const scale = readScale(text, numeral.end);
  if (scale.end !== next.start || scale.exponent === 0 || scale.qualifier !== undefined) return undefined;
  if (!SHORT_INTEGER.test(numeral.digits) || !SHORT_INTEGER.test(next.digits)) return undefined;
  const large = { digits: numeral.digits, exponent: scale.exponent };
  const small = { digits: next.digits, exponent: readScale(text, next.end).exponent };
  // 3万5 is 35000 where it is spoken, and 30005 to whoever reads it: it is neither.
  if (small.exponent === 0 && small.digits.length === 1 && scale.exponent > 1) return undefined;
  if (toValue(small) >= 10 ** scale.exponent) return undefined;
  // The lower scale word stands after the whole and is read there.
  return { ...addScaled(large, small), start: numeral.start, end: next.end, exponent: 0 };
}

const RUN = new RegExp(`[${CARDINAL_NUMERALS}]+(?:点[${CARDINAL_NUMERALS}〇]+)?`, 'gu');
const NUMERATOR = new RegExp(`分之(?<run>[${CARDINAL_NUMERALS}]+(?:点[${CARDINAL_NUMERALS}〇]+)?)`, 'uy');
/** Before a run of numerals these make it an ordinal, a part of a year, or a scale word of an Arabic number. */
const NO_QUANTITY_AFTER = /[第前番〇○\dA-Za-z之点] ?$/u;
/** 数十, 几十, 成百 and 上十 are no number, nor is a part of them; 上百 is for the qualifiers to tell. */
const VAGUE = /^(?:[数几成][十百千万亿]|上十)/u;
/** What follows a numeral in a time of the day, 三点五十分, 三点一刻. */
const CLOCK = /^(?:分(?!之)|刻|钟|半)/u;

/**
 * Read the quantities of a folded text whose numerals are Chinese, in order.
 *
 * Chinese numerals are parts of words more often than not, so only these are read: shares (百分之五, 百分之九十五点六), tenths
 * (近八成, 九成五), 翻一番, a number with a unit of measurement (一个工作日, 三十公里), from two on with a word that counts
 * (三家, 一千二百件), decimals with a unit, and any with a unit and a qualifier (一项以上, 三年以内), a scale word
 * alone too (近千件, 百余名, 上万户). Nothing inside quotation marks or titles is.
 *
 * Not read: 数十, 十几, 三四家, 两三年, 一半, 三分之一; a lone 二 (第二 more often than not).
 */
export function readChineseDrafts(text: string): Draft[] {
  const isQuoted = findQuoted(text);
  const runs = Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({ run, start: index }));
  const drafts: Draft[] = [];
  let end = 0;
  for (const { run, start } of runs) {
    if (start < end || isQuoted(start)) continue;
    const draft = readRun(text, run, start);
    const previous = drafts.at(-1);
    const isSecond = previous !== undefined && isJoined(text, previous.end, start);
    if (draft && (isQuantity(draft, run) || beginsRange(text, draft) || isSecond)) {
      drafts.push(draft);
      end = draft.end;
    } else if (isSecond) drafts.pop();
  }
  return dropHalfRanges(text, drafts);
}

function readRun(text: string, run: string, start: number): Draft | undefined {
  const before = text.slice(Math.max(0, start - 2), start);
  if (NO_QUANTITY_AFTER.test(before) || VAGUE.test(before.slice(-1) + run)) return undefined;
  const share = readShareInWords(text, run, start);
  if (share) return completeDraft(text, share);
  const number = readNumberBeforeUnit(text, run, start);
  if (number === undefined) return undefined;
  if (run.includes('点') && CLOCK.test(text.slice(start + run.length))) return undefined;
  if (isNumberedName(text.slice(start, number.end + LONGEST_NAME))) return undefined;
  const draft = completeDraft(text, number);
  return draft && BARE.test(run) && !isBareQuantity(text, draft) ? undefined : draft;
}

const BARE = /^[百千万亿]/u;
/** 千家万户 is everybody. */
const GOES_ON_AS_NAME = /[百千万]/uy;

/** Whether a scale word without a digit before it is a number: 近千件, 百余名, 上万户 are, 千件 and 千家万户 are not. */
function isBareQuantity(text: string, { qualifier, end }: Draft): boolean {
  GOES_ON_AS_NAME.lastIndex = end;
  return qualifier !== undefined && !GOES_ON_AS_NAME.test(text);
}

/** The last numeral of a run may be the first character of a unit: 二十五千克, 一百千瓦; its only one too, 约千克. */
function readNumberBeforeUnit(text: string, run: string, start: number): BareNumber | undefined {
  if (readUnit(text, start)) return undefined;
  for (const length of [run.length - 1, run.length]) {
    const numerals = run.slice(0, length);
    const number = readChineseNumber(numerals) ?? readBareScale(numerals);
    const end = start + length;
    if (number && (length === run.length || readUnit(text, end))) return { ...number, start, end };
  }
  return undefined;
}

function readShareInWords(text: string, run: string, start: number): BareNumber | undefined {
  const share = SHARES.get(run);
  NUMERATOR.lastIndex = start + run.length;
  const numerator = NUMERATOR.exec(text)?.groups?.['run'];
  if (share === undefined || numerator === undefined) return undefined;
  const number: ScaledNumber | undefined =
    numerator === '百' ? { digits: '100', exponent: 0 } : readChineseNumber(numerator);
  if (number === undefined) return undefined;
  const { digits, exponent } = number;
  return { digits, exponent: exponent + share.exponent, share: share.unit, start, end: NUMERATOR.lastIndex };
}

function isQuantity({ unit, qualifier, digits }: Draft, run: string): boolean {
  if (unit === '' || run === '二') return false;
  if (digits.includes('.')) return true;
  // 近三年 is a period, 一年多 a duration.
  if (qualifier !== undefined) return !(qualifier === '近' && unit === '年');
  return isFirmMeasure(unit) || (isFirmCountWord(unit) && run !== '一');
}

function isUnitless({ unit, qualifier }: Draft): boolean {
  return unit === '' && qualifier === undefined;
}

/** Whether a number without a unit begins a range whose end has one: 三至五家. */
function beginsRange(text: string, draft: Draft): boolean {
  const joint = RANGE_JOINT.exec(text.slice(draft.end, draft.end + 3))?.[0];
  return isUnitless(draft) && joint !== undefined && isNumeral(text[draft.end + joint.length]);
}

function isJoined(text: string, end: number, start: number): boolean {
  return RANGE_JOINT.exec(text.slice(end, start))?.[0] === text.slice(end, start);
}

/** What began like a range and does not go on, or ends one whose beginning is not understood, is not read. */
function dropHalfRanges(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, index) => {
    const [previous, next] = [drafts[index - 1], drafts[index + 1]];
    const isBegun = next !== undefined && isJoined(text, draft.end, next.start);
    const isEnded = previous !== undefined && isJoined(text, previous.end, draft.start);
    if (isUnitless(draft)) return isBegun || isEnded;
    return isEnded || !(isNumeral(text[draft.start - 2]) && /[至到\-~]/u.test(text.charAt(draft.start - 1)));
  });
}

function isNumeral(character: string | undefined): boolean {
  return character !== undefined && `${CARDINAL_NUMERALS}〇`.includes(character);
}

function findQuoted(text: string): (index: number) => boolean {
  const kinds = QUOTATION_MARKS.map((marks) => findEnclosed(text, marks));
  return (index) => kinds.some((spans) => isInside(spans, index));
}
