import { LEFT_OUT, listTextNodes } from '../report-text.ts';
import { splitSentences } from './split-sentences.ts';

/** A sentence of the page. */
export interface Sentence {
  text: string;
  range: Range;
  /** Paragraph or heading it stands in. */
  block: Element;
}

const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption'.split(', ');
/** Of a page with the report's own text, what is read: that text and its title. */
const REPORT_BLOCKS = ['h1', ...BLOCKS.map((block) => `.prose ${block}`)].join();
/** List what a voice reads of a page, in its order: the report's text where the page has it, else all that is said. */
export function listSentences(main: Element): Sentence[] {
  const selector = main.querySelector('.prose') ? REPORT_BLOCKS : BLOCKS.join();
  return [...main.querySelectorAll(selector)]
    .filter((block) => !block.closest(LEFT_OUT) && !block.querySelector(BLOCKS.join()))
    .filter((block) => block.getClientRects().length > 0)
    .flatMap(listOfBlock);
}

function listOfBlock(block: Element): Sentence[] {
  const nodes = listTextNodes(block);
  const text = nodes.map(({ data }) => data).join('');
  return splitSentences(text).map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(...findPlace(nodes, start));
    range.setEnd(...findPlace(nodes, end));
    return { text: text.slice(start, end), range, block };
  });
}

/** The node that holds an offset of the joined text, and the offset in it. */
function findPlace(nodes: readonly Text[], offset: number): [Text, number] {
  let before = 0;
  for (const node of nodes) {
    if (offset <= before + node.length) return [node, offset - before];
    before += node.length;
  }
  throw new RangeError(`there is no offset ${offset} in a text of ${before}`);
}
