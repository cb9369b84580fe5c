import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);

/** How hard a server is asked; small enough to be over soon and to leave the machine usable. */
export const LOAD = { seconds: 10, threads: 2, connections: 50 } as const;

/** What a server did under {@link LOAD}. */
export interface LoadMeasurement {
  /** Answers each second. */
  perSecond: number;
  /** Time from a request to the end of its answer that half of them, and 99 of 100, did not exceed; milliseconds. */
  p50: number;
  p99: number;
}

/** @returns whether wrk is installed. */
export async function hasWrk(): Promise<boolean> {
  // It says its version with the exit code of an error; what is not there has a code in letters.
  return await run('wrk', ['--version']).then(
    () => true,
    (error: unknown) => error instanceof Error && 'code' in error && error.code !== 'ENOENT',
  );
}

/**
 * Ask a server for some addresses in turns, as fast as it answers.
 *
 * @param paths Paths of the addresses.
 * @param encoding What is accepted: `br`, `gzip`.
 * @throws Error where an answer fails or has a status of 400 or above, or wrk fails.
 */
export async function runWrk(origin: string, paths: readonly string[], encoding: string): Promise<LoadMeasurement> {
  using folder = makeTemporaryFolder();
  const script = join(folder.dir, 'load.lua');
  writeFileSync(script, writeScript(paths, encoding));
  const { seconds, threads, connections } = LOAD;
  const { stdout } = await run('wrk', [`-t${threads}`, `-c${connections}`, `-d${seconds}s`, '-s', script, origin]);
  const answer = /^measured (\S+) (\S+) (\S+) (\S+)$/m.exec(stdout)?.slice(1).map(Number);
  const [perSecond, p50, p99, failures] = answer ?? [];
  if (perSecond === undefined || p50 === undefined || p99 === undefined) throw new Error(`wrk said:\n${stdout}`);
  if (failures !== 0) throw new Error(`${failures} requests failed.\n${stdout}`);
  return { perSecond, p50, p99 };
}

/** wrk counts in microseconds. */
function writeScript(paths: readonly string[], encoding: string): string {
  return `local paths = { ${paths.map((path) => `"${path}"`).join(', ')} }
local index = 0
request = function()
  index = index % #paths + 1
  return wrk.format("GET", paths[index], { ["Accept-Encoding"] = "${encoding}" })
end
done = function(summary, latency)
  local errors = summary.errors
  print(string.format("measured %f %f %f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
`;
}
