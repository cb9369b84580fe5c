import { join } from 'node:path';
import { foldText } from '../../../src/report/fold-text.ts';
import type { Suggestion } from '../../../src/report/proposals/proposed-ledger.ts';
import { adoptUnit } from '../../../src/report/proposals/synonymous-units.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import { readEditable, replaceFile } from '../replace-file.ts';
import { addIndicator } from './add-indicator.ts';
import { addUnitAlias } from './add-unit-alias.ts';
import { readWord } from './answer-words.ts';
import { type Asker, askText, QuestionsLeft } from './ask.ts';
import { askKnownIndicator, askNewIndicator } from './ask-indicator.ts';
import type { ConfirmContext } from './confirm-context.ts';
import type { FiguresEditor } from './edit-figures.ts';
import { bindNumeral, type OpenNumeral } from './open-numerals.ts';

const NO_FIGURE = '不是统计的数字';

/** What became of a numeral. */
export type Outcome = 'done' | 'later' | 'stop';

/** Where claimed numerals go. */
export interface Desk {
  content: ParsedContent;
  report: ParsedReport;
  asker: Asker;
  figures: FiguresEditor;
  context: ConfirmContext;
}

/**
 * Ask of a numeral what it is, and enter it; a new indicator or unit is written to indicators.yml at once. Who leaves in
 * the midst of the questions leaves nothing behind.
 */
export async function claimNumeral(numeral: OpenNumeral, desk: Desk): Promise<Outcome> {
  try {
    return await askWhat(numeral, desk);
  } catch (error) {
    if (error instanceof QuestionsLeft) return error.answer;
    throw error;
  }
}

async function askWhat(numeral: OpenNumeral, desk: Desk): Promise<Outcome> {
  const { suggestion } = numeral;
  const question = suggestion.kind === 'figure' ? '回车＝登记为新指标；i＝是已有的指标；x＝不是数据' : '回车＝不是数据';
  for (;;) {
    const answer = await desk.asker.ask(`  ${question}；s＝以后再说，或者自己改；q＝停下\n  > `);
    const word = answer === undefined ? 'stop' : (readWord(answer) ?? foldText(answer).toLowerCase());
    if (word === 'stop' || word === 'later') return word;
    if (word === 'x' || (word === 'yes' && suggestion.kind !== 'figure')) return await excuse(numeral, desk);
    if (word === 'yes' && suggestion.kind === 'figure') return await claimNew(numeral, suggestion, desk);
    if (word === 'i' && suggestion.kind === 'figure') {
      if (await claimKnown(numeral, suggestion, desk)) return 'done';
    } else console.log('  没有看懂，请再答一次。');
  }
}

type FigureSuggestion = Extract<Suggestion, { kind: 'figure' }>;

async function claimNew(numeral: OpenNumeral, suggestion: FigureSuggestion, desk: Desk): Promise<Outcome> {
  const { asker, context, content, figures, report } = desk;
  const indicator = await askNewIndicator(asker, suggestion, numeral.dutyArea, context);
  const figure = bindNumeral(numeral, indicator, report);
  if (!figure) {
    console.log('  这个数字前后的文字不能单独引用，请自己登记。');
    return 'later';
  }
  const path = join(content.dir, 'indicators.yml');
  await replaceFile(path, addIndicator(await readEditable(path), indicator));
  context.indicators.push(indicator);
  figures.add('observations', figure.observation);
  return 'done';
}

/** @returns Whether it is bound; where not, the person has been told why. */
async function claimKnown(numeral: OpenNumeral, suggestion: FigureSuggestion, desk: Desk): Promise<boolean> {
  const { asker, context, content, figures, report } = desk;
  const found = await askKnownIndicator(asker, suggestion, context);
  if (!found) {
    console.log('  没有找到这个指标。');
    return false;
  }
  const indicator = adoptUnit(found, suggestion.unit);
  const figure = bindNumeral(numeral, indicator, report);
  if (!figure) {
    console.log(
      `  不能登记为“${found.name}”：它的单位是“${found.unit}”，与“${suggestion.unit}”意思不同；或者前后的文字不能单独引用。`,
    );
    return false;
  }
  if (indicator !== found) {
    const path = join(content.dir, 'indicators.yml');
    await replaceFile(path, addUnitAlias(await readEditable(path), found.id, suggestion.unit));
    context.indicators.splice(context.indicators.indexOf(found), 1, indicator);
  }
  figures.add('observations', figure.observation);
  return true;
}

async function excuse(numeral: OpenNumeral, { asker, figures }: Desk): Promise<Outcome> {
  const { alone } = numeral;
  if (alone === undefined) {
    console.log('  这个数字前后的文字不能单独引用，请自己写进 excused。');
    return 'later';
  }
  const reason = await askText(asker, '为什么不是数据', NO_FIGURE);
  figures.add('excused', { section: numeral.section, quote: alone, reason });
  return 'done';
}
