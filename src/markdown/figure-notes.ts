import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';

/** What stands beside a paragraph for an indicator that it gives a number of, or several: of other years as well. */
export interface FigureNote {
  /** Anchors of its numbers in the text. */
  anchors: readonly string[];
  /** What is read before the number, the numbers, and what is read after them: `约`, `88.28`, `%`; 344 and 346. */
  before: string;
  numbers: readonly string[];
  after: string;
  /** Name of the indicator. */
  name: string;
  /** Address of the indicator's page. */
  href: string;
  /** Whether a person has entered it, since no program reads it. */
  isByHand: boolean;
  /** What a reader must know of it: what its own report denies, and what others print. */
  remarks: readonly string[];
}

/**
 * Set the figures of a paragraph, or of a table, behind it, as a list with a name: wide windows show it in the margin. It
 * is no part of the text: marked as editorial, so that neither copying nor comparing takes it in.
 */
export function rehypeFigureNotes(notes: readonly FigureNote[]) {
  return (tree: Root): void => {
    if (notes.length === 0) return;
    visit(tree, 'element', (element, index, parent) => {
      const isTable = element.tagName === 'table';
      if ((element.tagName !== 'p' && !isTable) || index === undefined || !parent) return undefined;
      const ids = listIds(element);
      const here = notes.filter(({ anchors }) => anchors.some((anchor) => ids.has(anchor)));
      if (here.length === 0) return SKIP;
      parent.children.splice(index + 1, 0, makeNotes(isTable ? '本表的数字' : '本段的数字', here));
      return [SKIP, index + 2];
    });
  };
}

function listIds(element: Element): Set<unknown> {
  const ids = new Set<unknown>();
  visit(element, 'element', ({ properties }) => {
    ids.add(properties['id']);
  });
  return ids;
}

function makeNotes(name: string, notes: readonly FigureNote[]): Element {
  return h('ul.notes', { role: 'list', ariaLabel: name, dataEditorial: '' }, notes.map(makeNote));
}

function makeNote({ before, numbers, after, name, href, isByHand, remarks }: FigureNote): Element {
  return h('li', [
    h('a', { href }, [
      `${name}${isByHand ? '（人工登记）' : ''}`,
      h('b', [...makeWords(before), ...numbers.flatMap(joinByArrow), ...makeWords(after)]),
    ]),
    ...remarks.map((words) => h('div', words)),
  ]);
}

function joinByArrow(number: string, index: number): ElementContent[] {
  const digits: ElementContent = { type: 'text', value: number };
  return index === 0 ? [digits] : [...makeWords('→'), digits];
}

/** Nothing of nothing: most numbers have no words before them. */
function makeWords(value: string): Element[] {
  return value === '' ? [] : [h('i', value)];
}
