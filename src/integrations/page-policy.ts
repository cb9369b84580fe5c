import { hash } from 'node:crypto';

const HASH = / 'sha256-[^']+'/g;
const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
const CHARSET = '<meta charset="utf-8">';

/**
 * A script or style with its text. A pattern is enough, and parsing all pages was a fifth of a build's time: text and
 * attributes of a page as Astro writes it have no bare `<script` or `<style`, and either ends at its first end tag.
 */
const BLOCK = /<(script|style)\b[^>]*>(?<text>.*?)<\/\1>/gs;

/**
 * Allow a page's own inline scripts and styles, and those of no other page. Astro lists what any page of the site has
 * on all of them: hashes do not compress, so that a tenth of a page's weight would be the names of what it has not.
 *
 * A policy in a page holds for what comes after it, and Astro puts it after what the page itself has in its head. So it
 * is moved to the start, and holds for all: as strictly as one that a server sends.
 *
 * @param html A whole page as Astro builds it, with its policy in a meta tag; a page without one is left as it is.
 * @throws Error where a page with a policy does not begin by naming its encoding.
 */
export function narrowPolicy(html: string): string {
  const texts = Array.from(html.matchAll(BLOCK), ({ groups }) => groups?.['text'] ?? '').filter((text) => text !== '');
  const own = new Set(texts.map((text) => ` 'sha256-${hashText(text)}'`));
  const policy = POLICY.exec(html)?.[0].replace(HASH, (source) => (own.has(source) ? source : ''));
  if (policy === undefined) return html;
  if (!html.includes(CHARSET)) throw new Error(`a page has no ${CHARSET} for its policy to stand after`);
  return html.replace(POLICY, '').replace(CHARSET, CHARSET + policy);
}

function hashText(text: string): string {
  return hash('sha256', text, 'base64');
}
