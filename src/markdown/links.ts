import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isOutside } from '../report/outside-addresses.ts';

/** Put links that begin with `/` below the path the site stands at. */
export function rehypeBaseLinks(basePath: string) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
        element.properties['href'] = basePath + href.slice(1);
      }
    });
  };
}

/** Mark links that lead to a site of no government, so that the reader is told before following one. */
export function rehypeExternalLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName === 'a' && typeof href === 'string' && isOutside(href)) {
        element.properties['rel'] = ['external'];
      }
    });
  };
}
