import type { Emphasis, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** A number of the text that is to be marked. Indexes count in its block's text, as `listProseBlocks` gives it. */
export interface FigureMark {
  block: number;
  start: number;
  end: number;
  /** Anchor of the number on its page. */
  anchor: string;
  value: number;
}

/** Copy a section's tree with every figure wrapped in `<data value id>`. The text stays as it is. */
export function markFigures(tree: Root, figures: readonly FigureMark[]): Root {
  const marked = structuredClone(tree);
  let block = -1;
  visit(marked, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return;
    block += 1;
    const here = figures.filter((figure) => figure.block === block);
    if (here.length > 0) markBlock(node, here);
  });
  return marked;
}

function markBlock(
  block: { children: PhrasingContent[] } & Root['children'][number],
  figures: readonly FigureMark[],
): void {
  let offset = 0;
  visit(block, 'text', (node, index, parent) => {
    const start = offset;
    offset += node.value.length;
    if (index === undefined || !parent) return undefined;
    const pieces = cutText(node, start, figures);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

/** Cut a text, which begins at `start` in its block, at the figures in it. A figure over several texts keeps its anchor once. */
function cutText({ value }: Text, start: number, figures: readonly FigureMark[]): (Text | Emphasis)[] {
  const pieces: (Text | Emphasis)[] = [];
  let done = 0;
  const pushText = (end: number): void => {
    if (end > done) pieces.push({ type: 'text', value: value.slice(done, end) });
  };
  for (const figure of figures.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(figure.start - start, done);
    const to = Math.min(figure.end - start, value.length);
    if (from >= to) continue;
    pushText(from);
    pieces.push(wrapFigure(figure, value.slice(from, to), figure.start >= start));
    done = to;
  }
  pushText(value.length);
  return pieces;
}

function wrapFigure({ anchor, value }: FigureMark, printed: string, isFirst: boolean): Emphasis {
  return {
    type: 'emphasis',
    data: { hName: 'data', hProperties: { value: String(value), ...(isFirst ? { id: anchor } : {}) } },
    children: [{ type: 'text', value: printed }],
  };
}
