import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../components/href.ts';
import { COLOURS, ICONS } from '../components/site/emblem.ts';
import { getSite, isKeptOffline } from '../queries/site.ts';
import { MANIFEST_PATH } from '../report/offline-plan.ts';

/** There is one only where pages are kept: what is installed must open without a network. */
export const getStaticPaths = (async () =>
  isKeptOffline(await getSite())
    ? [{ params: { manifest: MANIFEST_PATH.replace('.webmanifest', '') } }]
    : []) satisfies GetStaticPaths;

/** What a browser needs to know to put the site among the reader's programs. */
export const GET: APIRoute = async () => {
  const { name, county, description } = await getSite();
  const manifest = {
    id: href(''),
    name,
    short_name: `${county}法治报告`,
    description,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: href(''),
    scope: href(''),
    display: 'minimal-ui',
    background_color: COLOURS.paper,
    theme_color: COLOURS.seal,
    icons: [
      ...Object.entries(ICONS.sizes).map(([size, file]) => describeIcon(file, Number(size), 'any')),
      describeIcon(ICONS.filled, 512, 'maskable'),
    ],
  };
  return new Response(`${JSON.stringify(manifest)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
};

function describeIcon(file: string, size: number, purpose: 'any' | 'maskable'): object {
  return { src: href(file), sizes: `${size}x${size}`, type: 'image/png', purpose };
}
