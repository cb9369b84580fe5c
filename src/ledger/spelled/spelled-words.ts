import { sliceSpan, type Span } from '../../text/span.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { arrangeFigure, joinFigure } from '../printed-figure.ts';
import type { SpelledRelation } from './spelled-relation.ts';

/**
 * A relation that a text spells out as a person checks it: 21+4+19=44，与“审结44件”相符.
 *
 * @param text The text that it was read from.
 */
export function writeSpelled({ kind, left, right, worked }: SpelledRelation, text: string): string {
  const said = `“${quote(left, text)}”`;
  const [first, second] = right.map(writeValue);
  switch (kind) {
    case 'sum':
      return `${right.map(writeValue).join('+')}=${round(worked.computed)}，${judge(said, left.value, worked)}`;
    case 'ratio':
      return `${first ?? ''}÷${second ?? ''}=${round(worked.computed, DECIMALS)}%，${judge(said, left.value, worked)}`;
    case 'part': {
      const whole = right.map((quantity) => `“${quote(quantity, text)}”`).join('');
      return worked.verdict === 'fails' ? `${said}比${whole}还多，不符` : `${said}不多于${whole}，相符`;
    }
  }
}

const DECIMALS = 2;

function judge(said: string, value: number, { computed, verdict }: SpelledRelation['worked']): string {
  switch (verdict) {
    case 'holds':
      return `与${said}相符`;
    case 'open':
      return `原文说${said}，有的数不是准确数，不能断定是否相符`;
    case 'fails':
      return `与${said}不符，相差 ${round(Math.abs(computed - value), DECIMALS)}`;
  }
}

/** A number with the words before it that say what it counts: 审结44件. */
function quote(quantity: Quantity, text: string): string {
  const { start } = findClause(text, quantity, `${STOPS.phrase}（）(),`);
  return sliceSpan(text, { start, end: quantity.end }).trim().replace(/^其中/u, '');
}

function writeValue({ value, qualifier }: Quantity): string {
  return joinFigure(arrangeFigure({ number: String(value), unit: '', qualifier: qualifier ?? '' }));
}

function round(value: number, decimals = 4): string {
  return String(Number(value.toFixed(decimals)));
}

/** Where a relation stands: from the first of its numbers to the last, each with the words of its clause. */
export function findSpan({ left, right }: SpelledRelation, text: string): Span {
  const places = [left, ...right].map((quantity) => ({
    start: findClause(text, quantity, `${STOPS.phrase}（）(),`).start,
    end: quantity.end,
  }));
  return {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
}
