import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { writeRewordingsCsv } from '../../../data-files/rewordings-table.ts';
import { listAllRewordingRows } from '../../../queries/rewordings.ts';

/** What is said otherwise of indicators and charts than it was published, for the readers of data packages. */
export const GET: APIRoute = async ({ site }) =>
  new Response(writeRewordingsCsv(await listAllRewordingRows(site), 'program'), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
