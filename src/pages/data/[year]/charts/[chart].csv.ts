import type { APIRoute, GetStaticPaths } from 'astro';
import { writeFiguresCsv } from '../../../../data-files/figures-table.ts';
import { MEDIA_TYPES } from '../../../../data-files/file-types.ts';
import { listChartPages, listChartRows, type ReportChart } from '../../../../queries/charts.ts';

export const getStaticPaths = (async () => {
  const pages = await listChartPages();
  return pages.flatMap(({ params, props }) =>
    props.charts.map((chart) => ({ params: { ...params, chart: chart.id }, props: { chart } })),
  );
}) satisfies GetStaticPaths;

/** The figures of one chart for spreadsheets. */
export const GET: APIRoute<{ chart: ReportChart }> = async ({ props, site }) =>
  new Response(writeFiguresCsv(await listChartRows(props.chart, site)), {
    headers: { 'content-type': `${MEDIA_TYPES.csv}; charset=utf-8` },
  });
