import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { EntryBlock } from '../report/search/search-entry.ts';

/** What a section's page says. */
export interface SectionPage {
  /** Its heading. */
  title: string;
  /** The report's own words, in order. */
  blocks: EntryBlock[];
}

/** What begins and ends a line of its own. */
const BLOCKS = new Set(
  'article hgroup div section h1 h2 h3 h4 h5 h6 p blockquote pre ul ol li dl dt dd table caption thead tbody tr th td br hr'.split(
    ' ',
  ),
);

/** Read the words of the report out of a built page: all that is verbatim, without what the site sets among it. */
export function readSectionPage(html: string): SectionPage {
  const page = fromHtml(html);
  let title = '';
  const blocks: EntryBlock[] = [];
  visit(page, 'element', (element) => {
    if (element.tagName !== 'h1') return undefined;
    title = toString(element);
    return EXIT;
  });
  visit(page, 'element', (element) => {
    if (element.properties['dataVerbatim'] === undefined) return undefined;
    blocks.push(...readBlocks(element));
    return SKIP;
  });
  return { title, blocks };
}

function readBlocks(root: Element): EntryBlock[] {
  const blocks: EntryBlock[] = [{ text: '' }];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      const last = blocks[blocks.length - 1];
      if (last) last.text += node.value;
    }
    if (node.type !== 'element' || node.properties['dataEditorial'] !== undefined) return;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) blocks.push({ text: '', ...readAnchor(node) });
    node.children.forEach(walk);
    if (isBlock) blocks.push({ text: '' });
  };
  walk(root);
  return blocks.flatMap(({ text, anchor }) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line === '' ? [] : [{ text: line, ...(anchor === undefined ? {} : { anchor }) }];
  });
}

function readAnchor({ tagName, properties }: Element): Pick<EntryBlock, 'anchor'> {
  const { id } = properties;
  return /^h[2-6]$/.test(tagName) && typeof id === 'string' && id !== '' ? { anchor: id } : {};
}
