import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { listPrinted, readReportPdf } from '../../../queries/report-files.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = (async () => {
  const pages = await listReportPages();
  const printed = await listPrinted(pages.map(({ props }) => props.current));
  return pages.filter(({ props }) => printed.includes(props.current));
}) satisfies GetStaticPaths;

/** A report as `npm run pdf` printed it. */
export const GET: APIRoute<{ current: YearReport }> = async ({ props }) => {
  const pdf = await readReportPdf(props.current);
  return new Response(pdf && new Uint8Array(pdf), { headers: { 'content-type': MEDIA_TYPES.pdf } });
};
