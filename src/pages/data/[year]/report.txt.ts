import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { writeReportText } from '../../../data-files/report-document.ts';
import { getReportDocument } from '../../../queries/report-files.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A report's text as it stands on the site. */
export const GET: APIRoute<{ current: YearReport }> = ({ props, site }) =>
  new Response(writeReportText(getReportDocument(props.current, site)), {
    headers: { 'content-type': `${MEDIA_TYPES.txt}; charset=utf-8` },
  });
