import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { LetterRole } from '../report/letter.ts';

/** Mark paragraphs with their role in the letter as a class, so that they are set as letters are. */
export function rehypeParagraphRoles(roleOf: (text: string) => LetterRole | undefined) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return;
      const role = roleOf(toString(element));
      if (role) element.properties['className'] = [role];
    });
  };
}

/** What stands beside a paragraph for one of its figures. */
export interface FigureNote {
  /** Anchor of the number in the text. */
  anchor: string;
  /** What is read before the number, the number, and what is read after it: `约`, `88.28`, `%`. */
  before: string;
  number: string;
  after: string;
  /** Name of its indicator. */
  name: string;
  /** Address of its indicator's page. */
  href: string;
  /** Whether a person has entered it, since no program reads it. */
  isByHand: boolean;
  /** What the text says of how it has changed, and how that came out. */
  claims: readonly { text: string; isBroken: boolean }[];
}

/**
 * Set the figures of a paragraph, or of a table, beside it. They are no part of the text: marked as editorial, so that neither copying nor
 * comparing takes them in, and folded away where there is no margin.
 */
export function rehypeFigureNotes(notes: readonly FigureNote[]) {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      const isTable = element.tagName === 'table';
      if ((element.tagName !== 'p' && !isTable) || index === undefined || !parent) return undefined;
      const anchors = listAnchors(element);
      const here = notes.filter(({ anchor }) => anchors.includes(anchor));
      if (here.length === 0) return undefined;
      parent.children[index] = h('div.figured', makeNotes(isTable ? '本表' : '本段', here), element);
      return SKIP;
    });
  };
}

function listAnchors(paragraph: Element): string[] {
  const anchors: string[] = [];
  visit(paragraph, 'element', ({ tagName, properties }) => {
    if (tagName === 'data' && typeof properties['id'] === 'string') anchors.push(properties['id']);
  });
  return anchors;
}

function makeNotes(where: string, notes: readonly FigureNote[]): Element {
  return h('details.notes', { dataEditorial: '' }, [
    h('summary', `${where} ${notes.length} 个数字`),
    h(
      'ul',
      notes.map(({ before, number, after, name, href, isByHand, claims }) =>
        h('li', [
          h('a', { href }, [
            ...makeWords(before),
            h('b', number),
            ...makeWords(after),
            ` ${name}${isByHand ? '（人工登记）' : ''}`,
          ]),
          ...claims.map(({ text, isBroken }) => h('div.claim', { className: isBroken ? ['broken'] : [] }, text)),
        ]),
      ),
    ),
  ]);
}

/** Nothing of nothing: most numbers have no words before them. */
function makeWords(value: string): Element[] {
  return value === '' ? [] : [h('span', value)];
}

/** What stands below a paragraph, heading or table that was corrected. */
export interface CorrectionNote {
  /** Index of the paragraph, heading or row, as `listProseBlocks` counts them. */
  block: number;
  /** Day of the correction, `2021-06-01`. */
  date: string;
  /** What stood there before. */
  was: string;
  /** Address of the section's list of corrections. */
  href: string;
}

/** Blocks of the text that an element is; nothing can stand between the rows of a table, so that it is taken as one. */
function countBlocks(element: Element): number {
  if (element.tagName === 'p' || headingRank(element) !== undefined) return 1;
  return element.tagName === 'table' ? selectAll('tr', element).length : 0;
}

/** Set below each corrected paragraph what it said before. Like the figures beside it, that is no part of the text. */
export function rehypeCorrectionNotes(notes: readonly CorrectionNote[]) {
  return (tree: Root): void => {
    let block = -1;
    visit(tree, 'element', (element, index, parent) => {
      const count = countBlocks(element);
      if (count === 0 || index === undefined || !parent) return undefined;
      const first = block + 1;
      block += count;
      const here = notes.filter((note) => note.block >= first && note.block <= block);
      parent.children.splice(
        index + 1,
        0,
        ...here.map(({ date, was, href }) =>
          h('div.corrected', { dataEditorial: '' }, h('a', { href }, `更正（${date}）`), `原为“${was}”`),
        ),
      );
      return [SKIP, index + 1 + here.length];
    });
  };
}
