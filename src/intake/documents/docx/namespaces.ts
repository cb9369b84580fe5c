import { visitParents } from 'unist-util-visit-parents';
import type { Root } from 'xast';

/**
 * The prefixes by which the reader knows elements, by their namespaces' names. A document may call them otherwise, and
 * the strict edition of the standard (ISO/IEC 29500) has other names for the same.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:word': 'w10',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
};

/** Prefixes in scope, `''` for elements without one, each with the one it is known by. */
type Scope = ReadonlyMap<string, string>;

/**
 * Give elements and attributes the prefixes that the reader knows, in place. Of namespaces it does not know, and of
 * prefixes that are declared nowhere, names stay as they are.
 */
export function unifyPrefixes(tree: Root): Root {
  const scopes = new WeakMap<object, Scope>();
  visitParents(tree, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1);
    const outer: Scope = (parent && scopes.get(parent)) ?? new Map<string, string>();
    const declared = Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
      const prefix = /^xmlns(?::(.+))?$/u.exec(name);
      if (!prefix) return [];
      const own = prefix[1] ?? '';
      return [[own, PREFIXES[value ?? ''] ?? own]];
    });
    const scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
    scopes.set(element, scope);
    element.name = rename(element.name, scope);
    // An attribute without a prefix is in no namespace, whatever its element is in.
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [
        name.includes(':') && !name.startsWith('xmlns:') ? rename(name, scope) : name,
        value,
      ]),
    );
  });
  return tree;
}

function rename(name: string, scope: Scope): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  const known = scope.get(prefix ?? '');
  if (known === undefined) return name;
  return known === '' ? (local ?? '') : `${known}:${local ?? ''}`;
}
