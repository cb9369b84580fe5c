import { writeAmount } from '../ledger-draft/proposal-words.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import type { Asker } from './ask.ts';
import { claimNumeral, type Desk } from './claim-numeral.ts';
import { createContext } from './confirm-context.ts';
import { openFigures } from './open-figures.ts';
import { listOpenNumerals, type OpenNumeral } from './open-numerals.ts';

/**
 * Ask of every numeral that nothing accounts for what it is: a new indicator's, one of a known one, or no figure. Every
 * answer is saved at once.
 *
 * @returns How many are still open.
 */
export async function claimNumerals(content: ParsedContent, report: ParsedReport, asker: Asker): Promise<number> {
  const numerals = listOpenNumerals(report);
  if (numerals.length === 0) return 0;
  console.log(`\n还有 ${numerals.length} 个数字没有着落，逐个说明是什么。`);
  const { editor, save } = await openFigures(content, report);
  const desk: Desk = {
    content,
    report,
    asker,
    figures: editor,
    context: createContext(content, report),
  };
  const open = [...numerals];
  for (const [index, numeral] of numerals.entries()) {
    console.log(`\n（${index + 1}/${numerals.length}）${describe(numeral)}\n  ${numeral.sentence}`);
    const outcome = await claimNumeral(numeral, desk);
    if (outcome === 'stop') break;
    if (outcome === 'later') continue;
    open.splice(open.indexOf(numeral), 1);
    editor.listUnclaimed(open);
    await save();
  }
  return open.length;
}

function describe({ suggestion, text }: OpenNumeral): string {
  return suggestion.kind === 'figure' ? writeAmount(suggestion) : text;
}
