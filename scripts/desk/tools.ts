import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { DeskTools, SitePlace } from '../../src/desk/session/tools.ts';
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
  const running = new Set<ChildProcess>();
  const start = (
    [script, ...args]: readonly [string, ...string[]],
    more: Readonly<Record<string, string>>,
    stdio: SpawnOptions['stdio'] = ['ignore', 'pipe', 'pipe'],
  ): ChildProcess => {
    const child = spawn(process.execPath, [join(projectDir, `scripts/${script}.ts`), ...args], {
      cwd: projectDir,
      env: { ...env, CONTENT_DIR: settings.contentDir, OUT_DIR: settings.outDir, ...more },
      stdio,
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    return child;
  };
  const run = async (
    script: string,
    place: SitePlace | undefined,
    tell: (line: string) => void,
  ): Promise<Answer<{ dir: string }>> => {
    const child = start([script], writeEnv(place));
    const lines = listen(child, tell);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return code === 0 ? { dir: settings.outDir } : { problem: lines.join('\n') };
  };
  const startPages = async (place: SitePlace | undefined, forget: () => void): Promise<Answer<{ url: string }>> => {
    // The channel between the two is what tells it that the desk has ended.
    const child = start(['dev', '--plain'], { ...writeEnv(place), PORT: '0' }, ['ignore', 'pipe', 'pipe', 'ipc']);
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    const timer = setTimeout(resolve, START_TIMEOUT, undefined);
    const lines = listen(child, (line) => {
      const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(line)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('close', () => {
      forget();
      resolve(undefined);
    });
    const url = await promise;
    clearTimeout(timer);
    if (url !== undefined) return { url: nameLocally(url) };
    forget();
    child.kill();
    return { problem: lines.join('\n') };
  };
  let pages: Promise<Answer<{ url: string }>> | undefined;
  const showPages: DeskTools['showPages'] = (place) => {
    if (pages) return pages;
    const started = startPages(place, () => {
      if (pages === started) pages = undefined;
    });
    pages = started;
    return started;
  };
  return {
    place: settings.siteUrl === undefined ? undefined : { origin: settings.siteUrl, path: settings.basePath },
    build: (place, tell) => run('build', place, tell),
    makePdfs: (place, tell) => run('pdf', place, tell),
    showPages,
    close: () => {
      for (const child of running) child.kill();
    },
  };
}

function writeEnv(place: SitePlace | undefined): Readonly<Record<string, string>> {
  return place ? { SITE_URL: place.origin, BASE_PATH: place.path } : {};
}

/**
 * The same server by another name. A browser gives cookies to a name, whatever the port: so the pages never get the
 * desk's, and what they send to the desk comes from another site, without its cookie.
 */
function nameLocally(url: string): string {
  const named = new URL(url);
  named.hostname = 'localhost';
  return named.href;
}

/** Read what a command prints, line by line, on either output, and keep the last of them. */
function listen(child: ChildProcess, tell: (line: string) => void): readonly string[] {
  const lines: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    if (!output) continue;
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line);
      if (lines.length > LAST_LINES) lines.shift();
      tell(line);
    });
  }
  return lines;
}
