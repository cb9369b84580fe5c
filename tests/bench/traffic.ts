import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';

/** A file that was loaded over the network. */
export interface LoadedFile {
  /** Path of its address. */
  path: string;
  /** Its body as a server sends it that compresses with gzip what is not compressed yet; headers not counted. */
  gzipBytes: number;
}

/** Counts what a page and its workers load. */
export interface TrafficCounter {
  /** Wait for what is under way, list what was loaded since it was last asked, and begin anew. */
  take: () => Promise<LoadedFile[]>;
}

/** Count from now on what a page loads. A request that fails is listed without bytes. */
export function countTraffic(page: Page): TrafficCounter {
  const pending = new Set<Request>();
  let files: Promise<LoadedFile>[] = [];
  page.on('request', (request) => pending.add(request));
  page.on('requestfinished', (request) => {
    pending.delete(request);
    files.push(measureFile(request));
  });
  page.on('requestfailed', (request) => {
    pending.delete(request);
    files.push(Promise.resolve({ path: new URL(request.url()).pathname, gzipBytes: 0 }));
  });
  return {
    take: async () => {
      while (pending.size > 0)
        await Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')]);
      const taken = await Promise.all(files);
      files = [];
      return taken;
    },
  };
}

async function measureFile(request: Request): Promise<LoadedFile> {
  const response = await request.response();
  const body = response ? await response.body() : Buffer.alloc(0);
  return { path: new URL(request.url()).pathname, gzipBytes: Math.min(body.length, gzipSync(body).length) };
}
