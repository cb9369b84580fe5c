import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { getKnownNames } from '../../queries/known-words.ts';

/** What a slip is told by, for what the search does not find. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await getKnownNames()), { headers: { 'content-type': MEDIA_TYPES.json } });
