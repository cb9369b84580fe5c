import type { APIRoute } from 'astro';
import { describePackage } from '../../data-files/data-package.ts';
import { MEDIA_TYPES, writeJson } from '../../data-files/file-types.ts';
import { listPairs } from '../../queries/comparisons.ts';
import { listPrinted } from '../../queries/report-files.ts';
import { listReports } from '../../queries/reports.ts';
import { addressOf, getSite } from '../../queries/site.ts';

/** What the data files are and how to read them, for the tools of Frictionless Data. */
export const GET: APIRoute = async ({ site }) => {
  const reports = await listReports();
  const dataPackage = describePackage(await getSite(), {
    reports: reports.map(({ report }) => report.data),
    printed: (await listPrinted(reports)).map(({ year }) => year),
    pairs: await listPairs(),
    homepage: site && addressOf('', site),
  });
  return new Response(writeJson(dataPackage), { headers: { 'content-type': MEDIA_TYPES.json } });
};
