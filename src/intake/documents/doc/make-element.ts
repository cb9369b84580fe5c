import type { Element, ElementContent } from 'xast';

/** Make an element of the XML that a .docx would have in place of what a .doc says in bytes. */
export function makeElement(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', name, attributes: { ...attributes }, children: [...children] };
}

/** An element with a value, as Word writes most settings. */
export function makeSetting(name: string, value: string | number): Element {
  return makeElement(name, { 'w:val': String(value) });
}
