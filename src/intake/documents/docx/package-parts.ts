import { posix } from 'node:path';
import type { Element, Root } from 'xast';
import { RefusedDocument } from '../refused-document.ts';
import { openArchive } from '../zip-archive.ts';
import { unifyPrefixes } from './namespaces.ts';
import { listElements, parseXml, readAttribute } from './xml.ts';

/** The parts of a Word package that hold text, or say how text is numbered. */
export interface PackageParts {
  document: Root;
  styles: Root | undefined;
  numbering: Root | undefined;
  footnotes: Root | undefined;
  endnotes: Root | undefined;
  comments: Root | undefined;
  headers: Root[];
  footers: Root[];
}

/**
 * Open a Word package and parse what is needed of it; nothing is written to disk, and nothing else unpacked.
 *
 * @throws RefusedDocument for a package that is broken, encrypted, too large, or has paths outside of it.
 */
export async function readPackage(bytes: Uint8Array): Promise<PackageParts> {
  const archive = await openArchive(bytes);
  const read = async (path: string): Promise<Root | undefined> => {
    const content = await archive.read(path);
    return content && unifyPrefixes(parseXml(content));
  };
  const [documentPath] = readTargets(await read('_rels/.rels'), 'officeDocument', '');
  const document = documentPath === undefined ? undefined : await read(documentPath);
  if (documentPath === undefined || !document) throw new RefusedDocument('broken');

  const folder = posix.dirname(documentPath);
  const relations = await read(posix.join(folder, '_rels', `${posix.basename(documentPath)}.rels`));
  const readAll = async (type: string): Promise<Root[]> => {
    const parts = await Promise.all(readTargets(relations, type, folder).map(read));
    if (parts.includes(undefined)) throw new RefusedDocument('broken');
    return parts.filter((part) => part !== undefined);
  };
  const readOne = async (type: string): Promise<Root | undefined> => (await readAll(type))[0];
  return {
    document,
    styles: await readOne('styles'),
    numbering: await readOne('numbering'),
    footnotes: await readOne('footnotes'),
    endnotes: await readOne('endnotes'),
    comments: await readOne('comments'),
    headers: await readAll('header'),
    footers: await readAll('footer'),
  };
}

/** Paths within the package of what a part is related to; the two editions of the standard differ before the type. */
function readTargets(relations: Root | undefined, type: string, folder: string): string[] {
  return listElements(relations?.children.find((child) => child.type === 'element') ?? { type: 'root', children: [] })
    .filter(
      (relation) =>
        readAttribute(relation, 'Type')?.endsWith(`/${type}`) && readAttribute(relation, 'TargetMode') !== 'External',
    )
    .map((relation) => posix.resolve('/', folder, readTarget(relation)).slice(1));
}

/** A target is an address: `%20` is a space; some programs of Windows write `\\`. */
function readTarget(relation: Element): string {
  const target = (readAttribute(relation, 'Target') ?? '').replaceAll('\\', '/');
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
