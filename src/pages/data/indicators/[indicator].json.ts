import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/media-types.ts';
import { writeJson } from '../../../data-files/write-json.ts';
import { type IndicatorHistory, listIndicatorPages, listIndicatorRows } from '../../../queries/indicator-pages.ts';

export const getStaticPaths = listIndicatorPages satisfies GetStaticPaths;

/** One indicator's figures of all years: an array of rows. */
export const GET: APIRoute<{ history: IndicatorHistory }> = ({ props, site }) =>
  new Response(writeJson(listIndicatorRows(props.history, site)), {
    headers: { 'content-type': MEDIA_TYPES.json },
  });
