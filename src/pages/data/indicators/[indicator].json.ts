import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../../data-files/file-types.ts';
import { listIndicatorRows } from '../../../queries/figure-history.ts';
import { type IndicatorHistory, listIndicatorPages } from '../../../queries/figures.ts';

export const getStaticPaths = listIndicatorPages satisfies GetStaticPaths;

/** One indicator's figures of all years: an array of rows. */
export const GET: APIRoute<{ history: IndicatorHistory }> = async ({ props, site }) =>
  new Response(writeJson(await listIndicatorRows(props.history, site)), {
    headers: { 'content-type': MEDIA_TYPES.json },
  });
