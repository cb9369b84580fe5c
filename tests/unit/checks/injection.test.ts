import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderProse } from '../../../src/markdown/render-prose.ts';
import { parseProse } from '../../../src/report/prose.ts';
import { checkContent } from '../../support/check-content.ts';
import { isFullRun } from '../../support/full-run.ts';
import { HARMLESS_MARKDOWN, MARKDOWN_VECTORS } from '../../support/injection-corpus.ts';
import { writeSite } from '../../support/site.ts';

const SECTION = 'reports/2019/02-law-enforcement.md';

/** All that prose may become, and what the pipeline sets beside it. */
const ELEMENTS = 'a blockquote br code data em h1 h2 h3 h4 h5 h6 hr img li ol p pre span strong ul wbr'.split(' ');
const ATTRIBUTES = 'alt ariaLabel className dataNonGov href id rel src start title value'.split(' ');
const ADDRESSES = ['href', 'src'];

/** What of some Markdown's HTML is not plain prose, as a browser parses it. */
function listUnsafe(markdown: string): string[] {
  const html = renderProse(parseProse(markdown), { basePath: '/' });
  const unsafe: string[] = [];
  visit(fromHtml(html, { fragment: true }), (node) => {
    if (node.type === 'comment' || node.type === 'doctype') unsafe.push(node.type);
    if (node.type !== 'element') return;
    if (!ELEMENTS.includes(node.tagName) && !isHeadingBlock(node)) unsafe.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (!ATTRIBUTES.includes(name)) unsafe.push(`${node.tagName} ${name}`);
      if (ADDRESSES.includes(name) && !isSafeAddress(String(value))) unsafe.push(`${name}=${String(value)}`);
    }
  });
  return unsafe;
}

/** Whether an element is what the pipeline sets round a heading and the link to it. */
function isHeadingBlock({ tagName, properties, children }: Element): boolean {
  const names = children.map((child) => (child.type === 'element' ? child.tagName : child.type));
  return tagName === 'div' && String(properties['className']) === 'heading' && /^h[1-6],a$/.test(names.join());
}

/** Whether a browser that follows an address stays with the web: it does not run it, and reads no file. */
function isSafeAddress(address: string): boolean {
  return ['http:', 'https:', 'mailto:', 'xmpp:', 'irc:', 'ircs:'].includes(
    new URL(address, 'https://site.test/').protocol,
  );
}

describe.each(MARKDOWN_VECTORS)('%j', (vector) => {
  it('is refused by the check', async () => {
    using site = writeSite();
    site.edit(SECTION, '## 一是', `${vector}\n\n## 一是`);
    site.edit('reports/2019/original.txt', '一是规范行政执法行为', `${vector}\n\n一是规范行政执法行为`);
    site.recordHash(2019);
    const refused = (await checkContent(site.dir)).filter(
      ({ severity, rule }) => severity === 'error' && !/^(?:verbatim|figures)\//.test(rule),
    );
    expect(refused.map(({ file }) => file)).toContain(SECTION);
  });

  it('would be harmless in a page, whatever the check let through', () => {
    expect(listUnsafe(vector)).toEqual([]);
  });
});

it.each(HARMLESS_MARKDOWN)('%j is harmless', (vector) => {
  expect(listUnsafe(vector)).toEqual([]);
});

it('no Markdown, whatever it is put together from, becomes anything but prose', () => {
  const piece = fc.constantFrom(
    ...MARKDOWN_VECTORS,
    '[',
    '](',
    ')',
    '<',
    '>',
    '`',
    '"',
    '\n',
    '\n\n',
    '\\',
    '&',
    '*',
    '甲',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 8 }), (pieces) => {
      expect(listUnsafe(pieces.join(''))).toEqual([]);
    }),
    { numRuns: isFullRun ? 10_000 : 400 },
  );
});
