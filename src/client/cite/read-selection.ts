import { LEFT_OUT, listTextNodes } from '../report-text.ts';

/** A place in the page's text. */
export interface TextPlace {
  node: Text;
  offset: number;
}

/** What a reader has selected of the report's text. */
export interface Passage {
  /** Its words, each paragraph or heading apart; nothing that the site sets among them. */
  paragraphs: string[];
  /** The first paragraph or heading of it. */
  block: Element;
  start: TextPlace;
  /** Behind the last character. */
  end: TextPlace;
}

/** The part of a paragraph that is selected. */
type Share = Omit<Passage, 'paragraphs'> & { words: string };

/** Read what is selected in an article; `undefined` where that is nothing but white space. */
export function readSelection(article: Element): Passage | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const shares = [...article.querySelectorAll('p, h2, h3, h4, h5, h6')].flatMap(
    (block) => (block.closest(LEFT_OUT) ? undefined : readShare(block, range)) ?? [],
  );
  const [first] = shares;
  const last = shares[shares.length - 1];
  if (!first || !last) return undefined;
  return { paragraphs: shares.map(({ words }) => words), block: first.block, start: first.start, end: last.end };
}

function readShare(block: Element, range: Range): Share | undefined {
  const pieces = listTextNodes(block)
    // A line break of the text is an element, with another of the mark-up behind it.
    .filter((node) => range.intersectsNode(node) && node.data !== '\n')
    .map((node) => ({
      node,
      from: node === range.startContainer ? range.startOffset : 0,
      to: node === range.endContainer ? range.endOffset : node.length,
    }))
    .filter(({ node, from, to }) => node.data.slice(from, to).trim() !== '');
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return undefined;
  const words = pieces.map(({ node, from, to }) => node.data.slice(from, to)).join('');
  return {
    words: words.trim().replace(/\s/g, ' '),
    block,
    start: { node: first.node, offset: first.from + words.length - words.trimStart().length },
    end: { node: last.node, offset: last.to - words.length + words.trimEnd().length },
  };
}
