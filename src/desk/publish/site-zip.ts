import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { zipFiles } from '../../disk/zip-files.ts';
import { projectDir } from '../../project-dir.ts';
import { type BuiltSite, listFiles } from '../session/built-site.ts';

/**
 * The finished site as one file to hand on: its folder, and beside it how a server is set up for it. All in it has the
 * time at which the site was made: servers tell a changed file by that.
 */
export async function zipSite({ dir, at }: BuiltSite): Promise<Readable> {
  const paths = await listFiles(dir);
  return zipFiles(
    [
      // What tells the program which folder it may replace is nothing for a server.
      ...paths
        .filter((path) => path !== '.generated-site')
        .map((path) => ({ path: `site/${path}`, from: join(dir, path) })),
      { path: 'server/nginx.conf', from: join(projectDir, 'scripts/nginx/site.conf') },
    ],
    new Date(at),
  );
}
