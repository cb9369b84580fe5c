import type { Definition, Link, LinkReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findFrontMatter } from '../content/yaml/front-matter.ts';
import { readLines } from '../content/yaml/line-ends.ts';
import { listProseBlocks, parseProse } from './prose.ts';

/** A link of a section's text, and the address that it leads to. */
export interface ProseLink {
  node: Link | LinkReference;
  url: string;
}

/** The links of a section, in order; those by reference lead where their definition says. */
export function listLinks(tree: Root): ProseLink[] {
  const links: ProseLink[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, (node) => {
    if (node.type === 'link') links.push({ node, url: node.url });
    const definition = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined;
    if (node.type === 'linkReference' && definition) links.push({ node, url: definition.url });
  });
  return links;
}

/**
 * Have a link of a section's file lead elsewhere, or be none. Its words and all else stay byte for byte.
 *
 * @param raw The section's whole file, with its line ends and byte order mark.
 * @param index Of the link, as {@link listLinks} counts them.
 * @param url Where it is to lead; `undefined` takes it away.
 * @returns `undefined` where the file cannot be written so that just that would change.
 */
export function rewriteLink(raw: string, index: number, url: string | undefined): string | undefined {
  const { text, splice } = readLines(raw);
  const body = findFrontMatter(text)?.bodyStart ?? 0;
  const tree = parseProse(text.slice(body));
  const links = listLinks(tree);
  const node = links[index]?.node;
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset];
  const [from, to] = [node?.children[0]?.position?.start.offset, node?.children.at(-1)?.position?.end.offset];
  if (start === undefined || end === undefined || from === undefined || to === undefined) return undefined;
  const words = text.slice(body + from, body + to);
  const link = url === undefined ? words : `[${words}](${url.replace(MEANT_OTHERWISE, '\\$&')})`;
  const written = splice([{ start: body + start, end: body + end, text: link }]);
  const after = readLines(written).text;
  const next = parseProse(after.slice(findFrontMatter(after)?.bodyStart ?? 0));
  const urls = links.map((link) => link.url);
  const wanted = url === undefined ? urls.toSpliced(index, 1) : urls.with(index, url);
  const isMeant =
    JSON.stringify(listLinks(next).map((link) => link.url)) === JSON.stringify(wanted) &&
    JSON.stringify(listTexts(next)) === JSON.stringify(listTexts(tree));
  return isMeant ? written : undefined;
}

/** What would end an address in Markdown, or read as another character. */
const MEANT_OTHERWISE = /[\\<>()]|&(?=#?\w+;)/gu;

function listTexts(tree: Root): string[] {
  return listProseBlocks(tree).map(({ text }) => text);
}
