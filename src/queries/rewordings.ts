import { listRewordingRows, type RewordingRow } from '../data-files/rewordings-table.ts';
import { findRecordYear, listRecordsOfMeanings } from '../report/meaning-history.ts';
import { listRewordings, type Rewording } from '../report/meaning-words.ts';
import { chartsPath, indicatorPath, rewordingAnchor } from '../report/section-paths.ts';
import { oncePerContent } from './content.ts';
import { listReports } from './reports.ts';
import { addressOf, getIndicators } from './site.ts';

/** A change of what is said, with its address below the site's base. */
export interface PlacedRewording extends Rewording {
  /** An indicator's on its page, a chart's among those of the report whose record has it, which stays so. */
  path: string;
}

/** All that is said otherwise of indicators and charts than it was published, the earliest of each first. */
export const listPlacedRewordings = oncePerContent(async ({ charts, reports }): Promise<PlacedRewording[]> => {
  const { indicators } = await getIndicators();
  const defined = { indicators, charts: charts?.data.charts ?? [] };
  const areas = (await listReports()).flatMap(({ outline }) => outline.areas);
  const published = reports.filter(({ report }) => report?.data?.status === 'published');
  const records = listRecordsOfMeanings(published.flatMap(({ year, record }) => (year ? [{ year, record }] : [])));
  const [latest] = await listReports();
  const rewordings = listRewordings(defined, {
    areaOf: (id) => areas.find((area) => area.id === id)?.title,
    nameOf: (id) => indicators.find((indicator) => indicator.id === id)?.name,
  });
  return rewordings.map((rewording) => {
    const year = findRecordYear(rewording, defined, records) ?? latest?.year ?? 0;
    const page = rewording.kind === 'indicator' ? indicatorPath(rewording.id) : chartsPath(year);
    return { ...rewording, path: `${page}#${rewordingAnchor(rewording)}` };
  });
});

/** The same as rows of a table. */
export async function listAllRewordingRows(site: URL | undefined): Promise<RewordingRow[]> {
  return listRewordingRows(await listPlacedRewordings(), ({ path }) => addressOf(path, site));
}
