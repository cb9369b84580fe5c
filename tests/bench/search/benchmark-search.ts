import { serveSite } from '../../../scripts/serve/serve-site.ts';
import { buildSiteWith } from '../../support/built-site.ts';
import { makeQueries } from '../../support/search-queries.ts';
import { readSearchedTexts } from '../../support/searched-texts.ts';
import type { Benchmark, BenchmarkTools } from '../benchmark.ts';
import { writeSyntheticSite } from '../synthetic/write-synthetic-site.ts';
import { chooseInTurns, chooseQueries } from './choose-queries.ts';
import { judgeSearch } from './judge-search.ts';
import { measureIndex } from './measure-index.ts';
import { measureVariety } from './measure-variety.ts';
import type { SearchMeasurement } from './search-measurement.ts';
import { tabulate } from './tabulate.ts';
import { type Visit, visitSearch } from './visit-search.ts';

const REPORTS = 100;
const SEED = 31;

/** Queries judged of each kind: the numbers of a hundred reports alone would make twenty thousand. */
const PER_KIND = 60;

const VISITS = 24;
const QUERIES_OF_VISIT = 5;

/** Measure the search of this project's site, and of one with a hundred synthetic reports. */
export const benchmarkSearch: Benchmark = async (tools) => {
  const own = await measureSite('this report', 'content', tools);
  using synthetic = writeSyntheticSite(REPORTS, SEED);
  const sites = [own, await measureSite(`${REPORTS} synthetic reports`, synthetic.dir, tools)];
  return { data: sites, tables: [tabulate(sites)] };
};

async function measureSite(
  site: string,
  contentDir: string,
  { browser, say }: BenchmarkTools,
): Promise<SearchMeasurement> {
  say(`${site}: building the site, reading its text and making queries of it`);
  using built = await buildSiteWith({ CONTENT_DIR: contentDir });
  const texts = await readSearchedTexts(contentDir);
  const all = makeQueries(texts);
  const index = await measureIndex(built.dir);
  const server = await serveSite(built.dir, '/', 0);
  try {
    const url = `${server.url}search/`;
    const queries = chooseInTurns(all, VISITS * QUERIES_OF_VISIT);
    const visits: Visit[] = [];
    say(`${site}: ${VISITS} visits of ${QUERIES_OF_VISIT} queries each`);
    for (let visit = 0; visit < VISITS; visit += 1) {
      const asked = queries.slice(visit * QUERIES_OF_VISIT, (visit + 1) * QUERIES_OF_VISIT);
      visits.push(await visitSearch(browser, url, asked));
    }
    const judged = chooseQueries(all, PER_KIND);
    say(`${site}: judging the answers to ${judged.length} queries`);
    const judgement = await judgeSearch(browser, url, texts, judged);
    for (const fault of judgement.faults) say(`  ${fault}`);
    return { site, text: measureVariety(texts), index, judgement, visits };
  } finally {
    await server.close();
  }
}
