import type { ComparisonRow } from '../report/comparison/list-comparison-rows.ts';
import type { YearPair } from '../report/comparison/pair-years.ts';
import { describeComparisonColumns } from './comparison-columns.ts';
import { writeCsv } from './write-csv.ts';

/** Write the figures of two years side by side as CSV. */
export function writeComparisonCsv(rows: readonly ComparisonRow[], years: Pick<YearPair, 'from' | 'to'>): string {
  return writeCsv(rows, describeComparisonColumns(years));
}
