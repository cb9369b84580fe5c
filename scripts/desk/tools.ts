import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { DeskTools } from '../../src/desk/session/tools.ts';
import { projectDir } from '../../src/project-dir.ts';
import type { Settings } from '../../src/settings.ts';

type Answer<T> = T | { problem: string };

/** How many of its last lines say what hindered a command. */
const LAST_LINES = 20;

/** How long the pages may take to start, in milliseconds; an old machine is slow. */
const START_TIMEOUT = 120_000;

/**
 * The project's other commands for the desk, each in a process of its own: a build that fails, or is killed, leaves the
 * desk as it is.
 */
export function startTools(settings: Settings, env: Readonly<Record<string, string | undefined>>): DeskTools {
  const start = (script: string, more: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [`scripts/${script}.ts`], {
      cwd: projectDir,
      env: { ...env, CONTENT_DIR: settings.contentDir, OUT_DIR: settings.outDir, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run = async (script: string, tell: (line: string) => void): Promise<Answer<{ dir: string }>> => {
    const child = start(script);
    const lines = listen(child, tell);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return code === 0 ? { dir: settings.outDir } : { problem: writeLast(lines) };
  };
  let pages: Promise<Answer<{ url: string }>> | undefined;
  const startPages = async (): Promise<Answer<{ url: string }>> => {
    const child = start('dev', { PORT: '0' });
    process.once('exit', () => child.kill());
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    const timer = setTimeout(resolve, START_TIMEOUT, undefined);
    const lines = listen(child, (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => {
      pages = undefined;
      resolve(undefined);
    });
    const url = await promise;
    clearTimeout(timer);
    return url === undefined ? { problem: writeLast(lines) } : { url };
  };
  return {
    build: (tell) => run('build', tell),
    makePdfs: (tell) => run('pdf', tell),
    showPages: () => (pages ??= startPages()),
  };
}

/** Read what a command prints, line by line, on either output. */
function listen(child: ChildProcess, tell: (line: string) => void): readonly string[] {
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    if (!output) continue;
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      tell(line);
    });
  }
  return lines;
}

function writeLast(lines: readonly string[]): string {
  return lines.slice(-LAST_LINES).join('\n');
}
