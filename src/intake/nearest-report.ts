import type { Report } from '../content/schemas/report.ts';
import { findNearestYear } from '../report/nearest-year.ts';
import type { AssembledContent } from '../report/report.ts';

/** The report of the year nearest to a year, before it or after, to take over what hardly changes. */
export function findNearestReport({ reports }: AssembledContent, year: number): Report | undefined {
  return findNearestYear(
    reports.flatMap(({ report }) => report?.data ?? []),
    year,
  );
}
