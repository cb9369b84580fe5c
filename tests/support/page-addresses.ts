import { globSync } from 'node:fs';

/** Addresses of a built site's pages below its base, the home page first: ``, `2019/`, …, `404.html`. */
export function listPageAddresses(siteDir: string): string[] {
  return globSync('**/*.html', { cwd: siteDir })
    .map((file) => file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}
