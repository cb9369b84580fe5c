import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { listSearchedChanges } from '../../queries/figure-courses.ts';

/** What became of figures since the years before, as the index of the search is made with it. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await listSearchedChanges()), { headers: { 'content-type': MEDIA_TYPES.json } });
