import type { APIRoute } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { listSearchedTerms } from '../../queries/known-words.ts';

/** The terms of the glossary as the index of the search is made with them. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await listSearchedTerms()), { headers: { 'content-type': MEDIA_TYPES.json } });
