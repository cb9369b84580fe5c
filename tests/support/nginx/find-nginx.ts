import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** nginx as it is installed on this machine. */
export interface InstalledNginx {
  program: string;
  /** Path of the module that sends files compressed with Brotli, where there is one. */
  brotliModule: string | undefined;
}

/** What is printed where something is left out for want of nginx. */
export const WITHOUT_NGINX =
  'nginx is not installed (Debian: nginx, libnginx-mod-http-brotli-static), or PATH does not lead to it';

/** Folders that lead to system programs, and are not on everybody's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin'];

const BROTLI_MODULES = [
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  '/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so',
];

/** Find nginx, which the project never installs. */
export function findNginx(): InstalledNginx | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM_FOLDERS];
  const program = folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path));
  return program === undefined ? undefined : { program, brotliModule: BROTLI_MODULES.find((path) => existsSync(path)) };
}
