import { serveSite } from '../../../scripts/serve/serve-site.ts';
import { buildSiteWith } from '../../support/built-site.ts';
import type { Benchmark } from '../benchmark.ts';
import { choosePages } from '../page-kinds.ts';
import type { Table } from '../table.ts';
import { writeCount, writeKilobytes } from '../write-quantities.ts';
import { type PageWeight, weighPage } from './weigh-page.ts';

/** Measure what first visits to this project's pages load, beside the words they are loaded for. */
export const benchmarkWeight: Benchmark = async ({ browser, say }) => {
  say('weight: building the site');
  using site = await buildSiteWith({});
  const server = await serveSite(site.dir, '/', 0);
  const weights: PageWeight[] = [];
  try {
    for (const page of choosePages(site)) {
      say(`weight: ${page.kind}`);
      weights.push(await weighPage(browser, server.url, page));
    }
  } finally {
    await server.close();
  }
  return { data: weights, tables: [tabulate(weights)] };
};

function tabulate(weights: readonly PageWeight[]): Table {
  return {
    title: 'Weight of a first visit',
    columns: [
      'page',
      'requests',
      'gzip',
      'Brotli',
      'page alone, gzip',
      'its words, gzip',
      'all ÷ words',
      'page ÷ words',
    ],
    rows: weights.map(({ kind, requests, gzipBytes, brotliBytes, htmlGzipBytes, textGzipBytes }) => [
      kind,
      writeCount(requests),
      writeKilobytes(gzipBytes),
      writeKilobytes(brotliBytes),
      writeKilobytes(htmlGzipBytes),
      writeKilobytes(textGzipBytes),
      (gzipBytes / textGzipBytes).toFixed(1),
      (htmlGzipBytes / textGzipBytes).toFixed(1),
    ]),
  };
}
