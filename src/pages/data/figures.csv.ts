import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { writeHistoryCsv } from '../../data-files/history-table.ts';
import { listAllRows } from '../../queries/figure-history.ts';

/** The figures of all years for spreadsheets. */
export const GET: APIRoute = async ({ site }) =>
  new Response(writeHistoryCsv(await listAllRows(site)), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
