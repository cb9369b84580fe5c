import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSiteWith } from '../../support/built-site.ts';
import { findNginx, WITHOUT_NGINX } from '../../support/nginx/find-nginx.ts';
import { serveByNginx } from '../../support/nginx/serve-by-nginx.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Table } from '../table.ts';
import { writeKilobytes } from '../write-quantities.ts';
import { hasWrk, LOAD, type LoadMeasurement, runWrk } from './run-wrk.ts';

/** Path of the site, as the example configuration of nginx has it. */
const BASE_PATH = '/zwgk/fazhi/';

/** A section of usual length. */
const SECTION = '2019/dispute-resolution/index.html';

const CHUNK = /\.pf_(?:index|fragment)$/;

/** What was asked for, and how it was answered. */
interface LoadRow extends LoadMeasurement {
  what: string;
  files: number;
  /** Mean size of the answers' bodies, as they are sent. */
  bytes: number;
}

/** Measure how many readers the site of this project serves from one nginx, on the machine that asks. */
export const benchmarkLoad: Benchmark = async ({ say }) => {
  const nginx = findNginx();
  if (!nginx || !(await hasWrk())) {
    const why = nginx ? 'wrk is not installed (Debian: wrk)' : WITHOUT_NGINX;
    say(`load: not measured. ${why}.`);
    return { data: { notMeasured: why }, tables: [] };
  }
  say('load: building the site with PRECOMPRESS=1');
  using site = await buildSiteWith({ BASE_PATH, PRECOMPRESS: '1' });
  const server = await serveByNginx(site.dir, BASE_PATH);
  const rows: LoadRow[] = [];
  const measure = async (what: string, files: readonly string[], encoding: string, suffix: string): Promise<void> => {
    say(`load: ${what}, ${LOAD.seconds} s`);
    const paths = files.map((file) => BASE_PATH + file.replace(/index\.html$/, ''));
    const bytes = files.reduce((sum, file) => sum + statSync(join(site.dir, file + suffix)).size, 0) / files.length;
    const measured = await runWrk(new URL(server.url).origin, paths, encoding);
    rows.push({ what, files: files.length, bytes, ...measured });
  };
  try {
    if (nginx.brotliModule !== undefined) await measure('section page, Brotli', [SECTION], 'br', '.br');
    await measure('section page, gzip', [SECTION], 'gzip', '.gz');
    await measure(
      'parts of the search index',
      site.files.filter((file) => CHUNK.test(file)),
      'gzip',
      '',
    );
  } finally {
    await server.close();
  }
  return { data: { load: LOAD, rows }, tables: [tabulate(rows)] };
};

function tabulate(rows: readonly LoadRow[]): Table {
  const { connections, threads, seconds } = LOAD;
  return {
    title: `Load (nginx and wrk on one machine; ${connections} connections, ${threads} threads, ${seconds} s)`,
    columns: ['', 'files', 'size of one', 'requests per second', 'p50', 'p99'],
    rows: rows.map(({ what, files, bytes, perSecond, p50, p99 }) => [
      what,
      String(files),
      writeKilobytes(bytes),
      perSecond.toLocaleString('en-US', { maximumFractionDigits: 0 }),
      `${p50.toFixed(1)} ms`,
      `${p99.toFixed(1)} ms`,
    ]),
  };
}
