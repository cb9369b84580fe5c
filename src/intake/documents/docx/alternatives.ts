import type { Element } from 'xast';
import { foldText } from '../../../text/folding.ts';
import type { Tally } from '../account.ts';
import type { Note } from '../source-document.ts';
import { leaveOutTree, readText } from './source-text.ts';

/** Leave out what is stored beside a chosen alternative for other readers. One that says something else is told of. */
export function leaveOutCopies(alternatives: readonly Element[], chosen: Element | undefined, tally: Tally): Note[] {
  const words = chosen ? foldText(readText(chosen)) : '';
  return alternatives.flatMap((alternative): Note[] => {
    if (alternative === chosen) return [];
    const other = readText(alternative);
    const isCopy = ['', words].includes(foldText(other));
    leaveOutTree(alternative, isCopy ? 'duplicate' : 'hidden', tally);
    return isCopy ? [] : [{ kind: 'hidden', leftOut: other }];
  });
}
