import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HASH_LENGTH, type OfflinePlan } from '../report/offline-plan.ts';
import { listReportPages } from './list-report-pages.ts';

/**
 * Say what the service worker of a built site is to keep. The same site gives the same plan.
 *
 * @param base Path that the site stands below, with a slash at both ends.
 */
export function planOffline(siteDir: string, base: string): OfflinePlan {
  const hashes = globSync('**/*.html', { cwd: siteDir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => `${file} ${hash(readFileSync(join(siteDir, file)))}`);
  const pages = listReportPages(siteDir).map((path) => ({
    path,
    html: readFileSync(join(siteDir, path, 'index.html')),
  }));
  const files = pages.flatMap(({ html }) => listFiles(html.toString(), base));
  return {
    version: hash(hashes.join('\n')),
    pages: Object.fromEntries(pages.map(({ path, html }) => [path, hash(html)])),
    files: [...new Set(files)].sort(),
  };
}

/** Files that a page loads of itself and whose names change with their content, below the base. */
function listFiles(html: string, base: string): string[] {
  const attributes = html.matchAll(/(?:src|href)="([^"]+)"/g);
  return [...attributes].flatMap(([, address = '']) =>
    address.startsWith(`${base}_astro/`) ? [address.slice(base.length)] : [],
  );
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}
