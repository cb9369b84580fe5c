import { parse, stringify } from 'yaml';
import { rewriteReport } from './rewrite-report.ts';
import type { FixtureSite } from './site.ts';

/** The relation that the made-up sentence spells out, without what is said of it. */
export const CHECKS_BY_KIND = {
  id: 'law-enforcement-checks-1-parts',
  title: '检查按类别分',
  kind: 'sum',
  total: 'law-enforcement-checks-1',
  parts: ['checks-routine', 'checks-special'],
};

/**
 * Let the report of a year say of its checks how many were routine and how many special: 检查143次，其中日常100次、专项43次.
 * Both are entered, as the last figures.
 */
export function spellOut(site: FixtureSite, { year = 2019, total = 143, special = 43 } = {}): void {
  const routine = 100;
  const words = `其中日常${routine}次、专项${special}次`;
  rewriteReport(site, year, '02-law-enforcement.md', `检查${total}次`, `检查${total}次，${words}`);
  const { indicators, ...rest } = parse(site.read('indicators.yml')) as { indicators: object[] };
  const added = [
    ['checks-routine', '日常检查次数'],
    ['checks-special', '专项检查次数'],
  ].map(([id, name]) => ({
    id,
    name,
    unit: '次',
    dutyArea: 'law-enforcement',
    kind: 'count',
    measure: 'flow',
    definition: `报告所说的${name ?? ''}。`,
  }));
  site.write('indicators.yml', stringify({ indicators: [...indicators, ...added], ...rest }));
  const entries = [
    { indicator: 'checks-routine', value: routine, section: 'law-enforcement', quote: `日常${routine}次` },
    { indicator: 'checks-special', value: special, section: 'law-enforcement', quote: `专项${special}次` },
  ];
  const file = `reports/${year}/figures.yml`;
  const figures = parse(site.read(file)) as { observations: object[] };
  site.write(file, stringify({ ...figures, observations: [...figures.observations, ...entries] }));
}

/** Enter relations of a report's own. */
export function enterRelations(site: FixtureSite, relations: readonly object[], year = 2019): void {
  const file = `reports/${year}/figures.yml`;
  site.write(file, site.read(file) + stringify({ relations }));
}
