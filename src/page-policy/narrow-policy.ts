import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

const HASH = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/**
 * Allow a page's own inline scripts and styles, and those of no other page. Astro lists what any page of the site has
 * on all of them: hashes do not compress, so that a tenth of a page's weight would be the names of what it has not.
 *
 * @param html A whole page as Astro builds it, with its policy in a meta tag; a page without one is left as it is.
 */
export function narrowPolicy(html: string): string {
  const own = new Set(listInlineBlocks(html).map((text) => ` 'sha256-${hash(text)}'`));
  return html.replace(POLICY, (meta) => meta.replace(HASH, (source) => (own.has(source) ? source : '')));
}

function listInlineBlocks(html: string): string[] {
  const blocks: string[] = [];
  visit(fromHtml(html), 'element', (node) => {
    const isScript = node.tagName === 'script' && node.properties['src'] === undefined;
    if (isScript || node.tagName === 'style') blocks.push(toString(node));
  });
  return blocks;
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
