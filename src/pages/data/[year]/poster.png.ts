import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { listPictured, readPosterPicture } from '../../../queries/poster-picture.ts';
import type { YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listPictured satisfies GetStaticPaths;

/** A report as one long picture, as `npm run pdf` photographed it. */
export const GET: APIRoute<{ current: YearReport }> = async ({ props }) => {
  const picture = await readPosterPicture(props.current);
  return new Response(picture && new Uint8Array(picture), { headers: { 'content-type': MEDIA_TYPES.png } });
};
