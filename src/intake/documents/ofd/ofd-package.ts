import { posix } from 'node:path';
import type { Element, Root } from 'xast';
import { findChild, listElements, readAttribute } from '../docx/xml.ts';
import { RefusedDocument } from '../refused-document.ts';
import { type Archive, openArchive } from '../zip-archive.ts';
import { addResources, createResources, type Resources } from './ofd-resources.ts';
import { parseOfdXml, readContent, splitNumbers } from './ofd-xml.ts';

/** A page, with all that is drawn on it, from the bottom to the top. */
export interface OfdPage {
  /** Left, top, width and height in millimetres. */
  box: readonly number[];
  layers: readonly OfdLayer[];
  resources: Resources;
}

/** What is drawn together. */
export interface OfdLayer {
  element: Element;
  /** The page's own content, a form that several pages have, or what somebody has added on top. */
  origin: 'page' | 'template' | 'annotation';
}

/** An OFD, opened. */
export interface OfdPackage {
  pages: readonly OfdPage[];
  /** Names of files that are attached to it. */
  attachments: readonly string[];
}

const A4 = [0, 0, 210, 297];
/** Most pages of a document: a report has fifty. */
const MOST_PAGES = 500;

/** Finds the part that another one names, and where it lies. */
type FindPart = (from: string, place: string) => Promise<{ tree: Root; folder: string } | undefined>;

/**
 * Open an OFD (GB/T 33190) and parse what is drawn on its pages.
 *
 * @throws RefusedDocument for one that is broken, encrypted or too large.
 */
export async function openOfd(bytes: Uint8Array): Promise<OfdPackage> {
  const archive = await openArchive(bytes);
  if (archive.paths.includes('encryptions.xml')) throw new RefusedDocument('encrypted');
  const find = findParts(archive);
  const start = await find('', 'OFD.xml');
  const bodies = listElements(findChild(start?.tree, 'OFD') ?? { type: 'root', children: [] }).filter(
    ({ name }) => name === 'DocBody',
  );
  const pages: OfdPage[] = [];
  const attachments: string[] = [];
  for (const body of bodies) {
    const document = await find('', readContent(findChild(body, 'DocRoot')));
    const root = findChild(document?.tree, 'Document');
    if (!document || !root) throw new RefusedDocument('broken');
    pages.push(...(await readPages(root, document.folder, find)));
    attachments.push(...(await listAttachments(root, document.folder, find)));
  }
  if (pages.length === 0) throw new RefusedDocument('broken');
  return { pages, attachments };
}

function findParts(archive: Archive): FindPart {
  return async (from, place) => {
    const wanted = place.trim().replaceAll('\\', '/');
    if (wanted === '') return undefined;
    // Some programs name a part from the root without saying so.
    for (const path of [posix.resolve('/', from, wanted), posix.resolve('/', wanted)]) {
      const content = await archive.read(path);
      if (content) return { tree: parseOfdXml(content), folder: posix.dirname(path) };
    }
    return undefined;
  };
}

async function readPages(root: Element, folder: string, find: FindPart): Promise<OfdPage[]> {
  const common = findChild(root, 'CommonData');
  const listed = listNamed(findChild(root, 'Pages'), 'Page');
  if (listed.length > MOST_PAGES) throw new RefusedDocument('too-large');
  const resources = createResources();
  for (const kind of ['PublicRes', 'DocumentRes']) {
    for (const place of listNamed(common, kind))
      addResources(resources, (await find(folder, readContent(place)))?.tree);
  }
  const templates = new Map(
    listNamed(common, 'TemplatePage').map((one) => [
      readAttribute(one, 'ID') ?? '',
      readAttribute(one, 'BaseLoc') ?? '',
    ]),
  );
  const annotations = await findAnnotations(root, folder, find);
  const usualBox = readBox(findChild(common, 'PageArea')) ?? A4;
  const pages: OfdPage[] = [];
  for (const page of listed) {
    const part = await find(folder, readAttribute(page, 'BaseLoc') ?? '');
    const content = findChild(part?.tree, 'Page');
    if (!part || !content) throw new RefusedDocument('broken');
    for (const place of listNamed(content, 'PageRes')) {
      addResources(resources, (await find(part.folder, readContent(place)))?.tree);
    }
    const own = listLayers(content, 'page');
    const { below, above } = await readTemplates(content, templates, folder, find);
    const added = await readAnnotations(annotations.get(readAttribute(page, 'ID') ?? ''), find);
    pages.push({
      box: readBox(findChild(content, 'Area')) ?? usualBox,
      layers: [...below, ...own, ...above, ...added],
      resources,
    });
  }
  return pages;
}

function listNamed(parent: Element | undefined, name: string): Element[] {
  return parent ? listElements(parent).filter((element) => element.name === name) : [];
}

function readBox(area: Element | undefined): number[] | undefined {
  const box = splitNumbers(readContent(findChild(area, 'PhysicalBox')));
  return box.length === 4 ? box : undefined;
}

function listLayers(page: Element, origin: OfdLayer['origin']): OfdLayer[] {
  return listNamed(findChild(page, 'Content'), 'Layer').map((element) => ({ element, origin }));
}

async function readTemplates(
  page: Element,
  templates: ReadonlyMap<string, string>,
  folder: string,
  find: FindPart,
): Promise<{ below: OfdLayer[]; above: OfdLayer[] }> {
  const below: OfdLayer[] = [];
  const above: OfdLayer[] = [];
  for (const use of listNamed(page, 'Template')) {
    const template = await find(folder, templates.get(readAttribute(use, 'TemplateID') ?? '') ?? '');
    const content = findChild(template?.tree, 'Page');
    const isAbove = readAttribute(use, 'ZOrder') === 'Foreground';
    if (content) (isAbove ? above : below).push(...listLayers(content, 'template'));
  }
  return { below, above };
}

/** Where the annotations of each page lie, by the page's number. */
async function findAnnotations(
  root: Element,
  folder: string,
  find: FindPart,
): Promise<Map<string, { from: string; place: string }>> {
  const part = await find(folder, readContent(findChild(root, 'Annotations')));
  return new Map(
    listNamed(findChild(part?.tree, 'Annotations'), 'Page').map((page) => [
      readAttribute(page, 'PageID') ?? '',
      { from: part?.folder ?? '', place: readContent(findChild(page, 'FileLoc')) },
    ]),
  );
}

async function readAnnotations(
  where: { from: string; place: string } | undefined,
  find: FindPart,
): Promise<OfdLayer[]> {
  const part = where && (await find(where.from, where.place));
  return listNamed(findChild(part?.tree, 'PageAnnot'), 'Annot').flatMap((annotation) =>
    listNamed(annotation, 'Appearance').map((element) => ({ element, origin: 'annotation' as const })),
  );
}

async function listAttachments(root: Element, folder: string, find: FindPart): Promise<string[]> {
  const part = await find(folder, readContent(findChild(root, 'Attachments')));
  return listNamed(findChild(part?.tree, 'Attachments'), 'Attachment').map(
    (attachment) => readAttribute(attachment, 'Name') ?? '',
  );
}
