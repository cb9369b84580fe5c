import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { listSharePictures, readSharePicture } from '../../queries/share-pictures.ts';

export const getStaticPaths = listSharePictures satisfies GetStaticPaths;

/** The picture that a page is shared with, as `npm run pdf` made it. */
export const GET: APIRoute = async ({ params: { card = '' } }) =>
  new Response(new Uint8Array(await readSharePicture(card)), { headers: { 'content-type': MEDIA_TYPES.png } });
