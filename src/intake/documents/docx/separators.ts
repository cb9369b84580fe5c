import type { Element, Root } from 'xast';
import type { Tally } from '../account.ts';
import type { SourceParagraph } from '../source-document.ts';
import { leaveOutTree, readText } from './source-text.ts';
import { findChild, listElements, readAttribute } from './xml.ts';

/** Whether what is kept among notes is none: what is printed between text and notes, a line as a rule. */
export function isSeparator(note: Element): boolean {
  return /separator|notice/iu.test(readAttribute(note, 'w:type') ?? '');
}

/** Leave out what is printed between text and notes; of what is more than a line, staff are told. */
export function leaveOutSeparators(
  part: Root | undefined,
  kind: 'footnote' | 'endnote',
  tally: Tally,
): SourceParagraph[] {
  const notes = findChild(part, `w:${kind}s`);
  const separators = notes ? listElements(notes).filter(isSeparator) : [];
  return separators.flatMap((separator): SourceParagraph[] => {
    leaveOutTree(separator, 'header-footer', tally);
    const text = readText(separator).trim();
    const isUsual = !/[\p{L}\p{N}]/u.test(text);
    return text === ''
      ? []
      : [{ kind: 'paragraph', text: '', notes: [{ kind: 'header-footer', leftOut: text, isUsual }] }];
  });
}
