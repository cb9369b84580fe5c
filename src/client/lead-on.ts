import { findMovedAnchor } from './moved-anchor.ts';

/** What a link names on a page that leads on is opened on the new page: a refresh would lose it. */
const link = document.querySelector<HTMLAnchorElement>('a[data-anchors]');
const moved = Object.entries(JSON.parse(link?.dataset['anchors'] ?? '{}') as Record<string, string>);
const anchor = findMovedAnchor(location.hash, new Map(moved));
if (link && anchor !== undefined) {
  const address = new URL(link.href);
  address.hash = anchor;
  location.replace(address);
}
