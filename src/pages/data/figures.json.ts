import type { APIRoute } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../data-files/file-types.ts';
import { listAllRows } from '../../queries/figure-history.ts';

/** The figures of all years for programs: an array of rows. */
export const GET: APIRoute = async ({ site }) =>
  new Response(writeJson(await listAllRows(site)), { headers: { 'content-type': MEDIA_TYPES.json } });
