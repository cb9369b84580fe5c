import type { Element, ElementContent, Nodes, Root } from 'hast';
import { selectAll } from 'hast-util-select';

/** The report's own words on a page, in order, without what the site sets among them. */
export function readVerbatim(page: Root): string {
  return selectAll('[data-verbatim]', page).map(readOwnText).join('');
}

/** The words of a part of a page, without what the site sets among them. */
export function readOwnText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.properties['dataEditorial'] !== undefined) return '';
  return 'children' in node ? node.children.map(readOwnText).join('') : '';
}

/** Copy a part of a page without what the site sets among its words. */
export function withoutEditorial(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return child.properties['dataEditorial'] === undefined ? [withoutEditorial(child)] : [];
  });
  return { ...element, children };
}
