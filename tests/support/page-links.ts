import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';

/** Every address a page names: links, style sheets, scripts, pictures. */
export function listAddresses(page: Root): string[] {
  return ['href', 'src', 'action', 'srcset', 'poster'].flatMap((name) =>
    selectAll(`[${name}]`, page).map((element) => readProperty(element, name)),
  );
}

/** Every id on a page. */
export function listIds(page: Root): string[] {
  return selectAll('[id]', page).map((element) => readProperty(element, 'id'));
}

function readProperty(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value);
}
