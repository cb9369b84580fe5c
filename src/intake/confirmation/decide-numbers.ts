import { CommandError } from '../../content/command-error.ts';
import type { Observation } from '../../content/schemas/figures.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import { bindObservation } from '../../ledger/binding.ts';
import { readFor } from '../proposals/matching.ts';
import { searchAlone } from '../proposals/quote-alone.ts';
import { adoptUnit, matchUnit } from '../proposals/synonymous-units.ts';
import type { Chip } from './chip.ts';
import { removeEntry } from './decide-proposals.ts';
import { addIndicator, addUnitAlias } from './edit-indicators.ts';
import { findBatch, findChip, type Shown } from './find-shown.ts';
import { draftIndicator, findIndicators, makeId } from './new-indicator.ts';
import { bindNumeral } from './open-entries.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Worklist } from './worklist.ts';

/** What a person says of a number that no indicator measures yet. */
export interface NewIndicator {
  name: string;
  unit: string;
  dutyArea: string;
  measure: Indicator['measure'];
  /** What it is, in a sentence; empty to say it later. */
  definition: string;
  /** Its value, where the reader makes nothing of what is printed; empty otherwise. */
  value: string;
}

const LONGEST_NAME = 60;

/** Enter a number as a new indicator's. */
export async function nameChip(
  ledger: OpenLedger,
  worklist: Worklist,
  shown: Shown,
  wanted: NewIndicator,
): Promise<string> {
  const chip = findChip(worklist, shown);
  const indicator = await addNew(ledger, chip, wanted, [], findEarlier(chip, worklist.chips));
  return `${chip.words}，登记为“${indicator.name}”`;
}

/**
 * Enter a group's new numbers, those that were ticked, each as a new indicator's.
 *
 * @param named By the key of the number.
 */
export async function nameBatch(
  ledger: OpenLedger,
  worklist: Worklist,
  shown: Shown,
  named: ReadonlyMap<string, NewIndicator>,
): Promise<string> {
  const group = findBatch(worklist, shown, 'new');
  const chips = group.chips.filter(({ state, key }) => state === 'new' && named.has(key));
  if (chips.length === 0) throw new CommandError('一个也没有勾上，没有登记。');
  const added: Indicator[] = [];
  for (const chip of chips) {
    const wanted = named.get(chip.key);
    if (wanted) added.push(await addNew(ledger, chip, wanted, added, findEarlier(chip, group.chips)));
  }
  return `${group.short}的 ${chips.length} 个新数字，登记`;
}

/** The number that one has changed from, 由91.2%提高到95.6%, where it is nobody's: it is the same indicator's, of its own year. */
function findEarlier({ mention }: Chip, chips: readonly Chip[]): Chip | undefined {
  return chips.find(
    (chip) => chip.state === 'new' && chip.mention !== undefined && chip.mention === mention?.changedFrom,
  );
}

async function addNew(
  ledger: OpenLedger,
  chip: Chip,
  wanted: NewIndicator,
  added: readonly Indicator[],
  earlier: Chip | undefined,
): Promise<Indicator> {
  const known = [...(ledger.content.indicators?.data?.indicators ?? []), ...added];
  const { words } = chip;
  const name = wanted.name.trim();
  if (name === '')
    throw new CommandError(`“${words}”还没有名称，没有登记。名称写它数的是什么，如“行政复议审结案件数”。`);
  if (name.length > LONGEST_NAME) {
    throw new CommandError(
      `“${words}”的名称有 ${name.length} 个字，图表里放不下，没有登记。请不要超过 ${LONGEST_NAME} 个字。`,
    );
  }
  if (known.some((other) => other.name === name)) {
    throw new CommandError(
      added.some((other) => other.name === name)
        ? `这一批里有两个数字都叫“${name}”，没有登记。同名的改一个名称；说的是同一件事的，去掉一个的勾。`
        : `已有名称是“${name}”的指标，没有登记。“${words}”就是它的，用“已有的”登记；不是，换一个名称。`,
    );
  }
  if (!listAreas(ledger).includes(wanted.dutyArea)) {
    throw new CommandError(`“${words}”还没有选领域，没有登记。`);
  }
  const unit = wanted.unit.trim();
  if (unit === '')
    throw new CommandError(`“${words}”还没有单位，没有登记。原文印的照印的写；没有印的写它的意思，如“人”。`);
  const ids = known.map(({ id }) => id);
  const draft = draftIndicator({ name, unit }, wanted.dutyArea);
  const definition = wanted.definition.trim() || draft.definition;
  const indicator: Indicator = { id: await makeId(name, ids), ...draft, measure: wanted.measure, definition };
  const observation = bind(chip, indicator, ledger, readValue(wanted.value, chip));
  if (!observation) {
    throw new CommandError(
      `“${words}”登记不进去，没有存：单位“${unit}”与原文印的不同，或者它前后的文字不能单独引用。单位要照录原文数字后面的字。`,
    );
  }
  const before = earlier && bind(earlier, indicator, ledger, undefined);
  if (before) enter(ledger, earlier, before, indicator.id);
  enter(ledger, chip, observation, indicator.id);
  addIndicator(ledger.indicators, indicator);
  return indicator;
}

function listAreas({ report }: OpenLedger): string[] {
  return report.outline?.areas.map(({ id }) => id) ?? [];
}

function readValue(text: string, { state, words }: Chip): number | undefined {
  if (state !== 'unread') return undefined;
  const value = Number(text.trim().replaceAll(',', ''));
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new CommandError(`“${words}”程序读不懂，要写明它的值，用阿拉伯数字，如 33.3。没有登记。`);
}

/** The entry that binds a number to an indicator; `undefined` where there is none. */
function bind(
  { mention, open, words }: Chip,
  indicator: Indicator,
  { report }: OpenLedger,
  value: number | undefined,
): Observation | undefined {
  const { sections, year } = report;
  if (value !== undefined && open?.alone !== undefined) {
    const observation = { indicator: indicator.id, value, printed: words, section: open.section, quote: open.alone };
    const binding = bindObservation(observation, indicator, sections, year);
    return 'figure' in binding ? observation : undefined;
  }
  return bindNumeral({ mention }, indicator, report)?.observation;
}

/** Put an entry in, in the place of the one that the number had. */
function enter(ledger: OpenLedger, chip: Chip, observation: Observation, indicatorId: string): void {
  const { entry } = chip;
  if (entry?.list === 'observations' && entry.entry.indicator === indicatorId) {
    ledger.figures.remove('observations', entry.index);
  } else if (entry) removeEntry(ledger, entry);
  ledger.figures.add('observations', observation);
}

/**
 * Enter a number as a known indicator's. What is only proposed for the indicator gives way.
 *
 * @param words Name or id of the indicator, or a part of its name that no other has.
 */
export function claimChip(ledger: OpenLedger, worklist: Worklist, shown: Shown, words: string): string {
  const chip = findChip(worklist, shown);
  const indicator = findKnown(words.trim(), chip, ledger);
  const printed = chip.mention ? readFor(indicator, chip.mention).unit : indicator.unit;
  if (matchUnit(printed, indicator) === 'other') {
    throw new CommandError(
      `“${chip.words}”不能登记为“${indicator.name}”，没有存：它的单位是“${indicator.unit}”，原文是“${printed}”，意思不同。`,
    );
  }
  const adopted = adoptUnit(indicator, printed);
  const observation = bind(chip, adopted, ledger, undefined);
  if (!observation) throw new CommandError(`“${chip.words}”前后的文字不能单独引用，没有登记。`);
  giveWay(ledger, worklist, chip, observation, indicator);
  if (adopted !== indicator) addUnitAlias(ledger.indicators, indicator.id, printed);
  enter(ledger, chip, observation, indicator.id);
  return `${chip.words}，是“${indicator.name}”`;
}

function giveWay(
  ledger: OpenLedger,
  { chips }: Worklist,
  chip: Chip,
  { period }: Observation,
  { id, name }: Indicator,
): void {
  for (const { entry, key, words } of chips) {
    if (key === chip.key || entry?.list !== 'observations') continue;
    if (entry.entry.indicator !== id || entry.entry.period !== period) continue;
    if (entry.entry.unconfirmed) ledger.figures.remove('observations', entry.index);
    else {
      throw new CommandError(
        `“${name}”已经定为“${words}”，一个指标一年只有一个数，没有存。那一个定错了的，先在那里重新定。`,
      );
    }
  }
}

function findKnown(words: string, { mention }: Chip, { content }: OpenLedger): Indicator {
  const all = content.indicators?.data?.indicators ?? [];
  const found = words === '' ? [] : findIndicators(words, all, mention?.quantity.unit ?? '');
  const [only, ...more] = found;
  if (only && more.length === 0) return only;
  throw new CommandError(
    only
      ? `名称里有“${words}”的指标有 ${found.length} 个（${found
          .slice(0, 4)
          .map(({ name }) => name)
          .join('、')}…），没有存。请从列出的里面选一个。`
      : `没有名称里有“${words}”的指标，没有存。请从列出的里面选一个，或登记为新指标。`,
  );
}

/** Say of a number that it is no figure, and why. */
export function excuseChip(ledger: OpenLedger, worklist: Worklist, shown: Shown, reason: string): string {
  const chip = findChip(worklist, shown);
  const why = reason.trim();
  if (why === '') throw new CommandError(`“${chip.words}”为什么不是数据，写一句，没有存。`);
  if (chip.entry?.list === 'excused') {
    ledger.figures.change('excused', chip.entry.index, { reason: why });
    ledger.figures.confirm('excused', chip.entry.index);
    return `${chip.words}，不是数据`;
  }
  const quote = searchAlone(ledger.report.sections)(chip.open ?? chip.numeral);
  if (quote === undefined) throw new CommandError(`“${chip.words}”前后的文字不能单独引用，没有存。`);
  if (chip.entry) removeEntry(ledger, chip.entry);
  ledger.figures.add('excused', { section: chip.section, quote, reason: why });
  return `${chip.words}，不是数据`;
}

/** What a person changes of an entry: the words of the text it is taken from, and the year it speaks of. */
export interface Amendment {
  quote: string;
  /** The words of the quote that print the number, where the reader cannot read it; empty otherwise. */
  printed: string;
  /** The value of those words; empty where they are read. */
  value: string;
  /** The year it speaks of. */
  period: string;
}

/** Change where an entry is taken from, or what year it speaks of; it has to bind to the text as before. */
export function amendChip(ledger: OpenLedger, worklist: Worklist, shown: Shown, wanted: Amendment): string {
  const chip = findChip(worklist, shown);
  const { entry, words } = chip;
  const { sections, year } = ledger.report;
  if (entry?.list !== 'observations' || !entry.indicator) {
    throw new CommandError(`“${words}”还没有登记，没有可改的。先定它是什么。`);
  }
  if (!/^\d{4}$/u.test(wanted.period)) throw new CommandError(`年份写四位数字，如 ${year}。没有存。`);
  const printed = wanted.printed.trim() || undefined;
  const period = wanted.period === String(year) ? undefined : wanted.period;
  const value = wanted.value.trim() === '' ? entry.entry.value : Number(wanted.value);
  const fields = { quote: wanted.quote.trim(), printed, period, value };
  const observation: Observation = { ...entry.entry, quote: fields.quote, value };
  if (printed === undefined) delete observation.printed;
  else observation.printed = printed;
  const binding = bindObservation(observation, adoptUnit(entry.indicator, entry.unitAlias ?? ''), sections, year);
  if (!('figure' in binding)) {
    throw new CommandError(
      `这样取不到“${words}”，没有存。引文要在这一节里只出现一次，带着数字、单位和“约、余、以上”这样的字；程序读得懂的数字不用另写值。`,
    );
  }
  const quoted = sections.find(({ slug }) => slug === chip.section)?.blocks[binding.figure.printed.block] ?? '';
  ledger.figures.change('observations', entry.index, fields);
  ledger.figures.confirm('observations', entry.index);
  return `${quoted.slice(binding.figure.printed.start, binding.figure.printed.end)}，改过，对`;
}
