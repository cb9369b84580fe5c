import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { drawCharts } from '../../support/drawn-charts.ts';
import type { PageKind } from '../page-kinds.ts';

/** What a first visit to a page loads. */
export interface PageWeight extends PageKind {
  requests: number;
  /** Bodies, each compressed by itself with the program's own level; headers not counted. */
  gzipBytes: number;
  brotliBytes: number;
  /** The page itself: all that the next page of a visit loads. */
  htmlGzipBytes: number;
  /** The words of the page alone, of all that it shows and folds away. */
  textGzipBytes: number;
}

/** Weigh a page in a browser with nothing in its cache, until the network is quiet. What is kept for later is not counted. */
export async function weighPage(browser: Browser, siteUrl: string, page: PageKind): Promise<PageWeight> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const visit = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    visit.on('response', (response) => bodies.push(response.body()));
    await visit.goto(siteUrl + page.address, { waitUntil: 'networkidle' });
    if (page.isScrolled) {
      await drawCharts(visit);
    }
    const text = await visit.locator('body').evaluate((body) => {
      const words = body.cloneNode(true) as HTMLElement;
      for (const silent of words.querySelectorAll('script, style')) silent.remove();
      return words.textContent.replace(/\s+/g, ' ');
    });
    const loaded = await Promise.all(bodies);
    const [html = Buffer.alloc(0)] = loaded;
    return {
      ...page,
      requests: loaded.length,
      gzipBytes: addUp(loaded, gzipSync),
      brotliBytes: addUp(loaded, brotliCompressSync),
      htmlGzipBytes: gzipSync(html).length,
      textGzipBytes: gzipSync(text).length,
    };
  } finally {
    await context.close();
  }
}

/** What is compressed already gets no smaller, and is sent as it is. */
function addUp(bodies: readonly Buffer[], compress: (body: Buffer) => Buffer): number {
  return bodies.reduce((sum, body) => sum + Math.min(body.length, compress(body).length), 0);
}
