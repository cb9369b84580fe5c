import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDir } from '../../../src/project-dir.ts';
import { makeWorkplace } from '../../intake/new/workplace.ts';
import { writeSite } from '../../support/site.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Table } from '../table.ts';
import { BUILT_CONTENTS, HOSTILE_CONTENTS, type HostileContent } from './hostile-contents.ts';
import { HARMLESS, HOSTILE_DOCUMENTS, type HostileDocument } from './hostile-documents.ts';
import { measureRun, type RunCost } from './measure-run.ts';

/** What a hostile input may take more than a harmless one on the same way, in seconds of processors and MB. */
const LIMITS = { seconds: 5, megabytes: 300 };

/** Inputs that are shown; all are among the data. */
const SHOWN = 20;

/** The script that goes a clerk's way at the desk, from where the commands are. */
const DESK_WAY = relative(
  join(projectDir, 'scripts'),
  fileURLToPath(new URL('visit-desk.ts', import.meta.url)).replace(/\.ts$/u, ''),
);

/** Ways that documents and contents go, by what their users call them. */
type Way = 'new' | 'desk' | 'check' | 'build';

/** One input on one way. */
interface GrowthRow {
  way: Way;
  input: string;
  cost: RunCost;
  /** What a harmless input takes on the same way. */
  base: RunCost;
}

/**
 * Measure what input takes that is larger or stranger than any report's: each through the command or the page that its
 * users would put it into, against a harmless one there.
 */
export const benchmarkGrowth: Benchmark = async ({ say }) => {
  const rows: GrowthRow[] = [];
  const add = (row: GrowthRow): void => {
    rows.push(row);
    const [, input, answer, seconds, megabytes] = describe(row);
    say(`growth: ${row.way}, ${input ?? ''}: ${answer ?? ''}, ${seconds ?? ''}, ${megabytes ?? ''}`);
  };
  for (const way of ['new', 'desk'] as const) {
    for (const [ending, documents] of Map.groupBy(HOSTILE_DOCUMENTS, (document) => document.ending)) {
      const base = await measureDocument(way, { name: '', ending, make: HARMLESS[ending] });
      for (const document of documents) {
        add({ way, input: `\`.${ending}\`: ${document.name}`, cost: await measureDocument(way, document), base });
      }
    }
  }
  for (const [way, contents] of [
    ['check', HOSTILE_CONTENTS],
    ['build', BUILT_CONTENTS],
  ] as const) {
    const base = await measureContent(way, { name: '', spoil: () => undefined });
    for (const content of contents) add({ way, input: content.name, cost: await measureContent(way, content), base });
  }
  return { data: { limits: LIMITS, rows }, tables: [tabulateWays(rows), tabulateDearest(rows)] };
};

async function measureDocument(way: 'new' | 'desk', { ending, make }: HostileDocument): Promise<RunCost> {
  using place = makeWorkplace(`报告.${ending}`, make());
  return way === 'new'
    ? await measureRun('new', { CONTENT_DIR: place.contentDir }, ['2020', '--from', place.document])
    : await measureRun(DESK_WAY, {}, [place.contentDir, place.document]);
}

async function measureContent(way: 'check' | 'build', { spoil }: HostileContent): Promise<RunCost> {
  using site = writeSite({ years: [2019, 2020, 2021, 2022], draft: 2022 });
  spoil(site);
  return await measureRun(way, { CONTENT_DIR: site.dir, OUT_DIR: `${site.dir}-built` });
}

function tabulateWays(rows: readonly GrowthRow[]): Table {
  const largest = (some: readonly GrowthRow[], read: (row: GrowthRow) => number): number =>
    Math.max(...some.map(read).filter((amount) => !Number.isNaN(amount)));
  return {
    title: `Growth: what is taken more than by a harmless input; at most ${LIMITS.seconds} s and ${LIMITS.megabytes} MB`,
    columns: [
      'way',
      'inputs',
      'taken',
      'refused',
      'ended',
      'processors, at most',
      'memory, at most',
      'above the limits',
    ],
    rows: [...Map.groupBy(rows, ({ way }) => way)].map(([way, some]) => [
      way,
      some.length.toString(),
      ...['taken', 'refused', 'ended'].map((answer) =>
        some.filter((row) => nameAnswer(row) === answer).length.toString(),
      ),
      `${largest(some, (row) => subtractBase(row).seconds).toFixed(1)} s`,
      `${largest(some, (row) => subtractBase(row).megabytes).toFixed(0)} MB`,
      some.filter((row) => findShare(row) > 1).length.toString(),
    ]),
  };
}

function tabulateDearest(rows: readonly GrowthRow[]): Table {
  const dearest = rows.toSorted((a, b) => findShare(b) - findShare(a)).slice(0, SHOWN);
  return {
    title: `Growth: the ${dearest.length} inputs nearest to the limits, or above them`,
    columns: ['way', 'input', 'answer', 'processors', 'peak memory', 'within'],
    rows: dearest.map((row) => [...describe(row), findShare(row) <= 1 ? 'yes' : 'no']),
  };
}

/** How much of the limits a run took: 1 is all. */
function findShare(row: GrowthRow): number {
  if (row.cost.exitCode === null) return Number.MAX_VALUE;
  const { seconds, megabytes } = subtractBase(row);
  return Math.max(seconds / LIMITS.seconds, megabytes / LIMITS.megabytes);
}

function nameAnswer({ cost }: GrowthRow): 'taken' | 'refused' | 'ended' {
  if (cost.exitCode === null) return 'ended';
  return cost.exitCode === 0 ? 'taken' : 'refused';
}

function describe(row: GrowthRow): string[] {
  const { seconds, megabytes } = subtractBase(row);
  return [row.way, row.input, nameAnswer(row), `${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`];
}

function subtractBase({ cost, base }: GrowthRow): { seconds: number; megabytes: number } {
  return { seconds: cost.cpuSeconds - base.cpuSeconds, megabytes: cost.peakMegabytes - base.peakMegabytes };
}
