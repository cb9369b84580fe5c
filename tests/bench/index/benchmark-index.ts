import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FOLDER } from '../../../src/integrations/search-index/write-search-index.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';
import type { Benchmark } from '../benchmark.ts';
import { type IndexSize, measureIndex } from '../search/measure-index.ts';
import type { Table } from '../table.ts';
import { writeCount, writeKilobytes } from '../write-quantities.ts';
import { writeIndexedFiles } from './write-indexed-files.ts';

const REPORTS = [1, 100, 1000];
const SEED = 1;

/** Parts of the index, by the names of files. */
const PARTS = { 'list of records': 'pf_meta', 'places of characters': 'pf_index', records: 'pf_fragment' } as const;

interface IndexMeasurement extends IndexSize {
  reports: number;
  /** Bytes of each of the {@link PARTS}. */
  parts: Readonly<Record<string, number>>;
}

/** Measure how the search index grows with the number of reports. */
export const benchmarkIndex: Benchmark = async ({ say }) => {
  const measured: IndexMeasurement[] = [];
  for (const reports of REPORTS) {
    say(`index: ${reports} synthetic reports`);
    using folder = makeTemporaryFolder();
    writeIndexedFiles(folder.dir, reports, SEED);
    const size = await measureIndex(folder.dir);
    const parts = Object.entries(PARTS).map(([part, ending]) => [part, sumSizes(folder.dir, ending)]);
    measured.push({ reports, ...size, parts: Object.fromEntries(parts) as Record<string, number> });
  }
  return { data: measured, tables: [tabulate(measured)] };
};

function sumSizes(siteDir: string, ending: string): number {
  const cwd = join(siteDir, INDEX_FOLDER);
  return globSync(`**/*.${ending}`, { cwd }).reduce((sum, file) => sum + statSync(join(cwd, file)).size, 0);
}

function tabulate(measured: readonly IndexMeasurement[]): Table {
  const row = (name: string, cell: (measurement: IndexMeasurement) => string): string[] => [
    name,
    ...measured.map(cell),
  ];
  return {
    title: 'Size of the search index, by synthetic reports',
    columns: ['', ...REPORTS.map(writeCount)],
    rows: [
      row('files', ({ files }) => writeCount(files)),
      row('size', ({ bytes }) => writeKilobytes(bytes)),
      ...Object.keys(PARTS).map((part) => row(part, ({ parts }) => writeKilobytes(parts[part] ?? 0))),
      row('time to write', ({ seconds }) => `${seconds.toFixed(1)} s`),
    ],
  };
}
