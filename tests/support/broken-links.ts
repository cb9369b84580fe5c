import type { BuiltSite } from './built-site.ts';
import { listAddresses, listIds } from './page-links.ts';

/** Links and assets of a site's pages that lead to no file of it below its base, as `page → path`. */
export function listBrokenLinks(site: BuiltSite, base: string): string[] {
  return listOwnLinks(site, base)
    .filter(({ url }) => {
      const path = decodeURIComponent(url.pathname);
      const target = path.endsWith('/') ? `${path}index.html` : path;
      return !path.startsWith(base) || !site.files.includes(target.slice(base.length));
    })
    .map(({ file, url }) => `${file} → ${url.pathname}`);
}

/** Links of a site's pages that name an anchor which their target does not have, as `page → address`. */
export function listBrokenAnchors(site: BuiltSite, base: string): string[] {
  const idsOf = new Map(site.pages.map((file) => [file, new Set(listIds(site.readPage(file)))]));
  return listOwnLinks(site, base)
    .filter(({ url }) => {
      const target = `${decodeURIComponent(url.pathname).slice(base.length)}index.html`;
      // Words to be highlighted are no part of the anchor.
      const anchor = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
      return anchor !== '' && !idsOf.get(target.replace('.htmlindex.html', '.html'))?.has(anchor);
    })
    .map(({ file, url }) => `${file} → ${decodeURIComponent(url.href)}`);
}

/** Addresses on a site's pages that are not of another site, resolved. */
function listOwnLinks(site: BuiltSite, base: string): { file: string; url: URL }[] {
  return site.pages.flatMap((file) =>
    listAddresses(site.readPage(file))
      .filter((address) => !/^(?:https?:|data:|mailto:)/.test(address))
      .map((address) => ({
        file,
        url: new URL(address, `http://site.invalid${base}${file.replace(/index\.html$/, '')}`),
      })),
  );
}
