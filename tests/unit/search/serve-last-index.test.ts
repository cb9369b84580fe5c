import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveLastIndex } from '../../../src/integrations/search-index/last-index.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What a development server answers to a request for a file of the index, when this is the output folder. */
async function request(outDir: string, file: string): Promise<Response> {
  const server = createServer();
  serveLastIndex(
    {
      use: (route, handler) =>
        server.on('request', (asked, response) => {
          asked.url = asked.url?.replace(route, '');
          handler(asked, response);
        }),
    },
    outDir,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await fetch(`http://127.0.0.1:${port}/pagefind/${file}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('serveLastIndex', () => {
  it('gives out the files of the last build', async () => {
    using folder = makeTemporaryFolder();
    mkdirSync(join(folder.dir, 'pagefind'));
    writeFileSync(join(folder.dir, 'pagefind/pagefind-entry.json'), '{}');
    expect(await (await request(folder.dir, 'pagefind-entry.json')).text()).toBe('{}');
  });

  it('says what to do where there is none', async () => {
    using folder = makeTemporaryFolder();
    const response = await request(folder.dir, 'pagefind-entry.json');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('请先运行 npm run build');
  });
});
