import { createHash } from 'node:crypto';

const HASH = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;

/**
 * A script or style with its text. A pattern is enough, and parsing all pages was a fifth of a build's time: text and
 * attributes of a page as Astro writes it have no bare `<script` or `<style`, and either ends at its first end tag.
 */
const BLOCK = /<(script|style)\b[^>]*>(?<text>.*?)<\/\1>/gs;

/**
 * Allow a page's own inline scripts and styles, and those of no other page. Astro lists what any page of the site has
 * on all of them: hashes do not compress, so that a tenth of a page's weight would be the names of what it has not.
 *
 * @param html A whole page as Astro builds it, with its policy in a meta tag; a page without one is left as it is.
 */
export function narrowPolicy(html: string): string {
  const texts = Array.from(html.matchAll(BLOCK), ({ groups }) => groups?.['text'] ?? '').filter((text) => text !== '');
  const own = new Set(texts.map((text) => ` 'sha256-${hash(text)}'`));
  return html.replace(POLICY, (meta) => meta.replace(HASH, (source) => (own.has(source) ? source : '')));
}

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
