import { cutClause } from '../ledger/cut-clause.ts';
import type { PrintedPlace } from './proposed-ledger.ts';
import type { Mention } from './read-mentions.ts';

/** Describe a number where it stands. `period` is given where a ledger knows better than the text. */
export function describeMention(mention: Mention, period = mention.period): PrintedPlace {
  const { section, text, quantity, label } = mention;
  const { value, unit, qualifier } = quantity;
  const clause = text.slice(label.start, Math.max(label.end, quantity.end));
  return {
    value,
    unit,
    ...(qualifier ? { qualifier } : {}),
    period,
    section,
    clause: label.words === '' ? cutClause(text, quantity.start, quantity.end) : clause,
  };
}
