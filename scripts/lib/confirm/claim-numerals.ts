import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Indicator } from '../../../src/schemas/indicators.ts';
import { writeAmount } from '../ledger-draft/proposal-words.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import { replaceFile } from '../replace-file.ts';
import { addIndicator } from './add-indicator.ts';
import { type Asker, askText } from './ask.ts';
import { askKnownIndicator, askNewIndicator } from './ask-indicator.ts';
import { type ConfirmContext, createContext } from './confirm-context.ts';
import { editFigures, type FiguresEditor } from './edit-figures.ts';
import { bindNumeral, listOpenNumerals, type OpenNumeral } from './open-numerals.ts';

const NO_FIGURE = '不是统计的数字';

/** Where claimed numerals go. */
interface Desk {
  content: ParsedContent;
  report: ParsedReport;
  asker: Asker;
  figures: FiguresEditor;
  context: ConfirmContext;
}

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
  const figuresPath = join(content.dir, 'reports', report.name, 'figures.yml');
  const text = report.figures ? await readFile(figuresPath, 'utf8') : 'observations: []\n';
  const desk: Desk = {
    content,
    report,
    asker,
    figures: editFigures(text, report.sections),
    context: createContext(content, report),
  };
  const open = [...numerals];
  for (const [index, numeral] of numerals.entries()) {
    console.log(`\n（${index + 1}/${numerals.length}）${describe(numeral)}\n  ${numeral.sentence}`);
    const outcome = await claim(numeral, desk);
    if (outcome === 'stop') break;
    if (outcome === 'later') continue;
    open.splice(open.indexOf(numeral), 1);
    desk.figures.listUnclaimed(open);
    await replaceFile(figuresPath, desk.figures.write());
  }
  return open.length;
}

function describe({ suggestion, text }: OpenNumeral): string {
  return suggestion.kind === 'figure' ? writeAmount(suggestion) : text;
}

async function claim(numeral: OpenNumeral, desk: Desk): Promise<'done' | 'later' | 'stop'> {
  const canBeFigure = numeral.suggestion.kind === 'figure';
  for (;;) {
    const answer = await desk.asker.ask(
      `  ${canBeFigure ? '回车＝登记为新指标；i＝是已有的指标；x＝不是数据' : '回车＝不是数据'}；s＝以后再说，或者自己改；q＝停下\n  > `,
    );
    switch (answer?.toLowerCase()) {
      case undefined:
      case 'q':
        return 'stop';
      case 's':
        return 'later';
      case '':
        return canBeFigure ? await claimFigure(numeral, desk, askNew) : await excuse(numeral, desk);
      case 'x':
        return await excuse(numeral, desk);
      case 'i':
        if (canBeFigure) return await claimFigure(numeral, desk, askKnown);
    }
    console.log('  没有看懂，请再答一次。');
  }
}

type AskIndicator = (numeral: OpenNumeral, desk: Desk) => Promise<Indicator | undefined>;

const askKnown: AskIndicator = ({ suggestion }, { asker, context }) =>
  askKnownIndicator(asker, suggestion.kind === 'figure' ? suggestion.unit : '', context);

const askNew: AskIndicator = async ({ suggestion, dutyArea }, { asker, context }) =>
  suggestion.kind === 'figure' ? askNewIndicator(asker, suggestion, dutyArea, context) : undefined;

async function claimFigure(numeral: OpenNumeral, desk: Desk, ask: AskIndicator): Promise<'done' | 'later'> {
  const indicator = await ask(numeral, desk);
  const figure = indicator && bindNumeral(numeral, indicator, desk.report);
  if (!indicator || !figure) {
    console.log(
      indicator ? '  这个数字的单位与指标不同，或者前后的文字不能单独引用，请自己登记。' : '  没有找到这个指标。',
    );
    return 'later';
  }
  if (!desk.context.indicators.includes(indicator)) {
    const path = join(desk.content.dir, 'indicators.yml');
    await replaceFile(path, addIndicator(await readFile(path, 'utf8'), indicator));
    desk.context.indicators.push(indicator);
  }
  desk.figures.add('observations', figure.observation);
  return 'done';
}

async function excuse(numeral: OpenNumeral, { asker, figures }: Desk): Promise<'done' | 'later'> {
  const { alone } = numeral;
  if (alone === undefined) {
    console.log('  这个数字前后的文字不能单独引用，请自己写进 excused。');
    return 'later';
  }
  figures.add('excused', {
    section: numeral.section,
    quote: alone,
    reason: await askText(asker, '为什么不是数据', NO_FIGURE),
  });
  return 'done';
}
