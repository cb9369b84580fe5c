import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents';
import type { Element, Nodes } from 'xast';
import { countPrinted, leaveOut, type LeftOutReason, type Tally } from '../account.ts';
import { findChild, listElements, readAttribute, readNumber, saysOn } from './xml.ts';

/** What kind of text an element holds of its own; most hold none. */
const TEXT_ELEMENTS: Partial<Record<string, 'text' | 'code'>> = {
  'w:t': 'text',
  'w:delText': 'text',
  'w:instrText': 'code',
  'w:delInstrText': 'code',
  'a:t': 'text',
  'm:t': 'text',
};

/** Elements that print one character each. */
const CHARACTER_ELEMENTS: Partial<Record<string, string>> = {
  'w:noBreakHyphen': '-',
  'w:softHyphen': '\u00ad',
  'w:sym': '〓',
};

/** The boxes of a form. */
const TICKED = '☒';
const UNTICKED = '☐';

/** Text of an element itself, what it contains left aside; `code` is what a field is worked out from. */
export function readOwnText(element: Element): { text: string; isCode: boolean } | undefined {
  const kind = TEXT_ELEMENTS[element.name];
  if (kind) {
    const text = element.children.map((child) => ('value' in child ? child.value : '')).join('');
    return { text, isCode: kind === 'code' };
  }
  if (element.name === 'w:fldSimple') return { text: readAttribute(element, 'w:instr') ?? '', isCode: true };
  const shown = CHARACTER_ELEMENTS[element.name] ?? SHOWN_ELEMENTS[element.name]?.(element);
  return shown === undefined ? undefined : { text: shown, isCode: false };
}

/** Elements that show words which their settings hold. */
const SHOWN_ELEMENTS: Partial<Record<string, (element: Element) => string | undefined>> = {
  'w:ddList': readChosen,
  'w:checkBox': (box) => (saysOn(findChild(box, 'w:checked') ?? findChild(box, 'w:default')) ? TICKED : UNTICKED),
  'v:textpath': (path) => readAttribute(path, 'string'),
};

/** The entry that a drop-down list shows. */
function readChosen(list: Element): string | undefined {
  const entries = listElements(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = readNumber(list, 'w:result') ?? readNumber(list, 'w:default') ?? 0;
  return readAttribute(entries[chosen], 'w:val');
}

/** Count all text of a part, without regard to what becomes of it: the one side of the account. */
export function countSource(tree: Nodes): number {
  let count = 0;
  visitParents(tree, 'element', (element) => {
    count += countPrinted(readOwnText(element)?.text ?? '');
    return TEXT_ELEMENTS[element.name] ? SKIP : CONTINUE;
  });
  return count;
}

/** All text below a node that is no code, a line from each paragraph. */
export function readText(tree: Nodes): string {
  let text = '';
  visitParents(tree, 'element', (element) => {
    if (element.name === 'w:p' && text !== '' && !text.endsWith('\n')) text += '\n';
    const own = readOwnText(element);
    if (own && !own.isCode) text += own.text;
  });
  return text.trimEnd();
}

/** Leave out everything below a node, fields' codes as such. */
export function leaveOutTree(tree: Nodes, reason: LeftOutReason, tally: Tally): void {
  leaveOut(tally, reason, readText(tree));
  leaveOutCodes(tree, tally);
}

/** Leave out the fields' codes below a node. */
export function leaveOutCodes(tree: Nodes, tally: Tally): void {
  visitParents(tree, 'element', (element) => {
    const own = readOwnText(element);
    if (own?.isCode) leaveOut(tally, 'field-code', own.text);
  });
}
