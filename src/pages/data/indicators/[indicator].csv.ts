import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/media-types.ts';
import { writeFiguresCsv } from '../../../data-files/write-figures-csv.ts';
import { type IndicatorHistory, listIndicatorPages, listIndicatorRows } from '../../../queries/indicator-pages.ts';

export const getStaticPaths = listIndicatorPages satisfies GetStaticPaths;

/** One indicator's figures of all years, for spreadsheets. */
export const GET: APIRoute<{ history: IndicatorHistory }> = ({ props, site }) =>
  new Response(writeFiguresCsv(listIndicatorRows(props.history, site)), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
