import type { Report } from '../content/schemas/report.ts';
import type { AssembledContent } from '../report/report.ts';

/** The latest report before a year, to take over what hardly changes. */
export function findLatestReport({ reports }: AssembledContent, year: number): Report | undefined {
  return reports
    .flatMap(({ report }) => report?.data ?? [])
    .filter((report) => report.year < year)
    .toSorted((a, b) => b.year - a.year)[0];
}
