import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectDir } from '../../src/project-dir.ts';

/** What a finished command left. */
export interface ScriptResult {
  /** `null` when a signal ended it. */
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Variables that the commands read; those of the shell that runs the tests are not for them. Under VITEST, Astro's
 * development server answers nothing.
 */
const SETTINGS = [
  'CONTENT_DIR',
  'OUT_DIR',
  'SITE_URL',
  'BASE_PATH',
  'PRECOMPRESS',
  'PORT',
  'NODE_ENV',
  'FORCE_COLOR',
  'VITEST',
];

/**
 * Start a staff command, `build` for `scripts/build.ts`, in a process of its own.
 *
 * @param dir The project, or a copy of it.
 */
export function startScript(
  name: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  dir = projectDir,
): ChildProcessWithoutNullStreams {
  const inherited = Object.entries(process.env).filter(([key]) => !SETTINGS.includes(key));
  return spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
    cwd: dir,
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** Run a staff command to its end. */
export async function runScript(
  name: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  dir?: string,
): Promise<ScriptResult> {
  return await finish(startScript(name, env, args, dir));
}

/** Wait for the end of a command that was started. */
export async function finish(child: ChildProcessWithoutNullStreams): Promise<ScriptResult> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [exitCode, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { exitCode, stdout, stderr };
}
