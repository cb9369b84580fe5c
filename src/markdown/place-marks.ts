import type { Emphasis, Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextRange } from '../ledger/bound-figure.ts';
import { isProseBlock } from '../report/prose.ts';
import { indicatorPath, termPath } from '../report/section-paths.ts';
import type { TermPlace } from '../report/terms.ts';

/** A stretch of a section's text that is to be marked; `listProseBlocks` gives the blocks. */
export interface PlaceMark extends TextRange {
  /** Make the element around a piece of the words. */
  wrap: (piece: MarkedPiece) => NonNullable<Emphasis['data']>;
}

/** A stretch that is marked, or a part of it: other mark-up may cut it in pieces. */
interface MarkedPiece {
  /** Whether it begins the stretch. */
  isFirst: boolean;
  /** Whether it stands in a link. */
  isLinked: boolean;
}

/** Copy a section's tree with every place in an element of its own. The text stays as it is; places do not overlap. */
export function markPlaces(tree: Root, marks: readonly PlaceMark[]): Root {
  const marked = structuredClone(tree);
  let block = -1;
  visit(marked, (node) => {
    if (!isProseBlock(node)) return;
    block += 1;
    const here = marks.filter((mark) => mark.block === block);
    if (here.length > 0) markBlock(node, here);
  });
  return marked;
}

function markBlock(block: Nodes, marks: readonly PlaceMark[]): void {
  const linked = listLinkedTexts(block);
  let offset = 0;
  visit(block, 'text', (node, index, parent) => {
    const start = offset;
    offset += node.value.length;
    if (index === undefined || !parent) return undefined;
    const pieces = cutText(node, start, marks, linked.has(node));
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function listLinkedTexts(block: Nodes): Set<Nodes> {
  const texts = new Set<Nodes>();
  visit(block, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    visit(node, 'text', (text) => {
      texts.add(text);
    });
  });
  return texts;
}

/** Cut a text, which begins at `start` in its block, at the places in it. */
function cutText({ value }: Text, start: number, marks: readonly PlaceMark[], isLinked: boolean): (Text | Emphasis)[] {
  const pieces: (Text | Emphasis)[] = [];
  let done = 0;
  const pushText = (end: number): void => {
    if (end > done) pieces.push({ type: 'text', value: value.slice(done, end) });
  };
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(mark.start - start, done);
    const to = Math.min(mark.end - start, value.length);
    if (from >= to) continue;
    pushText(from);
    pieces.push({
      type: 'emphasis',
      data: mark.wrap({ isFirst: mark.start >= start, isLinked }),
      children: [{ type: 'text', value: value.slice(from, to) }],
    });
    done = to;
  }
  pushText(value.length);
  return pieces;
}

/** A number of the text that is to be marked. */
export interface FigureMark extends TextRange {
  /** Anchor of the number on its page. */
  anchor: string;
  /** Id of its indicator, whose page says what the number means. */
  indicator: string;
}

/** Set figures in links to their meaning. One over several texts keeps its anchor once; links stand in no other link. */
export function markFigures(figures: readonly FigureMark[]): PlaceMark[] {
  return figures.map(({ block, start, end, anchor, indicator }) => ({
    block,
    start,
    end,
    wrap: ({ isFirst, isLinked }) => ({
      hName: isLinked ? 'span' : 'a',
      hProperties: {
        ...(isFirst ? { id: anchor } : {}),
        ...(isLinked ? {} : { href: `/${indicatorPath(indicator)}` }),
      },
    }),
  }));
}

/** A term of the text that is to be marked. */
export interface TermMark extends TermPlace, TextRange {}

/**
 * Set terms in links to what explains them. What the link is stands in its title, so that its name, which a screen
 * reader says in the middle of the sentence, is the report's words alone.
 */
export function markTerms(terms: readonly TermMark[]): PlaceMark[] {
  return terms.map(({ block, start, end, id }) => ({
    block,
    start,
    end,
    wrap: () => ({ hName: 'a', hProperties: { href: `/${termPath(id)}`, title: '术语解释' } }),
  }));
}
