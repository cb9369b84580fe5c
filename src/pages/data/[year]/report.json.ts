import type { APIRoute, GetStaticPaths } from 'astro';
import { MEDIA_TYPES } from '../../../data-files/media-types.ts';
import { writeJson } from '../../../data-files/write-json.ts';
import { getReportDocument } from '../../../queries/report-documents.ts';
import { listReportPages, type YearReport } from '../../../queries/reports.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** A report's text for programs, by section and paragraph. */
export const GET: APIRoute<{ current: YearReport }> = ({ props, site }) =>
  new Response(writeJson(getReportDocument(props.current, site)), { headers: { 'content-type': MEDIA_TYPES.json } });
