import type { APIRoute, GetStaticPaths } from 'astro';
import { writeFiguresXlsx } from '../../../data-files/figures-workbook.ts';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { listReportRows } from '../../../queries/figures.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A year's figures as a workbook. */
export const GET: APIRoute<{ current: YearReport }> = async ({ props: { current }, site }) => {
  const workbook = await writeFiguresXlsx(listReportRows(current, site), current.report.data);
  return new Response(new Uint8Array(workbook), { headers: { 'content-type': MEDIA_TYPES.xlsx } });
};
