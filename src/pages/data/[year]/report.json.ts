import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES, writeJson } from '../../../data-files/file-types.ts';
import { getReportDocument } from '../../../queries/report-files.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A report's text for programs, by section and paragraph. */
export const GET: APIRoute<{ current: YearReport }> = ({ props, site }) =>
  new Response(writeJson(getReportDocument(props.current, site)), { headers: { 'content-type': MEDIA_TYPES.json } });
