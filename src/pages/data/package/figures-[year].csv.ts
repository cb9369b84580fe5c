import type { APIRoute, GetStaticPaths } from 'astro';
import { writeFiguresCsv } from '../../../data-files/figures-table.ts';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { listReportRows } from '../../../queries/figures.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A year's figures for the readers of data packages. */
export const GET: APIRoute<{ current: YearReport }> = ({ props, site }) =>
  new Response(writeFiguresCsv(listReportRows(props.current, site), 'program'), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
