import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../../src/desk/guard/lock.ts';
import { serveDesk } from '../../../src/desk/serve.ts';
import { listenHere } from '../../../src/listen.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.ts';
import { NO_TOOLS } from '../test-desk.ts';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = makeTemporaryFolder();
});
afterEach(() => {
  folder[Symbol.dispose]();
});

test('of two desks that are started at once one opens', async () => {
  const started = [1, 2, 3].map(() => serveDesk(folder.dir, 0, NO_TOOLS));
  const ends = await Promise.allSettled(started);
  for (const end of ends) if (end.status === 'fulfilled') await end.value.close();
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
});

test('a desk that is too busy to answer keeps its folder', async () => {
  const server = createServer(() => undefined);
  const port = await listenHere(server, 0);
  mkdirSync(join(folder.dir, '.desk'));
  writeFileSync(join(folder.dir, '.desk', 'open.json'), JSON.stringify({ pid: process.pid, port, mark: 'busy' }));
  await expect(lockFolder(folder.dir, 1)).rejects.toThrow('已经在另一个工作台里开着');
  server.closeAllConnections();
  server.close();
});
