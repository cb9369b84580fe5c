import type { Benchmark } from '../benchmark.ts';
import { writeRealYears } from '../../support/real-years.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';
import { measureSpread } from '../spread.ts';
import { writeSyntheticSite } from '../synthetic/write-synthetic-site.ts';
import type { Table } from '../table.ts';
import { writeCount } from '../write-quantities.ts';
import { changeSentence } from './change-sentence.ts';
import { type BuildCost, measureBuild, profileBuild } from './measure-build.ts';
import type { TimeByPart } from './read-profile.ts';
import { timePreview } from './time-preview.ts';

/** Sizes of sites, and how often each is built: short times vary more. */
const SITES = [
  { reports: 1, runs: 3 },
  { reports: 10, runs: 3 },
  { reports: 100, runs: 3 },
];

/** Sizes whose building is looked into. */
const PROFILED = [1, 100];

/** Years of a site of real size, with its comparisons. */
const REAL_YEARS = Array.from({ length: 12 }, (_, index) => 2008 + index);

const SEED = 31;

interface SiteMeasurement {
  site: string;
  /** Of synthetic ones, which growth is worked out on; `undefined` of others. */
  reports: number | undefined;
  builds: BuildCost[];
  /** A build after a small change; `undefined` where it was not measured. */
  rebuild: BuildCost | undefined;
  previewMilliseconds: number | undefined;
  /** Seconds of the main thread; `undefined` where it was not profiled. */
  profile: TimeByPart | undefined;
}

/**
 * Measure building: this project's site, one of twelve such reports, and sites of more and more synthetic reports with
 * ledgers and charts.
 */
export const benchmarkBuild: Benchmark = async ({ say }) => {
  using kept = makeTemporaryFolder();
  const build = async (site: string, contentDir: string, runs: number): Promise<BuildCost[]> => {
    const builds: BuildCost[] = [];
    while (builds.length < runs) {
      say(`build: ${site}, run ${builds.length + 1}`);
      builds.push(await measureBuild(contentDir, kept.dir));
    }
    return builds;
  };
  const own = {
    site: 'this report',
    reports: undefined,
    rebuild: undefined,
    previewMilliseconds: undefined,
    profile: undefined,
  };
  const sites: SiteMeasurement[] = [{ ...own, builds: await build(own.site, 'content', 3) }];
  {
    using content = await writeRealYears(REAL_YEARS);
    const site = `${REAL_YEARS.length} such reports`;
    const builds = await build(site, content.dir, 3);
    sites.push({ ...own, site, builds, profile: await profileBuild(content.dir, kept.dir) });
  }
  for (const { reports, runs } of SITES) {
    using content = writeSyntheticSite(reports, SEED);
    const site = `${reports} synthetic`;
    const builds = await build(site, content.dir, runs);
    changeSentence(content);
    const [rebuild] = await build(`${site}, changed`, content.dir, 1);
    const profile = PROFILED.includes(reports) ? await profileBuild(content.dir, kept.dir) : undefined;
    say(`build: ${site}, preview`);
    sites.push({ site, reports, builds, rebuild, profile, previewMilliseconds: await timePreview(content) });
  }
  return { data: sites, tables: [tabulate(sites), tabulateProfiles(sites)] };
};

function tabulate(sites: readonly SiteMeasurement[]): Table {
  return {
    title: 'Building (medians)',
    columns: [
      ...['reports', 'pages', 'files', 'size', 'time', 'of processors', 'pages per second', 'growth', 'peak memory'],
      ...['again after a change', 'preview of a change'],
    ],
    rows: sites.map((site, index) => {
      const median = (read: (cost: BuildCost) => number): number => measureSpread(site.builds.map(read)).median;
      const seconds = median((cost) => cost.seconds);
      const pages = median((cost) => cost.pages);
      return [
        site.site,
        writeCount(pages),
        writeCount(median((cost) => cost.files)),
        `${median((cost) => cost.megabytes).toFixed(1)} MB`,
        `${seconds.toFixed(1)} s`,
        `${median((cost) => cost.cpuSeconds).toFixed(1)} s`,
        (pages / seconds).toFixed(0),
        writeGrowth(sites[index - 1], site),
        `${median((cost) => cost.peakMegabytes).toFixed(0)} MB`,
        site.rebuild === undefined ? '' : `${site.rebuild.seconds.toFixed(1)} s`,
        site.previewMilliseconds === undefined ? '' : `${site.previewMilliseconds.toFixed(0)} ms`,
      ];
    }),
  };
}

function tabulateProfiles(sites: readonly SiteMeasurement[]): Table {
  const profiled = sites.flatMap(({ site, profile }) => (profile ? [{ site, profile }] : []));
  return {
    title: 'What the main thread does meanwhile, slowed down by a profiler',
    columns: ['', ...profiled.map(({ site }) => site)],
    rows: Object.keys(profiled[0]?.profile ?? {}).map((part) => [
      part,
      ...profiled.map(({ profile }) => `${(profile[part] ?? 0).toFixed(1)} s`),
    ]),
  };
}

/** The power of the number of reports that time grew with: 1 is linear. */
function writeGrowth(smaller: SiteMeasurement | undefined, larger: SiteMeasurement): string {
  if (smaller?.reports === undefined || larger.reports === undefined) return '';
  const seconds = (site: SiteMeasurement): number => measureSpread(site.builds.map((cost) => cost.seconds)).median;
  const power = Math.log(seconds(larger) / seconds(smaller)) / Math.log(larger.reports / smaller.reports);
  return `n^${power.toFixed(2)}`;
}
