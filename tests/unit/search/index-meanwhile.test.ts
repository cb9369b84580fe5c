import type { AstroPrerenderer } from 'astro';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexMeanwhile } from '../../../src/integrations/search-index/index-meanwhile.ts';
import { holdsYear, listVolumes } from '../../../src/search/volumes.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const SITE = {
  '/about/': '',
  '/2019/': '',
  '/search/terms.json': '[]',
  '/2019/closing/': '<h1 data-verbatim>结束语</h1><article data-verbatim><p id="p-1">特此报告。</p></article>',
  '/data/2019/figures.csv': '',
  '/data/2019/figures.json': '[]',
  '/data/2019/report.json': JSON.stringify({
    year: 2019,
    sections: [{ slug: 'closing', dutyAreas: [], paragraphs: [] }],
  }),
  '/search/changes.json': '{}',
};

const MANY_YEARS = Array.from({ length: 60 }, (_, index) => 1950 + index);
const LONG_SITE = {
  '/about/': '',
  '/search/terms.json': '[]',
  '/search/changes.json': '{}',
  ...Object.fromEntries(
    MANY_YEARS.flatMap((year) => [
      [`/data/${year}/report.json`, JSON.stringify({ year, sections: [] })],
      [`/data/${year}/figures.json`, '[]'],
    ]),
  ),
};

/** Renders a page by writing it. */
function prerender(site: Readonly<Record<string, string>>, siteDir: string, failing?: string): AstroPrerenderer {
  return {
    name: 'test',
    getStaticPaths: () => Promise.resolve(Object.keys(site).map((pathname) => ({ pathname, route: {} as never }))),
    render: ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname === failing) return Promise.reject(new Error('no page'));
      const file = join(siteDir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, site[pathname] ?? '');
      return Promise.resolve(new Response(''));
    },
  };
}

/** @returns addresses in the order in which they were rendered. */
async function renderAll(prerenderer: AstroPrerenderer): Promise<string[]> {
  const rendered: string[] = [];
  try {
    for (const { pathname } of await prerenderer.getStaticPaths()) {
      await prerenderer.render(new Request(`https://www.example.gov.cn${pathname}`), { routeData: {} as never });
      rendered.push(pathname);
    }
  } finally {
    await prerenderer.teardown?.();
  }
  return rendered;
}

describe('indexMeanwhile', () => {
  it('has what the index is made from rendered first, all else in its order, and the index made when all is', async () => {
    using folder = makeTemporaryFolder();
    expect(await renderAll(indexMeanwhile(prerender(SITE, folder.dir), folder.dir))).toEqual([
      '/search/terms.json',
      '/2019/closing/',
      '/data/2019/figures.json',
      '/data/2019/report.json',
      '/search/changes.json',
      '/about/',
      '/2019/',
      '/data/2019/figures.csv',
    ]);
    expect(globSync('pagefind/2019/fragment/*', { cwd: folder.dir })).toHaveLength(2);
  });

  it('makes the index of many reports in a thread of its own, of each volume once its pages are written', async () => {
    using folder = makeTemporaryFolder();
    const rendered = await renderAll(indexMeanwhile(prerender(LONG_SITE, folder.dir), folder.dir));
    const volumes = listVolumes(MANY_YEARS);
    const years = rendered.flatMap((path) => /(\d+)\/report\.json/u.exec(path)?.[1] ?? []).map(Number);
    expect(years.map((year) => volumes.findIndex((volume) => holdsYear(volume, year)))).toEqual(
      volumes.flatMap(({ first, last }, index) => Array.from({ length: last - first + 1 }, () => index)),
    );
    expect(globSync('pagefind/*/pagefind-entry.json', { cwd: folder.dir })).toHaveLength(volumes.length);
  });

  it('says what went wrong in that thread', async () => {
    using folder = makeTemporaryFolder();
    const site = { ...LONG_SITE, '/data/1990/figures.json': '[' };
    await expect(renderAll(indexMeanwhile(prerender(site, folder.dir), folder.dir))).rejects.toThrow('JSON');
  });

  it('makes none of a site whose pages were given up, and leaves it to the failed page to be told of', async () => {
    using folder = makeTemporaryFolder();
    for (const site of [SITE, LONG_SITE]) {
      const rendering = renderAll(indexMeanwhile(prerender(site, folder.dir, '/about/'), folder.dir));
      await expect(rendering).rejects.toThrow('no page');
      expect(existsSync(join(folder.dir, 'pagefind/2019'))).toBe(false);
    }
  });
});
