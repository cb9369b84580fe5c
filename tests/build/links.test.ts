import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';
import { listAddresses, listIds } from '../support/page-links.ts';

describe.each([{ base: '/' }, { base: '/a/b/' }])('the site below $base', ({ base }) => {
  let site: BuiltSite;

  beforeAll(async () => {
    site = await buildSiteWith({ BASE_PATH: base });
  });

  afterAll(() => {
    site[Symbol.dispose]();
  });

  /** Addresses on a page that are not of another site, resolved. */
  const listOwn = (file: string): URL[] =>
    listAddresses(site.readPage(file))
      .filter((address) => !/^(?:https?:|data:|mailto:)/.test(address))
      .map((address) => new URL(address, `http://site.invalid${base}${file.replace(/index\.html$/, '')}`));

  test('leads with every link and asset to a file below the base', () => {
    const broken = site.pages.flatMap((file) =>
      listOwn(file)
        .filter(({ pathname }) => {
          const path = decodeURIComponent(pathname);
          const target = path.endsWith('/') ? `${path}index.html` : path;
          return !path.startsWith(base) || !site.files.includes(target.slice(base.length));
        })
        .map(({ pathname }) => `${file} → ${pathname}`),
    );
    expect(broken).toEqual([]);
  });

  test('has every anchor that a link names', () => {
    const idsOf = new Map(site.pages.map((file) => [file, new Set(listIds(site.readPage(file)))]));
    const broken = site.pages.flatMap((file) =>
      listOwn(file)
        .filter(({ hash, pathname }) => {
          const target = `${decodeURIComponent(pathname).slice(base.length)}index.html`;
          return (
            hash !== '' &&
            !idsOf.get(target.replace('.htmlindex.html', '.html'))?.has(decodeURIComponent(hash.slice(1)))
          );
        })
        .map(({ href }) => `${file} → ${decodeURIComponent(href)}`),
    );
    expect(broken).toEqual([]);
  });

  test('has no id twice on a page', () => {
    const doubled = site.pages.filter((file) => {
      const ids = listIds(site.readPage(file));
      return new Set(ids).size !== ids.length;
    });
    expect(doubled).toEqual([]);
  });
});
