import { globSync } from 'node:fs';
import { parse } from 'yaml';
import type { ChartDefinition } from '../../src/content/schemas/charts.ts';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import type { PublishedRecord } from '../../src/content/schemas/published-record.ts';
import { writeOldRecord } from './old-record.ts';
import { recordMeanings, scopeOfRecord } from '../../src/report/meanings.ts';
import type { FixtureSite } from './site.ts';

/** Freeze a site with all its records, and put on them what indicators mean and charts say now. */
export function freezeMeanings(site: FixtureSite): void {
  site.freeze();
  const { indicators } = parse(site.read('indicators.yml')) as { indicators: Indicator[] };
  const { charts } = parse(site.read('charts.yml')) as { charts: ChartDefinition[] };
  for (const file of globSync('reports/*/published.yml', { cwd: site.dir })) {
    const record = parse(site.read(file)) as PublishedRecord;
    const scope = scopeOfRecord(record, Number(file.split('/')[1]));
    site.write(file, writeOldRecord({ ...record, meanings: recordMeanings({ indicators, charts }, scope) }));
  }
}
