import { pairYears, type YearPair } from '../compare/years.ts';
import type { AssembledReport, ReportSource } from './report.ts';
import { readRoute } from './routes.ts';
import { indicatorDataPath } from './section-paths.ts';

/** What of a report says where it stood when it was published. */
type RecordedReport = Pick<AssembledReport<ReportSource>, 'year' | 'record'>;

/**
 * Every address that a report was published under: those of its record, and the files that go with a page of it. Files
 * that a report has by all means are not among them, for they go with the report alone.
 */
export function listRecordedAddresses({ record }: Pick<RecordedReport, 'record'>): string[] {
  const pages = record?.data?.addresses ?? [];
  return pages.flatMap((path) => {
    const { name, values } = readRoute(path) ?? {};
    const id = values?.['indicator'];
    if (name !== 'indicator' || id === undefined) return [path];
    return [path, indicatorDataPath(id, 'csv'), indicatorDataPath(id, 'json')];
  });
}

/** Recorded addresses without those that set one of these years' reports beside another. */
export function leaveOutPairs(addresses: readonly string[], years: readonly number[]): string[] {
  return addresses.filter((address) => {
    const pair = readPair(address);
    return !pair || (!years.includes(pair.from) && !years.includes(pair.to));
  });
}

/** Years of the two reports that a recorded address sets side by side; `undefined` for any other address. */
export function readPair(path: string): { from: number; to: number } | undefined {
  const { name, values } = readRoute(path) ?? {};
  return name === 'comparison' ? { from: Number(values?.['from']), to: Number(values?.['to']) } : undefined;
}

/** Pairs of years that a report was published side by side in. */
export function listKeptPairs({ record }: Pick<RecordedReport, 'record'>): { from: number; to: number }[] {
  return (record?.data?.addresses ?? []).flatMap((path) => readPair(path) ?? []);
}

/**
 * Pair the years of reports as {@link pairYears} does, and in every pair that one of them was published with: a report
 * that comes in between takes no comparison away.
 */
export function pairReports(reports: readonly RecordedReport[]): YearPair[] {
  return pairYears(
    reports.flatMap(({ year }) => year ?? []),
    reports.flatMap(listKeptPairs),
  );
}
