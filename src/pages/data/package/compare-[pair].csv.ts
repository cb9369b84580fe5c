import type { APIRoute, GetStaticPaths } from 'astro';
import { writeComparisonCsv } from '../../../data-files/comparison-table.ts';
import { MEDIA_TYPES } from '../../../data-files/file-types.ts';
import { listComparisonPages, listRows, type ReportComparison } from '../../../queries/comparisons.ts';

export const getStaticPaths = (async () => {
  const pages = await listComparisonPages();
  return pages.map(({ params: { from, to }, props }) => ({ params: { pair: `${from}-${to}` }, props }));
}) satisfies GetStaticPaths;

/** The figures of two years side by side, for the readers of data packages. */
export const GET: APIRoute<{ comparison: ReportComparison }> = ({ props: { comparison }, site }) =>
  new Response(writeComparisonCsv(listRows(comparison, site), comparison.pair, 'program'), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
