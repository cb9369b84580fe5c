import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { getKnownWords } from '../../queries/known-words.ts';

/** What the search knows beside its index, for what it does not find. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await getKnownWords()), { headers: { 'content-type': MEDIA_TYPES.json } });
