import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startScript } from './run-script.ts';
import { holdLock } from './shared-sites.ts';

/** `npm run dev` in a process of its own. */
export interface DevServer {
  /** Where it says that it can be opened, with a slash at the end. */
  url: string;
  stop: () => void;
}

/** Start the development server on a free port, with the settings that are given; one at a time, see {@link waitForDev}. */
export async function startDevServer(env: Readonly<Record<string, string>>): Promise<DevServer> {
  const lock = await waitForDev();
  const server = startScript('dev', { ...env, PORT: '0' });
  server.once('close', () => {
    lock[Symbol.dispose]();
  });
  return {
    url: await readAddress(server),
    stop: () => {
      server.kill();
    },
  };
}

/** Wait until no other development server runs: two at once would share what Astro keeps in the project's own folder. */
export async function waitForDev(): Promise<Disposable> {
  return await holdLock(join(process.env['TEST_SITES_DIR'] ?? tmpdir(), 'dev-server.lock'));
}

/** Both outputs stay open and are read on: a server that cannot write to them any more would end. */
function readAddress(server: ChildProcessWithoutNullStreams): Promise<string> {
  server.stderr.resume();
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += String(chunk);
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url);
    });
    server.once('close', () => {
      reject(new Error(`the server ended: ${said}`));
    });
  });
}
