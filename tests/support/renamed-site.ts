import { type FixtureSite, writeSite } from './site.ts';

/** An indicator of the made-up site of 2017, and what {@link writeRenamed} calls it. */
export const RENAMED = { from: 'government-functions-checks-1', to: 'government-functions-checks-renamed' } as const;

/** The made-up site of 2017 with one of its indicators renamed, and nothing else changed. */
export function writeRenamed(): FixtureSite {
  const site = writeSite({ years: [2017] });
  for (const file of ['indicators.yml', 'charts.yml', 'reports/2017/figures.yml']) {
    site.write(file, site.read(file).replaceAll(RENAMED.from, RENAMED.to));
  }
  return site;
}
