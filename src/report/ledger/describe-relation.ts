import type { RelationResult } from './check-relation.ts';

/** A worked-out relation in words and signs, for pages. */
export interface DescribedRelation {
  /** The arithmetic: `16 = 3 + 3 + 4 + 5 + 1`, `1243 ÷ 1408 = 88.28%`. */
  expression: string;
  /** Whether it agrees with the text, and by how much it does not. */
  verdict: string;
}

/** Write a relation out: what was added, divided or compared, and how it came out. */
export function describeRelation(result: RelationResult): DescribedRelation {
  return { expression: writeExpression(result), verdict: result.holds ? '与原文相符' : writeDifference(result) };
}

function writeExpression({ relation, left, right, computed }: RelationResult): string {
  const value = left.observation.value;
  const others = right.map(({ observation }) => observation.value);
  switch (relation.kind) {
    case 'sum':
      return `${others.join(' + ')} = ${roundTo(computed, 6)}`;
    case 'ratio':
      return `${others.join(' ÷ ')} = ${roundTo(computed, countDecimals(value))}%`;
    case 'part':
      return `${value} ≤ ${others.join()}`;
    case 'change':
      return `${others.join()} → ${value}，${result(value - computed)}`;
  }
}

function result(difference: number): string {
  return difference >= 0 ? `增加 ${roundTo(difference, 6)}` : `减少 ${roundTo(-difference, 6)}`;
}

function writeDifference({ left, difference }: RelationResult): string {
  return `原文为 ${left.observation.value}，相差 ${roundTo(Math.abs(difference), 6)}`;
}

function countDecimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Round without the error of floating-point arithmetic showing. */
function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
