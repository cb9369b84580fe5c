import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { listEverydayWords } from '../../queries/known-words.ts';

/** What people say for what the reports write, for what the search does not find. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await listEverydayWords()), { headers: { 'content-type': MEDIA_TYPES.json } });
