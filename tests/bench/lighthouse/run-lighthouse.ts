import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from '@playwright/test';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);

/**
 * Not a dependency, since it brings two hundred packages that no test needs: npm fetches it when it is asked for.
 */
export const LIGHTHOUSE = 'lighthouse@13.5.0';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse makes of a page on its slow phone. */
export interface LighthouseScores {
  /** From 0 to 100. */
  scores: Record<(typeof CATEGORIES)[number], number>;
  /** Largest and first contentful paint, time that the main thread was blocked; milliseconds. */
  largestPaint: number;
  firstPaint: number;
  blocked: number;
  layoutShift: number;
  /** Audits that cost points, by their titles. */
  faults: string[];
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
}

/**
 * Run Lighthouse with its settings for phones.
 *
 * @param browser Chromium to be run, as `findBrowser` says.
 * @throws Error where npm cannot fetch it or it fails, with what it says.
 */
export async function runLighthouse(
  url: string,
  { executablePath = '', env }: LaunchOptions,
): Promise<LighthouseScores> {
  using folder = makeTemporaryFolder();
  const file = join(folder.dir, 'report.json');
  await run(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${file}`],
      ...[`--only-categories=${CATEGORIES.join(',')}`, '--chrome-flags=--headless --no-sandbox'],
    ],
    { env: { ...process.env, ...env, CHROME_PATH: executablePath } },
  );
  return readReport(JSON.parse(readFileSync(file, 'utf8')) as Report);
}

function readReport({ categories, audits }: Report): LighthouseScores {
  const read = (id: string): number => audits[id]?.numericValue ?? NaN;
  const score = (id: string): number => Math.round((categories[id]?.score ?? NaN) * 100);
  const counted = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestPaint: read('largest-contentful-paint'),
    firstPaint: read('first-contentful-paint'),
    blocked: read('total-blocking-time'),
    layoutShift: read('cumulative-layout-shift'),
    faults: counted.flatMap(({ id }) => {
      const audit = audits[id];
      return audit && audit.score !== null && audit.score < 1 ? [`${audit.title} (${audit.score})`] : [];
    }),
  };
}
