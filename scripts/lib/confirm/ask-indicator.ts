import type { Suggestion } from '../../../src/report/proposals/proposed-ledger.ts';
import type { Indicator } from '../../../src/schemas/indicators.ts';
import { idSchema } from '../../../src/schemas/scalars.ts';
import { type Asker, askText } from './ask.ts';
import type { ConfirmContext } from './confirm-context.ts';
import { draftIndicator, makeId } from './draft-indicator.ts';
import { findIndicators } from './find-indicator.ts';

const MOST_SHOWN = 9;

/** Ask what a new indicator is; every question has an answer to start from. */
export async function askNewIndicator(
  asker: Asker,
  suggestion: Extract<Suggestion, { kind: 'figure' }>,
  dutyArea: string | undefined,
  { indicators, areaTitles }: ConfirmContext,
): Promise<Indicator> {
  const knownIds = indicators.map(({ id }) => id);
  const area = dutyArea ?? (await askArea(asker, areaTitles));
  const draft = draftIndicator(suggestion, area, knownIds);
  const name = await askText(asker, '指标名称', draft.name);
  const id = await askId(asker, makeId(name, knownIds), knownIds);
  const isStock =
    (await askText(asker, '1＝一段时期的累计（全年办理多少件），2＝某一时点的数（现有多少人）', '1')) === '2';
  const definition = await askText(asker, '用普通人能懂的一句话说明它是什么', draft.definition);
  return { ...draft, id, name, measure: isStock ? 'stock' : 'flow', definition };
}

/** Ask which indicator a number is of. @returns `undefined` where none is found. */
export async function askKnownIndicator(
  asker: Asker,
  unit: string,
  { indicators }: ConfirmContext,
): Promise<Indicator | undefined> {
  const words = await asker.ask('  指标的编码，或名称里的几个字：\n  > ');
  const found = words ? findIndicators(words, indicators, unit).slice(0, MOST_SHOWN) : [];
  if (found.length < 2) return found[0];
  for (const [index, { name, id }] of found.entries()) console.log(`  ${index + 1}  ${name}（${id}）`);
  return found[Number(await askText(asker, '是哪一个？写序号', '1')) - 1];
}

async function askArea(asker: Asker, areaTitles: ReadonlyMap<string, string>): Promise<string> {
  const areas = [...areaTitles];
  for (const [index, [, title]] of areas.entries()) console.log(`  ${index + 1}  ${title}`);
  const number = Number(await askText(asker, '属于哪个职责领域？写序号', '1'));
  return (areas[number - 1] ?? areas[0])?.[0] ?? '';
}

async function askId(asker: Asker, proposed: string, knownIds: readonly string[]): Promise<string> {
  for (;;) {
    const id = await askText(asker, '编码，出现在网址里，定下后不再更改', proposed);
    if (idSchema.safeParse(id).success && !knownIds.includes(id)) return id;
    console.log('  编码只能用小写英文字母、数字和连字符，以字母开头，也不能与别的指标相同。');
  }
}
