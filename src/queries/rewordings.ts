import { listRewordings, type Rewording } from '../report/meaning-words.ts';
import { chartsPath, indicatorPath, rewordingAnchor } from '../report/section-paths.ts';
import { getContent } from './content.ts';
import { listReports } from './reports.ts';
import { getIndicators } from './site.ts';

/** All that is said otherwise of indicators and charts than it was published, the earliest of each first. */
export async function getRewordings(): Promise<Rewording[]> {
  const { indicators } = await getIndicators();
  const charts = (await getContent()).charts?.data.charts ?? [];
  const areas = (await listReports()).flatMap(({ outline }) => outline.areas);
  return listRewordings(
    { indicators, charts },
    {
      areaOf: (id) => areas.find((area) => area.id === id)?.title,
      nameOf: (id) => indicators.find((indicator) => indicator.id === id)?.name,
    },
  );
}

/** Address of a rewording, below the site's base: an indicator's on its page, a chart's among those of the latest report then. */
export function findRewordingPath({ kind, id, date }: Rewording, years: readonly { year: number }[]): string {
  const anchor = rewordingAnchor(id, date);
  if (kind === 'indicator') return `${indicatorPath(id)}#${anchor}`;
  const sorted = years.map(({ year }) => year).toSorted((a, b) => b - a);
  const year = sorted.find((one) => one < Number(date.slice(0, 4))) ?? sorted.at(-1) ?? 0;
  return `${chartsPath(year)}#${anchor}`;
}
