import type { Report } from '../content/schemas/report.ts';
import type { Site } from '../content/schemas/site.ts';
import { splitHeading } from './section-headings.ts';

/** `<meta name property content>`. */
export interface PageTag {
  name: string;
  /** What the same is called where pages are shared, in Open Graph. */
  property?: string | undefined;
  content: string;
}

/** What a page is to a government's site: a column leads on, an article is the published text or a part of it. */
export type TaggedPage =
  | { kind: 'column'; title: string; description: string }
  | {
      kind: 'article';
      /** Text of its h1. */
      title: string;
      description: string;
      report: Report;
    };

/** Where a published page and its picture are; a page of a site without an address has none. */
export interface PageAddresses {
  page: string;
  picture: string;
}

/**
 * The tags that 《政府网站发展指引》 asks for on a page, in its order. What nobody has set is left out.
 *
 * @param addresses Absolute ones.
 */
export function listPageTags(site: Site, page: TaggedPage, addresses: PageAddresses | undefined): PageTag[] {
  const tags = [
    { name: 'SiteName', content: site.name },
    { name: 'SiteDomain', content: site.domain },
    { name: 'SiteIDCode', content: site.idCode },
    ...listColumnTags(site, page),
    ...(page.kind === 'article' ? listArticleTags(page.title, page.report) : []),
    { name: 'Keywords', content: listKeywords(site, page) },
    { name: 'Author', content: page.kind === 'article' ? page.report.issuer : undefined },
    { name: 'Description', property: 'og:description', content: page.description },
    { name: 'Image', property: 'og:image', content: addresses?.picture },
    { name: 'Url', property: 'og:url', content: addresses?.page },
  ];
  return tags.filter((tag): tag is PageTag => tag.content !== undefined);
}

type PossibleTag = Omit<PageTag, 'content'> & { content: string | undefined };

/** A page that is a column speaks for itself; an article names the portal's column it stands in, where that is known. */
function listColumnTags({ column, ...site }: Site, page: TaggedPage): PossibleTag[] {
  if (page.kind === 'article' && column === undefined) return [];
  const own = page.kind === 'column' ? page : undefined;
  return [
    { name: 'ColumnName', property: own && 'og:title', content: own?.title ?? column?.name },
    { name: 'ColumnDescription', content: own?.description ?? column?.description },
    { name: 'ColumnKeywords', content: (column?.keywords ?? site.keywords)?.join(',') ?? own?.title },
    { name: 'ColumnType', content: column?.type ?? own?.title },
  ];
}

/** @param title Text of the h1. */
function listArticleTags(title: string, { published, source }: Report): PossibleTag[] {
  return [
    { name: 'ArticleTitle', property: 'og:title', content: title },
    { name: 'PubDate', content: published },
    { name: 'ContentSource', content: source },
  ];
}

function listKeywords({ keywords }: Site, page: TaggedPage): string | undefined {
  const own = page.kind === 'article' ? splitHeading(page.title).title : page.title;
  return keywords && [...new Set([own, ...keywords])].join(',');
}
