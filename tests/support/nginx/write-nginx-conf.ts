import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../../src/project-dir.ts';

/** What the example configuration is to be filled in with. */
export interface NginxPlace {
  siteDir: string;
  /** Path the site was built for, with a slash at both ends. */
  basePath: string;
  port: number;
  brotliModule: string | undefined;
}

/**
 * Write into a folder all that nginx needs to run there, as anybody: the project's example as staff would fill it in, and
 * around it what a system has of its own.
 *
 * @returns the path of the configuration.
 * @throws Error where the example has not the lines that are to be changed.
 */
export function writeNginxConf(folder: string, place: NginxPlace): string {
  writeFileSync(join(folder, 'site.conf'), fillIn(place));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const path = join(folder, 'nginx.conf');
  const lines = [
    ...(place.brotliModule === undefined ? [] : [`load_module ${place.brotliModule};`]),
    'daemon off;',
    'worker_processes auto;',
    `pid ${join(folder, 'nginx.pid')};`,
    'events { worker_connections 1024; }',
    'http {',
    'access_log off;',
    'sendfile on;',
    'tcp_nopush on;',
    ...temporary,
    `include ${join(folder, 'site.conf')};`,
    '}',
  ];
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

function fillIn({ siteDir, basePath, port, brotliModule }: NginxPlace): string {
  let conf = readFileSync(join(projectDir, 'scripts/nginx/site.conf'), 'utf8');
  const change = (from: RegExp, to: string): void => {
    if (!from.test(conf)) throw new Error(`scripts/nginx/site.conf has not: ${from.source}`);
    conf = conf.replace(from, () => to);
  };
  change(/^ *listen 80;$/m, `listen 127.0.0.1:${port};`);
  change(/^ *alias \S+;$/m, `alias ${siteDir}/;`);
  if (brotliModule !== undefined) change(/^ *#brotli_static on;$/m, 'brotli_static on;');
  if (basePath === '/') change(/^ *location = .*$/m, '');
  return conf.replaceAll('/zwgk/fazhi', basePath.slice(0, -1));
}
