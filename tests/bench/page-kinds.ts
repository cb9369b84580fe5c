import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { listReservedNames } from '../../src/report/routes.ts';
import type { BuiltSite } from '../support/built-site.ts';

/** A page that stands for its kind. */
export interface PageKind {
  kind: string;
  /** Address below the site's base: `2019/full/`. */
  address: string;
  /** Whether a reader scrolls to its end, so that its charts are drawn. */
  isScrolled: boolean;
}

const SECTION_PAGE = new RegExp(`^(\\d{4}/(?!(?:${listReservedNames('section').join('|')})/)[a-z\\d-]+/)index\\.html$`);

/** Choose from a site with one report a page of each kind: of sections the longest, one in the middle and the shortest. */
export function choosePages({ files, readPage }: BuiltSite): PageKind[] {
  const sections = files
    .flatMap((file) => {
      const address = SECTION_PAGE.exec(file)?.[1];
      const article = select('article', readPage(file));
      return address && article ? [{ address, length: toString(article).length }] : [];
    })
    .sort((a, b) => b.length - a.length)
    .map(({ address }) => address);
  const year = sections[0]?.slice(0, 5) ?? '';
  const [figure = ''] = files.filter((file) => file.startsWith('figures/'));
  const list: [kind: string, address: string | undefined][] = [
    ['home', ''],
    ['report', year],
    ['section, longest', sections[0]],
    ['section, middle', sections[Math.floor(sections.length / 2)]],
    ['section, shortest', sections.at(-1)],
    ['whole text', `${year}full/`],
    ['table of figures', `${year}figures/`],
    ['charts', `${year}charts/`],
    ['one figure', figure.replace(/index\.html$/, '')],
    ['search', 'search/'],
    ['terms', 'glossary/'],
    ['about', 'about/'],
  ];
  return [
    ...list.flatMap(([kind, address]) => (address === undefined ? [] : [{ kind, address, isScrolled: false }])),
    { kind: 'home, all charts drawn', address: '', isScrolled: true },
  ];
}
