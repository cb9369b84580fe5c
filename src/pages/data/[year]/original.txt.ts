import type { APIRoute, GetStaticPaths } from 'astro';
import { listReportPages } from '../../../queries/reports.ts';
import { readOriginal } from '../../../queries/site.ts';

export const getStaticPaths = listReportPages satisfies GetStaticPaths;

/** The text as published, so that anyone can compute its checksum and compare. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await readOriginal(Number(params['year']))), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
