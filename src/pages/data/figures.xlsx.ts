import type { APIRoute } from 'astro';
import { writeHistoryXlsx } from '../../data-files/figures-workbook.ts';
import { MEDIA_TYPES } from '../../data-files/file-types.ts';
import { listAllRows } from '../../queries/figure-history.ts';
import { listAllRewordingRows } from '../../queries/rewordings.ts';
import { listReports } from '../../queries/reports.ts';
import { getSite } from '../../queries/site.ts';

/** The figures of all years as a workbook. */
export const GET: APIRoute = async ({ site }) => {
  const reports = (await listReports()).map(({ report }) => report.data);
  const workbook = await writeHistoryXlsx(
    await listAllRows(site),
    await listAllRewordingRows(site),
    await getSite(),
    reports,
  );
  return new Response(new Uint8Array(workbook), { headers: { 'content-type': MEDIA_TYPES.xlsx } });
};
