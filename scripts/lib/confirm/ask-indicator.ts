import type { Suggestion } from '../../../src/report/proposals/proposed-ledger.ts';
import type { Indicator } from '../../../src/schemas/indicators.ts';
import { idSchema } from '../../../src/schemas/scalars.ts';
import { type Asker, askPlace, askText } from './ask.ts';
import type { ConfirmContext } from './confirm-context.ts';
import { draftIndicator, makeId } from './draft-indicator.ts';
import { findIndicators } from './find-indicator.ts';

const MOST_SHOWN = 9;
const LONGEST_NAME = 60;

/**
 * Ask what a new indicator is; every question has an answer to start from.
 *
 * @throws QuestionsLeft when the person leaves before the last answer.
 */
export async function askNewIndicator(
  asker: Asker,
  suggestion: Extract<Suggestion, { kind: 'figure' }>,
  dutyArea: string | undefined,
  { indicators, areaTitles }: ConfirmContext,
): Promise<Indicator> {
  console.log('  （下面几个问题都答完才存。答 s 放下这个数字，答 q 停下。）');
  const knownIds = indicators.map(({ id }) => id);
  const area = dutyArea ?? (await askArea(asker, areaTitles));
  const draft = draftIndicator(suggestion, area, knownIds);
  const name = await askName(asker, draft.name, indicators);
  const id = await askId(asker, makeId(name, knownIds), knownIds);
  const measure = await askPlace(asker, '1＝一段时期的累计（全年办理多少件），2＝某一时点的数（现有多少人）', 2);
  const definition = await askText(asker, '用普通人能懂的一句话说明它是什么', draft.definition);
  return { ...draft, id, name, measure: measure === 1 ? 'stock' : 'flow', definition };
}

/**
 * Ask which indicator a number is of.
 *
 * @returns `undefined` where none is found.
 * @throws QuestionsLeft when the person leaves.
 */
export async function askKnownIndicator(
  asker: Asker,
  { name, unit }: Extract<Suggestion, { kind: 'figure' }>,
  { indicators }: ConfirmContext,
): Promise<Indicator | undefined> {
  const words = await askText(asker, '指标的编码，或名称里的几个字', name);
  const found = words ? findIndicators(words, indicators, unit).slice(0, MOST_SHOWN) : [];
  if (found.length === 0) return undefined;
  for (const [index, { name: known, id }] of found.entries()) console.log(`  ${index + 1}  ${known}（${id}）`);
  return found[await askPlace(asker, '是哪一个？写序号；都不是就答 s', found.length)];
}

async function askArea(asker: Asker, areaTitles: ReadonlyMap<string, string>): Promise<string> {
  const areas = [...areaTitles];
  for (const [index, [, title]] of areas.entries()) console.log(`  ${index + 1}  ${title}`);
  return areas[await askPlace(asker, '属于哪个职责领域？写序号', areas.length)]?.[0] ?? '';
}

async function askName(asker: Asker, proposed: string, indicators: readonly Indicator[]): Promise<string> {
  for (;;) {
    const name = await askText(asker, '指标名称', proposed);
    if (indicators.some((other) => other.name === name)) {
      console.log('  已有这个名称的指标。换一个名称；若就是那个指标，答 s 放下，下次问到时答 i。');
    } else if (name.length > LONGEST_NAME) {
      console.log(`  名称太长，图表里放不下，请不要超过 ${LONGEST_NAME} 个字。`);
    } else return name;
  }
}

async function askId(asker: Asker, proposed: string, knownIds: readonly string[]): Promise<string> {
  for (;;) {
    const id = await askText(asker, '编码，出现在网址里，定下后不再更改', proposed);
    if (idSchema.safeParse(id).success && !knownIds.includes(id)) return id;
    console.log('  编码只能用小写英文字母、数字和连字符，以字母开头，也不能与别的指标相同。');
  }
}
