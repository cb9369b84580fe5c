import type { Quantity } from '../../../../src/quantities/quantity.ts';
import { readQuantities } from '../../../../src/quantities/read-quantities.ts';
import type { Expression, Kind } from './corpus.ts';

export type Verdict = 'right' | 'refused' | 'wrong';

export interface KindJudgement {
  kind: string;
  right: number;
  /** Expressions of which something is not read, and nothing is read wrongly. */
  refused: number;
  /** Expressions of which something is read that is not there, or is something else. */
  wrong: number;
  /** What is off, a line each. */
  faults: readonly string[];
}

/** Judge what the reader makes of every expression, kind by kind. */
export function judgeCorpus(kinds: readonly Kind[]): KindJudgement[] {
  return kinds.map(({ kind, expressions }) => {
    const judged = expressions.map(judge);
    const count = (verdict: Verdict): number => judged.filter((one) => one.verdict === verdict).length;
    return {
      kind,
      right: count('right'),
      refused: count('refused'),
      wrong: count('wrong'),
      faults: judged.flatMap(({ fault }) => fault ?? []),
    };
  });
}

function judge({ text, quantities }: Expression): { verdict: Verdict; fault?: string } {
  const found = readQuantities(text).map(describe);
  const verdict =
    subtract(found, quantities).length > 0 ? 'wrong' : subtract(quantities, found).length > 0 ? 'refused' : 'right';
  if (verdict === 'right') return { verdict };
  return { verdict, fault: `${verdict}: ${text}: ${list(found)}, not ${list(quantities)}` };
}

function describe({ value, unit, qualifier, isRangeEnd }: Quantity): string {
  return [String(value), unit, qualifier, isRangeEnd ? 'range' : '']
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

/** What is left of some values without those of a second list, each of which takes away one. */
function subtract(values: readonly string[], others: readonly string[]): string[] {
  const left = [...values];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function list(quantities: readonly string[]): string {
  return quantities.length === 0 ? 'nothing' : quantities.join(' + ');
}
