import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { writeHistoryCsv } from '../../../data-files/history-table.ts';
import { listAllRows } from '../../../queries/figure-history.ts';

/** The figures of all years for the readers of data packages. */
export const GET: APIRoute = async ({ site }) =>
  new Response(writeHistoryCsv(await listAllRows(site), 'program'), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
