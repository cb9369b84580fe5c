import type { APIRoute } from 'astro';
import { addressOf } from '../queries/site.ts';

/** Everything may be read; where the site has an address, the list of its pages is named. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /', ...(site ? [`Sitemap: ${addressOf('sitemap-index.xml', site)}`] : [])];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
