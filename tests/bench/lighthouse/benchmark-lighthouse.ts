import { findBrowser } from '../../../scripts/pdf/find-browser.ts';
import { serveSite } from '../../../scripts/serve/serve-site.ts';
import { buildSiteWith } from '../../support/built-site.ts';
import { findNginx } from '../../support/nginx/find-nginx.ts';
import { serveByNginx } from '../../support/nginx/serve-by-nginx.ts';
import type { Benchmark } from '../benchmark.ts';
import { choosePages, type PageKind } from '../page-kinds.ts';
import { measureSpread } from '../spread.ts';
import type { Table } from '../table.ts';
import { LIGHTHOUSE, type LighthouseScores, runLighthouse } from './run-lighthouse.ts';

const KINDS = ['home', 'section, longest', 'whole text', 'table of figures', 'charts'];

/** Each page is measured so often: times of one run say little. */
const RUNS = 3;

interface MeasuredPage extends PageKind {
  runs: LighthouseScores[];
}

/** Let Lighthouse judge five kinds of page on its slow phone. */
export const benchmarkLighthouse: Benchmark = async ({ say }) => {
  const launch = await findBrowser();
  say('Lighthouse: building the site with PRECOMPRESS=1');
  using site = await buildSiteWith({ SITE_URL: 'https://www.example.gov.cn', PRECOMPRESS: '1' });
  const isNginx = findNginx() !== undefined;
  const server = isNginx ? await serveByNginx(site.dir, '/') : await serveSite(site.dir, '/', 0);
  const pages: MeasuredPage[] = [];
  try {
    for (const page of choosePages(site).filter(({ kind }) => KINDS.includes(kind))) {
      const runs: LighthouseScores[] = [];
      while (runs.length < RUNS) {
        say(`Lighthouse: ${page.kind}, run ${runs.length + 1}`);
        runs.push(await runLighthouse(server.url + page.address, launch));
      }
      pages.push({ ...page, runs });
    }
  } finally {
    await server.close();
  }
  const servedBy = isNginx ? 'nginx' : 'the preview, without compression';
  return { data: { lighthouse: LIGHTHOUSE, servedBy, pages }, tables: [tabulate(pages, servedBy)] };
};

function tabulate(pages: readonly MeasuredPage[], servedBy: string): Table {
  return {
    title: `Lighthouse (${LIGHTHOUSE}, phone, served by ${servedBy}; the worst and best of ${RUNS} runs, times the median)`,
    columns: ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'largest paint', 'blocked', 'shift'],
    rows: pages.map(({ kind, runs }) => {
      const spread = (read: (run: LighthouseScores) => number): string => {
        const values = runs.map(read);
        const [worst, best] = [Math.min(...values), Math.max(...values)];
        return worst === best ? String(best) : `${worst}–${best}`;
      };
      const middle = (read: (run: LighthouseScores) => number): number => measureSpread(runs.map(read)).median;
      return [
        kind,
        spread(({ scores }) => scores.performance),
        spread(({ scores }) => scores.accessibility),
        spread(({ scores }) => scores['best-practices']),
        spread(({ scores }) => scores.seo),
        `${(middle(({ largestPaint }) => largestPaint) / 1000).toFixed(2)} s`,
        `${middle(({ blocked }) => blocked).toFixed(0)} ms`,
        middle(({ layoutShift }) => layoutShift).toFixed(3),
      ];
    }),
  };
}
