import { type Interval, readInterval } from './interval.ts';
import type { ClaimResult } from './claims.ts';
import { writeFigure, writeWithoutUnit } from './printed-figure.ts';
import { arePrintedAlike, countVerdicts, isQualified, type RelationResult, type Verdict } from './relations.ts';

/** A worked-out relation in words and signs, for pages. */
export interface DescribedRelation {
  /** The arithmetic, each number with its qualifier: `3 + 13 = 16`, `1243 ÷ 1408 = 88.28%`, `约2020 ≤ 2015`. */
  expression: string;
  /** Whether it agrees with the text, by how much it does not, or that the numbers leave it open. */
  verdict: string;
}

/** Write a relation out: what was added, divided or compared, and how it came out. */
export function describeRelation(result: RelationResult): DescribedRelation {
  return { expression: writeExpression(result), verdict: writeVerdict(result) };
}

const CLAIM_VERDICTS: Readonly<Record<Verdict, string>> = {
  holds: '与登记的数相符',
  fails: '与登记的数不符',
  open: '有的数不是准确数，不能断定是否相符',
};

/** A claim in words and signs. */
export interface DescribedClaim extends DescribedRelation {
  /** That the text stands although its numbers deny it, and why; `undefined` where they do not, or nobody has said why. */
  reason: string | undefined;
}

/** Write out what a text says of a change: both numbers with their years, and how it came out. */
export function describeClaim({
  figure,
  before,
  verdict,
  acknowledged,
}: Pick<ClaimResult, 'figure' | 'before' | 'verdict' | 'acknowledged'>): DescribedClaim {
  const [then, now] = [before, figure].map((each) => `${each.period}年 ${writeFigure(each)}`);
  const isExplained = verdict === 'fails' && acknowledged;
  return {
    expression: `${then} → ${now}`,
    verdict: CLAIM_VERDICTS[verdict],
    reason: isExplained ? `登记的数与原文所说的不一致，照原文保留。说明：${acknowledged.reason}` : undefined,
  };
}

/** The same in a sentence, with the words of the text: `“41件，较上年减少4件”：2018年 45件 → 2019年 41件，与登记的数相符`. */
export function writeClaim(result: ClaimResult): string {
  const { expression, verdict, reason } = describeClaim(result);
  return [`“${result.words}”：${expression}，${verdict}`, reason].filter((part) => part !== undefined).join('。');
}

/**
 * Say in a sentence how many relations were worked out, and how they came out. What the numbers leave open is counted
 * apart, since it was not checked.
 *
 * @param results One at least.
 */
export function summarizeRelations(results: readonly RelationResult[]): string {
  const { holds, fails, open } = countVerdicts(results);
  const checked = holds + fails;
  if (checked === 0) return `${open} 项数量关系，有的数不是准确数，不能断定是否相符`;
  const outcome = `${checked} 项数量关系经过验算，${fails === 0 ? '全部相符' : `${fails} 项与原文不相符`}`;
  return open > 0 ? `${outcome}；另有 ${open} 项不能断定` : outcome;
}

function writeExpression(result: RelationResult): string {
  const { relation, left, right, verdict } = result;
  const others = right.map(writeWithoutUnit);
  switch (relation.kind) {
    case 'sum':
      return `${others.join(' + ')} = ${writeComputed(result, '')}`;
    case 'ratio':
      return `${others.join(' ÷ ')} = ${writeComputed(result, '%')}`;
    case 'part':
      return `${writeWithoutUnit(left)} ${verdict === 'fails' ? '>' : '≤'} ${others.join()}`;
    case 'change':
      return [`${others.join()} → ${writeWithoutUnit(left)}`, ...writeMove(result, relation.direction)].join('，');
  }
}

/** What the right side comes to: all that it may be where qualifiers leave that open. */
function writeComputed(result: RelationResult, unit: string): string {
  const decimals = findDecimals(result);
  if (result.right.some(({ quantity }) => quantity.qualifier !== undefined)) {
    return writeInterval(result.allowed, unit, decimals);
  }
  return `${result.computed.toFixed(decimals)}${unit}`;
}

/** An interval as it is read: `134.94～142.05%`, `超过50%`, `350以上`; `不定` for one that has no end. */
function writeInterval({ min, max, excludesMin, excludesMax }: Interval, unit: string, decimals: number): string {
  const [low, high] = [min, max].map((end) => end.toFixed(decimals));
  if (min === -Infinity && max === Infinity) return '不定';
  if (max === Infinity) return excludesMin ? `超过${low}${unit}` : `${low}${unit}以上`;
  if (min === -Infinity) return excludesMax ? `不足${high}${unit}` : `${high}${unit}以下`;
  return `${low}～${high}${unit}`;
}

/** Which way a number went, and by how much where that is exact; nothing where it is open. */
function writeMove({ left, right, computed, verdict }: RelationResult, said: keyof typeof DIRECTIONS): string[] {
  const [before] = right;
  if (verdict === 'open' || !before) return [];
  if (!arePrintedAlike(left, before)) return verdict === 'holds' ? [DIRECTIONS[said]] : [];
  const difference = roundTo(left.observation.value - computed, MOST_DECIMALS);
  if (difference === 0) return ['没有变化'];
  return [`${DIRECTIONS[difference > 0 ? 'increase' : 'decrease']} ${Math.abs(difference)}`];
}

const DIRECTIONS = { increase: '增加', decrease: '减少' };

function writeVerdict(result: RelationResult): string {
  const { relation, left, verdict } = result;
  const isEquation = relation.kind === 'sum' || relation.kind === 'ratio';
  switch (verdict) {
    case 'holds':
      return '与原文相符';
    case 'open':
      return `${isEquation ? `原文为 ${writeWithoutUnit(left)}，` : ''}有的数不是准确数，不能断定是否相符`;
    case 'fails':
      if (relation.kind === 'change') return `与原文所说的${DIRECTIONS[relation.direction]}不符`;
      return isEquation
        ? `原文为 ${writeWithoutUnit(left)}，${writeGap(result, '相差') ?? '不相符'}`
        : ['与原文不符', writeGap(result, '多出')].filter((part) => part !== undefined).join('，');
  }
}

/** How far the two sides are apart: by the printed values, or at least, where qualifiers leave it open. */
function writeGap(result: RelationResult, word: string): string | undefined {
  const { left, right, computed, allowed } = result;
  const decimals = findDecimals(result);
  if (![left, ...right].some(isQualified)) {
    const gap = Math.abs(left.observation.value - roundTo(computed, decimals));
    return `${word} ${roundTo(gap, decimals)}`;
  }
  const own = readInterval(left.quantity);
  const least = floorTo(Math.max(allowed.min - own.max, own.min - allowed.max), decimals);
  return least > 0 ? `至少${word} ${least}` : undefined;
}

const MOST_DECIMALS = 6;

/** Decimals that the arithmetic is printed with: a percentage as the share beside it, a sum as its numbers. */
function findDecimals({ relation, left, right }: RelationResult): number {
  const figures = relation.kind === 'ratio' ? [left] : [left, ...right];
  const counts = figures.flatMap(({ quantity: { value, step } }) => [value, step].map(countDecimals));
  return Math.min(MOST_DECIMALS, Math.max(...counts));
}

function countDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Round without the error of floating-point arithmetic showing. */
function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Round down, but for the error of floating-point arithmetic. */
function floorTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return roundTo(Math.floor(value * scale + 1e-6) / scale, decimals);
}
