import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { idSchema } from '../../src/content/schemas/scalars.ts';
import { writeYaml } from '../../src/content/yaml/write-yaml.ts';
import { addIndicator, addUnitAlias, editIndicators } from '../../src/intake/confirmation/edit-indicators.ts';
import { type FiguresEditor, openFigures } from '../../src/intake/confirmation/figures-editor.ts';
import { draftIndicator, findIndicators, makeId } from '../../src/intake/confirmation/new-indicator.ts';
import { bindNumeral, listOpenNumerals, type OpenNumeral } from '../../src/intake/confirmation/open-entries.ts';
import type { Mention } from '../../src/intake/proposals/mentions.ts';
import { draftByHand, writeAmount } from '../../src/intake/proposals/proposal-words.ts';
import type { FigureSuggestion, Suggestion } from '../../src/intake/proposals/proposed-ledger.ts';
import { adoptUnit } from '../../src/intake/proposals/synonymous-units.ts';
import type { AssembledContent, AssembledReport } from '../../src/report/report.ts';
import { foldText } from '../../src/text/folding.ts';
import { type Asker, askPlace, askText, QuestionsLeft, readWord } from '../terminal/asker.ts';
import { type ConfirmContext, createContext } from './confirm-context.ts';

/**
 * Ask of every numeral that nothing accounts for what it is: a new indicator's, one of a known one, or no figure. Every
 * answer is saved at once.
 *
 * @returns `stop` where the person left.
 */
export async function claimNumerals(
  content: AssembledContent,
  report: AssembledReport,
  asker: Asker,
): Promise<'done' | 'stop'> {
  const numerals = listOpenNumerals(report);
  if (numerals.length === 0) return 'done';
  asker.say(`\n还有 ${numerals.length} 个数字没有着落，逐个说明是什么。`);
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
    asker.say(`\n（${index + 1}/${numerals.length}）${describe(numeral)}\n  ${numeral.sentence}`);
    const outcome = await claimNumeral(numeral, desk);
    if (outcome === 'stop') return 'stop';
    if (outcome === 'later') continue;
    open.splice(open.indexOf(numeral), 1);
    editor.listUnclaimed(open);
    await save();
  }
  return 'done';
}

function describe({ suggestion, text }: OpenNumeral): string {
  return suggestion.kind === 'figure' ? writeAmount(suggestion) : text;
}

const NO_FIGURE = '不是统计的数字';

/** What became of a numeral. */
export type Outcome = 'done' | 'later' | 'stop';

/** Where claimed numerals go. */
export interface Desk {
  content: AssembledContent;
  report: AssembledReport;
  asker: Asker;
  figures: FiguresEditor;
  context: ConfirmContext;
}

/**
 * Ask of a numeral what it is, and enter it; a new indicator or unit is written to indicators.yml at once. Who leaves in
 * the midst of the questions leaves nothing behind.
 */
async function claimNumeral(numeral: OpenNumeral, desk: Desk): Promise<Outcome> {
  try {
    return await askWhat(numeral, desk);
  } catch (error) {
    if (error instanceof QuestionsLeft) return error.answer;
    throw error;
  }
}

/** What may be answered, by what a numeral seems to be. */
const QUESTIONS: Readonly<Record<Suggestion['kind'], string>> = {
  figure: '回车＝登记为新指标；i＝是已有的指标；x＝不是数据',
  excuse: '看上去不是数据。回车＝不是数据；n＝登记为新指标；i＝是已有的指标',
  unread: '程序读不懂这个数字，不会只读一半。回车＝不是数据；h＝是数据，告诉我怎样自己登记',
};

async function askWhat(numeral: OpenNumeral, desk: Desk): Promise<Outcome> {
  const { kind } = numeral.suggestion;
  const figure = findFigure(numeral.suggestion);
  for (;;) {
    const answer = await desk.asker.ask(`  ${QUESTIONS[kind]}；s＝以后再说，或者自己改；q＝停下\n  > `);
    const word = answer === undefined ? 'stop' : (readWord(answer) ?? foldText(answer).toLowerCase());
    if (word === 'stop' || word === 'later') return word;
    if (kind === 'unread' && word === 'h') {
      explainByHand(numeral, desk.asker);
      return 'later';
    }
    if (word === 'x' || (word === 'yes' && kind !== 'figure')) return await excuse(numeral, desk);
    if (figure && (word === 'n' || word === 'yes')) return await claimNew(numeral, figure, desk);
    if (figure && word === 'i') {
      if (await claimKnown(numeral, figure, desk)) return 'done';
    } else desk.asker.say('  没有看懂，请再答一次。');
  }
}

function explainByHand(numeral: OpenNumeral, asker: Asker): void {
  const entry = writeYaml([draftByHand(numeral)]).trimEnd();
  asker.say(
    `  全部答完以后，把下面几行写进 figures.yml 的 observations：indicator 写指标的编码（没有的先在 indicators.yml 里写上），` +
      `value 写它的值，printed 照录原文怎样印的。\n${entry.replace(/^/gmu, '    ')}`,
  );
}

function findFigure(suggestion: Suggestion): FigureSuggestion | undefined {
  if (suggestion.kind === 'unread') return undefined;
  return suggestion.kind === 'figure' ? suggestion : suggestion.figure;
}

async function claimNew(numeral: OpenNumeral, suggestion: FigureSuggestion, desk: Desk): Promise<Outcome> {
  const { asker, context, content, figures, report } = desk;
  const indicator = await askNewIndicator(asker, suggestion, numeral, context);
  const figure = bindNumeral(numeral, indicator, report);
  if (!figure) {
    asker.say('  这个数字前后的文字不能单独引用，请自己登记。');
    return 'later';
  }
  await editIndicators(content.dir, (editor) => {
    addIndicator(editor, indicator);
  });
  context.indicators.push(indicator);
  figures.add('observations', figure.observation);
  return 'done';
}

/** @returns Whether it is bound; where not, the person has been told why. */
async function claimKnown(numeral: OpenNumeral, suggestion: FigureSuggestion, desk: Desk): Promise<boolean> {
  const { asker, context, content, figures, report } = desk;
  const found = await askKnownIndicator(asker, suggestion, context);
  if (!found) {
    asker.say('  没有找到这个指标。');
    return false;
  }
  const indicator = suggestion.unit === '' ? found : adoptUnit(found, suggestion.unit);
  const figure = bindNumeral(numeral, indicator, report);
  if (!figure) {
    asker.say(
      `  不能登记为“${found.name}”：它的单位是“${found.unit}”，与${suggestion.unit ? `“${suggestion.unit}”` : '原文印的'}意思不同；或者前后的文字不能单独引用。`,
    );
    return false;
  }
  if (indicator !== found) {
    await editIndicators(content.dir, (editor) => {
      addUnitAlias(editor, found.id, suggestion.unit);
    });
    context.indicators.splice(context.indicators.indexOf(found), 1, indicator);
  }
  figures.add('observations', figure.observation);
  return true;
}

async function excuse(numeral: OpenNumeral, { asker, figures }: Desk): Promise<Outcome> {
  const { alone } = numeral;
  if (alone === undefined) {
    asker.say('  这个数字前后的文字不能单独引用，请自己写进 excused。');
    return 'later';
  }
  const reason = await askText(asker, '为什么不是数据', NO_FIGURE);
  figures.add('excused', { section: numeral.section, quote: alone, reason });
  return 'done';
}

const MOST_SHOWN = 9;
const LONGEST_NAME = 60;

/**
 * Ask what a new indicator is; every question has an answer to start from.
 *
 * @throws QuestionsLeft when the person leaves before the last answer.
 */
async function askNewIndicator(
  asker: Asker,
  suggestion: FigureSuggestion,
  { dutyArea, mention }: OpenNumeral,
  { indicators, areaTitles }: ConfirmContext,
): Promise<Indicator> {
  asker.say('  （下面几个问题都答完才存。答 s 放下这个数字，答 q 停下。）');
  const knownIds = indicators.map(({ id }) => id);
  const area = dutyArea ?? (await askArea(asker, areaTitles));
  const unit = suggestion.unit || (await askUnit(asker, mention));
  const draft = draftIndicator({ ...suggestion, unit }, area);
  const name = await askName(asker, draft.name, indicators);
  const id = await askId(asker, await makeId(name, knownIds), knownIds);
  const measure = await askPlace(asker, '1＝一段时期的累计（全年办理多少件），2＝某一时点的数（现有多少人）', 2);
  const definition = await askText(asker, '用普通人能懂的一句话说明它是什么', draft.definition);
  return { id, ...draft, name, measure: measure === 1 ? 'stock' : 'flow', definition };
}

/**
 * Ask which indicator a number is of.
 *
 * @returns `undefined` where none is found.
 * @throws QuestionsLeft when the person leaves.
 */
async function askKnownIndicator(
  asker: Asker,
  { name, unit }: FigureSuggestion,
  { indicators }: ConfirmContext,
): Promise<Indicator | undefined> {
  const words = await askText(asker, '指标的编码，或名称里的几个字', name);
  const found = words ? findIndicators(words, indicators, unit).slice(0, MOST_SHOWN) : [];
  if (found.length === 0) return undefined;
  for (const [index, { name: known, id }] of found.entries()) asker.say(`  ${index + 1}  ${known}（${id}）`);
  return found[await askPlace(asker, '是哪一个？写序号；都不是就答 s', found.length)];
}

/** Ask for the unit of a number behind which no known one stands: the words that are printed there, or what is meant. */
async function askUnit(asker: Asker, mention: Mention | undefined): Promise<string> {
  const behind = mention ? mention.text.slice(mention.quantity.end).trimStart() : '';
  const isPrinted = /^\p{L}/u.test(behind);
  const question = isPrinted ? '单位，照原文写' : '原文没有写单位，写它的意思，如“人”';
  for (;;) {
    const unit = await askText(asker, question, isPrinted ? behind.slice(0, 1) : '');
    if (unit !== '' && (!isPrinted || behind.startsWith(unit))) return unit;
    if (isPrinted) asker.say(`  原文在数字后面印的是“${behind.slice(0, 6)}”，单位要照录它开头的一两个字。`);
  }
}

async function askArea(asker: Asker, areaTitles: ReadonlyMap<string, string>): Promise<string> {
  const areas = [...areaTitles];
  for (const [index, [, title]] of areas.entries()) asker.say(`  ${index + 1}  ${title}`);
  return areas[await askPlace(asker, '属于哪个职责领域？写序号', areas.length)]?.[0] ?? '';
}

async function askName(asker: Asker, proposed: string, indicators: readonly Indicator[]): Promise<string> {
  for (;;) {
    const name = await askText(asker, '指标名称', proposed);
    if (indicators.some((other) => other.name === name)) {
      asker.say('  已有这个名称的指标。换一个名称；若就是那个指标，答 s 放下，下次问到时答 i。');
    } else if (name.length > LONGEST_NAME) {
      asker.say(`  名称太长，图表里放不下，请不要超过 ${LONGEST_NAME} 个字。`);
    } else return name;
  }
}

async function askId(asker: Asker, proposed: string, knownIds: readonly string[]): Promise<string> {
  for (;;) {
    const id = await askText(asker, '编码，出现在网址里，定下后不再更改', proposed);
    if (idSchema.safeParse(id).success && !knownIds.includes(id)) return id;
    asker.say('  编码只能用小写英文字母、数字和连字符，以字母开头，也不能与别的指标相同。');
  }
}
