import { describeAbsence } from '../charts/panel-words.ts';
import type { SourcedFigure } from '../charts/series.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import { spellSigns } from '../text/signs.ts';
import type { Change } from './change.ts';
import { writeChange } from './change-words.ts';
import type { FigureComparison, FigurePair, LoneFigure } from './figure-pairs.ts';
import type { YearPair } from './years.ts';

/** What a table gives of one year's value; empty where there is none. */
type YearCells<Side extends 'before' | 'after'> = Record<`${Side}Value`, number | ''> &
  Record<`${Side}${'Unit' | 'Qualifier' | 'ByHand' | 'Quote' | 'Url'}`, string>;

/** One indicator in the table of two years' figures. */
export interface ComparisonRow extends YearCells<'before'>, YearCells<'after'> {
  /** Id of the indicator. */
  indicator: string;
  name: string;
  /** Title of the duty area; empty where neither outline has it. */
  dutyArea: string;
  /** The later value less the earlier one; empty where that is not known to the last digit. */
  difference: number | '';
  differenceUnit: string;
  /** How the value moved, in words; empty where one year has none. */
  change: string;
  /** Why a year has no value, where a value is from, what else a report makes of it. */
  note: string;
  comparability: string;
}

/** What rows need to know beyond the figures. */
export interface ComparisonContext {
  titleOfArea: (dutyAreaId: string) => string | undefined;
  /** Address of a figure. */
  urlOf: (source: SourcedFigure) => string;
}

/** Rows of two years' figures: those of both, then those of the earlier year only, then those of the later. */
export function listComparisonRows(
  { both, onlyBefore, onlyAfter }: FigureComparison,
  { from, to }: Pick<YearPair, 'from' | 'to'>,
  context: ComparisonContext,
): ComparisonRow[] {
  const { urlOf } = context;
  const start = (indicator: Indicator): ComparisonRow => startRow(indicator, context);
  return [
    ...both.map((pair) => ({
      ...start(pair.indicator),
      ...fillCells('before', pair.before, urlOf),
      ...fillCells('after', pair.after, urlOf),
      ...fillDifference(pair.change),
      change: spellSigns(writeChange(pair.change)),
      note: describeSources(pair, from),
    })),
    ...onlyBefore.map((lone) => ({
      ...start(lone.indicator),
      ...fillCells('before', lone.figure, urlOf),
      note: describeLone(lone, to),
    })),
    ...onlyAfter.map((lone) => ({
      ...start(lone.indicator),
      ...fillCells('after', lone.figure, urlOf),
      note: describeLone(lone, from),
    })),
  ];
}

function startRow({ id, name, dutyArea, comparability }: Indicator, context: ComparisonContext): ComparisonRow {
  return {
    indicator: id,
    name,
    dutyArea: context.titleOfArea(dutyArea) ?? '',
    ...EMPTY,
    comparability: comparability ?? '',
  };
}

const EMPTY = {
  beforeValue: '',
  beforeUnit: '',
  beforeQualifier: '',
  beforeByHand: '',
  beforeQuote: '',
  beforeUrl: '',
  afterValue: '',
  afterUnit: '',
  afterQualifier: '',
  afterByHand: '',
  afterQuote: '',
  afterUrl: '',
  difference: '',
  differenceUnit: '',
  change: '',
  note: '',
} as const;

function fillCells(
  side: 'before' | 'after',
  source: SourcedFigure,
  urlOf: ComparisonContext['urlOf'],
): Partial<ComparisonRow> {
  const { observation, quantity } = source.figure;
  return {
    [`${side}Value`]: observation.value,
    [`${side}Unit`]: quantity.unit,
    [`${side}Qualifier`]: observation.qualifier ?? '',
    [`${side}ByHand`]: observation.printed ?? '',
    [`${side}Quote`]: observation.quote,
    [`${side}Url`]: urlOf(source),
  };
}

function fillDifference(change: Change): Pick<ComparisonRow, 'difference' | 'differenceUnit'> {
  if (change.kind === 'same' && change.isExact) return { difference: 0, differenceUnit: change.unit };
  if (change.kind !== 'moved' || change.isApproximate) return { difference: '', differenceUnit: '' };
  const { direction, difference, unit } = change;
  return { difference: direction === 'up' ? difference : -difference, differenceUnit: unit };
}

/** Say where the earlier year's value is from, if not from that year's report, and what else the later one makes of it. */
export function describeSources({ before, restated }: FigurePair, from: number): string {
  return [
    ...(before.report === from ? [] : [`${from}年的数出自${before.report}年度报告`]),
    ...(restated
      ? [
          `${restated.before.report}年度报告把${from}年的数写作${writeFigure(restated.before.figure)}` +
            `（原文“${restated.before.figure.observation.quote}”）${describeRestated(restated.change)}`,
        ]
      : []),
  ].join('；');
}

/** What cannot be compared by the one number cannot by the other. */
function describeRestated(change: Change): string {
  return change.kind === 'broken' ? '' : `，按它算：${spellSigns(writeChange(change))}`;
}

function describeLone({ absence }: LoneFigure, year: number): string {
  return `${year}年：${describeAbsence(absence)}`;
}
