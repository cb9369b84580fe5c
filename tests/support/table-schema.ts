import type { TableSchema } from '../../src/data-files/data-package.ts';
import type { TextRow } from './spreadsheets.ts';

/** What each type of Table Schema that the files use allows, by the standard's own words. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^[+-]?\d+(?:\.\d+)?$/,
  year: /^\d{4}$/,
};

/**
 * Compare a table with its schema as the standard asks: types, formats, constraints and the primary key.
 *
 * @returns one line for each cell or row that does not fit.
 */
export function findBadCells(rows: readonly TextRow[], { fields, primaryKey, missingValues }: TableSchema): string[] {
  const bad = rows.flatMap((row, index) =>
    fields.flatMap(({ name, type, format, constraints = {} }) => {
      const text = row[name];
      if (text === undefined) return [`${index}: no column ${name}`];
      if (missingValues.includes(text)) return 'required' in constraints ? [`${index}: ${name} is missing`] : [];
      const fits =
        LEXICAL[type]?.test(text) === true &&
        (format !== 'uri' || URL.canParse(text)) &&
        (!('enum' in constraints) || constraints.enum.includes(text));
      return fits ? [] : [`${index}: ${name} is ${text}`];
    }),
  );
  const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('|'));
  return [...bad, ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `twice: ${key}`)];
}
