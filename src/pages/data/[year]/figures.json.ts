import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../../data-files/file-types.ts';
import { listReportRows } from '../../../queries/figures.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A year's figures for programs: an array of rows. */
export const GET: APIRoute<{ current: YearReport }> = ({ props, site }) =>
  new Response(writeJson(listReportRows(props.current, site)), { headers: { 'content-type': MEDIA_TYPES.json } });
