import { setTimeout } from 'node:timers/promises';
import { startDevServer } from '../../support/dev-server.ts';
import type { FixtureSite } from '../../support/site.ts';
import { changeSentence } from './change-sentence.ts';

const POLL_MS = 10;
const MAX_WAIT_MS = 120_000;

/** @returns milliseconds from a change of the text to the page of `npm run dev` that shows it, the page open before. */
export async function timePreview(site: FixtureSite): Promise<number> {
  const server = await startDevServer({ CONTENT_DIR: site.dir });
  const read = async (address: string): Promise<string> => await (await fetch(server.url + address)).text();
  try {
    const before = changeSentence(site);
    await read(before.address);
    const { address, added } = changeSentence(site);
    const start = performance.now();
    while (!(await read(address)).includes(added + added)) {
      if (performance.now() - start > MAX_WAIT_MS) throw new Error(`${address} does not show what was changed`);
      await setTimeout(POLL_MS);
    }
    return performance.now() - start;
  } finally {
    server.stop();
  }
}
