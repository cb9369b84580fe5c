import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeed } from '../queries/feed.ts';

/** There is a feed only where the site's address is known. */
export const getStaticPaths = (() =>
  import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []) satisfies GetStaticPaths;

/** Reports and corrections, for feed readers. */
export const GET: APIRoute = async ({ site }) =>
  site
    ? new Response(await getFeed(site), { headers: { 'content-type': 'application/atom+xml' } })
    : new Response(null, { status: 404 });
