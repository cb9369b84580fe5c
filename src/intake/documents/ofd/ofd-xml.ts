import { visitParents } from 'unist-util-visit-parents';
import type { Element, Root } from 'xast';
import { parseXml, readAttribute } from '../docx/xml.ts';

/** Parse a part of an OFD; its elements are known by their names without a prefix, whatever it is. */
export function parseOfdXml(bytes: Uint8Array): Root {
  const tree = parseXml(bytes);
  visitParents(tree, 'element', (element) => {
    element.name = element.name.replace(/^.*:/u, '');
  });
  return tree;
}

/** Text of an element. */
export function readContent(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => ('value' in child ? child.value : '')).join('');
}

/** An attribute of numbers with spaces between them. */
export function readNumbers(element: Element | undefined, name: string): number[] {
  return splitNumbers(readAttribute(element, name) ?? '');
}

/** Numbers with white space between them; what is none is left out. */
export function splitNumbers(text: string): number[] {
  return (text.match(/\S+/gu) ?? []).map(Number).filter((value) => Number.isFinite(value));
}

/** An attribute that is a number. */
export function readNumber(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseFloat(readAttribute(element, name) ?? '');
  return Number.isFinite(value) ? value : undefined;
}

/** An attribute that is true or false. */
export function readFlag(element: Element | undefined, name: string, usual: boolean): boolean {
  const value = readAttribute(element, name);
  return value === undefined ? usual : value.trim().toLowerCase() === 'true';
}
