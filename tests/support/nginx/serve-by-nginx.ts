import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { SiteServer } from '../../../scripts/serve/serve-site.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { findNginx, WITHOUT_NGINX } from './find-nginx.ts';
import { writeNginxConf } from './write-nginx-conf.ts';

const HOST = '127.0.0.1';
const MAX_TRIES = 5;
const MAX_WAIT = 10_000;

/** nobody, whom nginx runs as where the tests run as root. */
const NOBODY = 65534;

/**
 * Serve a built site by nginx with the project's example configuration, to this machine only, without privileges.
 *
 * @param siteDir A site in a temporary folder of its own.
 * @param basePath Path it was built for, with a slash at both ends.
 * @throws Error where nginx is not installed or does not start, with what it says.
 */
export async function serveByNginx(siteDir: string, basePath: string): Promise<SiteServer> {
  const nginx = findNginx();
  if (!nginx) throw new Error(WITHOUT_NGINX);
  const folder = makeTemporaryFolder();
  const asNobody = process.getuid?.() === 0;
  if (asNobody) {
    chownSync(folder.dir, NOBODY, NOBODY);
    // Temporary folders are their owner's alone.
    chmodSync(dirname(siteDir), 0o755);
  }
  for (let tries = 1; ; tries += 1) {
    const port = await findFreePort();
    const conf = writeNginxConf(folder.dir, { siteDir, basePath, port, brotliModule: nginx.brotliModule });
    const child = spawn(nginx.program, ['-p', folder.dir, '-c', conf, '-e', 'stderr'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      ...(asNobody && { uid: NOBODY, gid: NOBODY }),
    });
    const failure = await waitUntilReady(child, port);
    if (failure === undefined) {
      return {
        url: `http://${HOST}:${port}${basePath}`,
        port,
        close: async () => {
          await stop(child);
          folder[Symbol.dispose]();
        },
      };
    }
    await stop(child);
    // Another process may have taken the port in between.
    if (tries < MAX_TRIES && failure.includes('Address already in use')) continue;
    folder[Symbol.dispose]();
    throw new Error(`nginx does not start.\n${failure}`);
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, HOST, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => {
    server.close(resolve);
  });
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** @returns what nginx said, where it ended or does not answer. */
async function waitUntilReady(child: ChildProcess, port: number): Promise<string | undefined> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += String(chunk);
  });
  child.once('error', (error) => {
    said += error.message;
  });
  const end = Date.now() + MAX_WAIT;
  while (Date.now() < end && child.exitCode === null && child.pid !== undefined && !said.includes('in use')) {
    const answers = await fetch(`http://${HOST}:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) return undefined;
    await setTimeout(20);
  }
  return said || 'It does not answer.';
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}
