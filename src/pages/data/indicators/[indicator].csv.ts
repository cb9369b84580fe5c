import type { APIRoute, GetStaticPaths } from 'astro';
import { writeFiguresCsv } from '../../../data-files/figures-table.ts';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { type IndicatorHistory, listIndicatorPages, listIndicatorRows } from '../../../queries/figures.ts';

export const getStaticPaths = listIndicatorPages satisfies GetStaticPaths;

/** One indicator's figures of all years, for spreadsheets. */
export const GET: APIRoute<{ history: IndicatorHistory }> = ({ props, site }) =>
  new Response(writeFiguresCsv(listIndicatorRows(props.history, site)), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
