import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../../src/project-dir.ts';
import { finish, type ScriptResult } from '../../support/run-script.ts';
import { type CpuProfile, readProfile, type TimeByPart } from './read-profile.ts';

/** What one `npm run build` took, from the start of its process to the end, and what it made. */
export interface BuildCost {
  seconds: number;
  /** Of all its threads together. */
  cpuSeconds: number;
  /** Resident set at its largest. */
  peakMegabytes: number;
  pages: number;
  files: number;
  megabytes: number;
}

/**
 * Build into a folder of its own.
 *
 * @param kept Where that is made. For some minutes after many files were removed ext4 takes several times as long to make
 *   new ones, so what is built stays until all is measured.
 * @throws Error with what the command printed, when the build fails.
 */
export async function measureBuild(contentDir: string, kept: string): Promise<BuildCost> {
  const folder = mkdtempSync(join(kept, 'build-'));
  const outDir = join(folder, 'site');
  const usageFile = join(folder, 'usage.json');
  const preload = new URL('report-usage.ts', import.meta.url).href;
  const start = performance.now();
  const { exitCode, stdout, stderr } = await build({
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    NODE_OPTIONS: `--import=${preload}`,
    USAGE_FILE: usageFile,
  });
  const seconds = (performance.now() - start) / 1000;
  if (exitCode !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  const sizes = globSync('**/*', { cwd: outDir })
    .map((file) => ({ file, stat: statSync(join(outDir, file)) }))
    .filter(({ stat }) => stat.isFile());
  return {
    seconds,
    cpuSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: (usage.maxRSS * 1024) / 1e6,
    pages: sizes.filter(({ file }) => file.endsWith('.html')).length,
    files: sizes.length,
    megabytes: sizes.reduce((sum, { stat }) => sum + stat.size, 0) / 1e6,
  };
}

/** As `npm run build` does it. */
async function build(env: Readonly<Record<string, string>>): Promise<ScriptResult> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'build'], {
    cwd: projectDir,
    env: { ...process.env, ...env },
  });
  return await finish(child);
}

/**
 * Build once more, with a profiler that slows it down, and say what its main thread did.
 *
 * @param kept As of {@link measureBuild}.
 */
export async function profileBuild(contentDir: string, kept: string): Promise<TimeByPart> {
  const folder = mkdtempSync(join(kept, 'build-'));
  const { exitCode, stdout, stderr } = await build({
    CONTENT_DIR: contentDir,
    OUT_DIR: join(folder, 'site'),
    NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${folder}`,
  });
  if (exitCode !== 0) throw new Error(`the build failed\n${stdout}${stderr}`);
  // Workers have profiles of their own; the main thread's is by far the largest.
  const [largest = ''] = globSync('*.cpuprofile', { cwd: folder })
    .map((file) => join(folder, file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  return readProfile(JSON.parse(readFileSync(largest, 'utf8')) as CpuProfile);
}
