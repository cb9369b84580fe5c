import type { Element, Nodes, Root, RootContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { refuseDeepXml } from '../markup-bounds.ts';
import { RefusedDocument } from '../refused-document.ts';

/**
 * Parse a part of a Word package. Document types are not read, so no entity can multiply or reach out of the file.
 *
 * @throws RefusedDocument for what is no well-formed XML, or of too many elements.
 */
export function parseXml(bytes: Uint8Array): Root {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    refuseDeepXml(text);
    return fromXml(text);
  } catch (error) {
    if (error instanceof RefusedDocument) throw error;
    throw new RefusedDocument('broken', { cause: error });
  }
}

/** The elements right below a node, without its text. */
export function listElements(node: Nodes): Element[] {
  const children: RootContent[] = 'children' in node ? node.children : [];
  return children.filter((child) => child.type === 'element');
}

/** The first child of a name, below one another where several names are given. */
export function findChild(node: Nodes | undefined, ...path: readonly string[]): Element | undefined {
  let found: Nodes | undefined = node;
  for (const name of path) found = found && listElements(found).find((child) => child.name === name);
  return found?.type === 'element' ? found : undefined;
}

/** An attribute by its name with the prefix, `w:val`. */
export function readAttribute(element: Element | undefined, name: string): string | undefined {
  return element?.attributes[name] ?? undefined;
}

/** `w:val` of a child, which is how Word writes most settings. */
export function readSetting(node: Nodes | undefined, ...path: readonly string[]): string | undefined {
  return readAttribute(findChild(node, ...path), 'w:val');
}

/** A setting that is a whole number. */
export function readNumber(node: Nodes | undefined, ...path: readonly string[]): number | undefined {
  const value = readSetting(node, ...path);
  return value !== undefined && /^\d+$/u.test(value) ? Number(value) : undefined;
}

/** An attribute that is a number, with a sign or a fraction or without. */
export function readMeasure(element: Element | undefined, name: string): number | undefined {
  const [number] = /^-?\d+(?:\.\d+)?/u.exec(readAttribute(element, name) ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

/** A setting that is on where it stands, unless it says that it is off. */
export function isOn(node: Nodes | undefined, ...path: readonly string[]): boolean {
  return saysOn(findChild(node, ...path));
}

/** Whether a setting is there, and does not say that it is off. */
export function saysOn(setting: Element | undefined): boolean {
  return setting !== undefined && !['0', 'false', 'off'].includes(readAttribute(setting, 'w:val') ?? '');
}
