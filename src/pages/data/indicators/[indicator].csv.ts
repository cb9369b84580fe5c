import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { writeHistoryCsv } from '../../../data-files/history-table.ts';
import { listIndicatorRows } from '../../../queries/figure-history.ts';
import { type IndicatorHistory, listIndicatorPages } from '../../../queries/figures.ts';

export const getStaticPaths = listIndicatorPages satisfies GetStaticPaths;

/** One indicator's figures of all years, for spreadsheets. */
export const GET: APIRoute<{ history: IndicatorHistory }> = async ({ props, site }) =>
  new Response(writeHistoryCsv(await listIndicatorRows(props.history, site)), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
