import { visit } from 'unist-util-visit';
import type { Place } from '../../src/text/place.ts';
import { type ParsedSection, placeNode } from '../../src/report/parsed-content.ts';

/** A link's target as written, and where the link, or the definition that holds it, stands. */
export interface SectionLink {
  url: string;
  /** Scheme in lower case, `https`; `undefined` for a link within the site. */
  scheme: string | undefined;
  place: Place;
}

/** Every link target in a section's Markdown: inline, in angle brackets and in definitions. */
export function listLinks(section: ParsedSection): SectionLink[] {
  const links: SectionLink[] = [];
  visit(section.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    links.push({ url: node.url, scheme: readScheme(node.url), place: placeNode(section, node) });
  });
  return links;
}

/** Browsers ignore control characters and spaces before and within a scheme. */
function readScheme(url: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what a disguised scheme is padded with
  return /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
}
