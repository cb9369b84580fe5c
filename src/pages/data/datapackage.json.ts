import type { APIRoute } from 'astro';
import { describePackage } from '../../data-files/describe-package.ts';
import { MEDIA_TYPES } from '../../data-files/media-types.ts';
import { writeJson } from '../../data-files/write-json.ts';
import { addressOf } from '../../queries/addresses.ts';
import { listPrinted } from '../../queries/report-pdfs.ts';
import { listReports } from '../../queries/reports.ts';
import { getSite } from '../../queries/site.ts';

/** What the data files are and how to read them, for the tools of Frictionless Data. */
export const GET: APIRoute = async ({ site }) => {
  const reports = await listReports();
  const dataPackage = describePackage(
    await getSite(),
    reports.map(({ report }) => report),
    (await listPrinted(reports)).map(({ year }) => year),
    site && addressOf('', site),
  );
  return new Response(writeJson(dataPackage), { headers: { 'content-type': MEDIA_TYPES.json } });
};
