import type { APIRoute } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../data-files/file-types.ts';
import { describeIndicators } from '../../data-files/indicator-records.ts';
import { listAllRows } from '../../queries/figure-history.ts';
import { listAllRewordingRows } from '../../queries/rewordings.ts';
import { listReports } from '../../queries/reports.ts';
import { addressOf, getIndicators } from '../../queries/site.ts';
import { indicatorPath } from '../../report/section-paths.ts';

/** Every indicator with its values of all years: an array. */
export const GET: APIRoute = async ({ site }) => {
  const { indicators } = await getIndicators();
  const areas = (await listReports()).flatMap(({ outline }) => outline.areas);
  const records = describeIndicators(indicators, await listAllRows(site), {
    rewordings: await listAllRewordingRows(site),
    titleOfArea: (id) => areas.find((area) => area.id === id)?.title,
    urlOf: (id) => addressOf(indicatorPath(id), site),
  });
  return new Response(writeJson(records), { headers: { 'content-type': MEDIA_TYPES.json } });
};
