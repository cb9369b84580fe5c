import { CHINESE_ROWS } from './chinese-numerals.ts';
import { DATE_AND_CODE_ROWS } from './dates-and-codes.ts';
import { JOINED_ROWS } from './joined.ts';
import { NAME_ROWS } from './names.ts';
import { QUALIFIER_ROWS } from './qualifiers.ts';
import { SCALE_ROWS } from './scales.ts';
import { SHARE_ROWS } from './shares.ts';
import { UNIT_ROWS } from './units.ts';

export interface Expression {
  text: string;
  /** Each `value unit qualifier range`, as far as it has them, in the order of the text; none where nothing is to be read. */
  quantities: readonly string[];
}

export interface Kind {
  kind: string;
  expressions: readonly Expression[];
}

const ALL_ROWS = [
  UNIT_ROWS,
  SCALE_ROWS,
  QUALIFIER_ROWS,
  JOINED_ROWS,
  SHARE_ROWS,
  CHINESE_ROWS,
  DATE_AND_CODE_ROWS,
  NAME_ROWS,
];

/**
 * Expressions as official prose has them, made up in words and true in forms, with what is right for each; neighbours
 * that look alike and mean something else stand beside them.
 */
export const CORPUS: readonly Kind[] = ALL_ROWS.flatMap((rows) => Object.entries(rows)).map(([kind, kindRows]) => ({
  kind,
  expressions: kindRows.map(([text, ...quantities]) => ({ text, quantities })),
}));
