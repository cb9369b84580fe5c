import { readBuiltBase } from '../../scripts/build/output-folder.ts';
import { serveSite, type SiteServer } from '../../scripts/serve/serve-site.ts';
import { serveByNginx } from './nginx/serve-by-nginx.ts';

/** Whether `E2E_SERVER=nginx` asks for the whole suite to be run behind nginx with the example configuration. */
export function isServedByNginx(): boolean {
  const server = process.env['E2E_SERVER'] ?? '';
  if (!['', 'nginx'].includes(server)) throw new Error(`E2E_SERVER=${server}: nginx, or nothing`);
  return server === 'nginx';
}

/** Serve a site, at the path it was built for, to end-to-end tests: by the server of `npm run preview`, or by nginx. */
export async function serveBuiltSite(siteDir: string): Promise<SiteServer> {
  const basePath = readBuiltBase(siteDir) ?? '/';
  return isServedByNginx() ? await serveByNginx(siteDir, basePath) : await serveSite(siteDir, basePath, 0);
}
