import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { finish, startScript } from '../../support/run-script.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What one run of a command took. */
export interface RunCost {
  /** Of processors; `NaN` where it was ended before it came to an end. */
  cpuSeconds: number;
  /** Resident set of its own process at its largest, not of one that reads a PDF; `NaN` as before. */
  peakMegabytes: number;
  /** `null` where it was ended, after {@link LONGEST} seconds or for want of memory. */
  exitCode: number | null;
  /** The end of what it said. */
  said: string;
}

const LONGEST = 120;

/** Run a script of `scripts`, or one named from there, to its end, or to that of patience. */
export async function measureRun(
  script: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<RunCost> {
  using folder = makeTemporaryFolder();
  const usageFile = join(folder.dir, 'usage.json');
  const preload = new URL('../build/report-usage.ts', import.meta.url).href;
  const child = startScript(script, { ...env, NODE_OPTIONS: `--import=${preload}`, USAGE_FILE: usageFile }, args);
  const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST * 1000);
  const { exitCode, stdout, stderr } = await finish(child);
  clearTimeout(timer);
  const said = `${stdout}${stderr}`.slice(-300);
  if (exitCode === null) return { cpuSeconds: Number.NaN, peakMegabytes: Number.NaN, exitCode, said };
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return {
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: (usage.maxRSS * 1024) / 1e6,
    exitCode,
    said,
  };
}
