/**
 * Address of a page or file for data files, which are read away from the site.
 *
 * @param path Its place below the site's base: `2019/`.
 * @param site Address of the published site, `Astro.site`; without it the address begins at the site's root.
 */
export function addressOf(path: string, site: URL | undefined): string {
  const address = import.meta.env.BASE_URL + path;
  return site ? new URL(address, site).href : address;
}
