import type { APIRoute } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../data-files/file-types.ts';
import { describeIndicators } from '../../data-files/indicator-records.ts';
import { listReportRows } from '../../queries/figures.ts';
import { listReports } from '../../queries/reports.ts';
import { addressOf, getIndicators } from '../../queries/site.ts';
import { indicatorPath } from '../../report/section-paths.ts';

/** Every indicator with its values of all years: an array. */
export const GET: APIRoute = async ({ site }) => {
  const { indicators } = await getIndicators();
  const reports = await listReports();
  const areas = reports.flatMap(({ outline }) => outline.areas);
  const records = describeIndicators(
    indicators,
    reports.map((current) => ({ year: current.year, rows: listReportRows(current, site) })),
    {
      titleOfArea: (id) => areas.find((area) => area.id === id)?.title,
      urlOf: (id) => addressOf(indicatorPath(id), site),
    },
  );
  return new Response(writeJson(records), { headers: { 'content-type': MEDIA_TYPES.json } });
};
