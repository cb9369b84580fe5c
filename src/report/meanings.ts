import {
  type ChartDefinition,
  type ChartMeaning,
  type ChartPanelDefinition,
  chartMeaningSchema,
} from '../content/schemas/charts.ts';
import { type Indicator, type IndicatorMeaning, indicatorMeaningSchema } from '../content/schemas/indicators.ts';
import type { PublishedMeanings, PublishedRecord } from '../content/schemas/published-record.ts';
import type { AssembledContent } from './report.ts';
import { foldText } from '../text/folding.ts';

/** What a report's record has to go by: the indicators that it has figures of, and its year. */
export interface MeaningScope {
  indicators: ReadonlySet<string>;
  year: number;
}

/** What a record speaks of. */
export function scopeOfRecord({ figures }: Pick<PublishedRecord, 'figures'>, year: number): MeaningScope {
  return { indicators: new Set(figures.map(({ indicator }) => indicator)), year };
}

/** The indicators and charts that all years share. */
export interface Defined {
  indicators: readonly Indicator[];
  charts: readonly ChartDefinition[];
}

/** Those of a content folder, none where they cannot be read. */
export function readDefined({ indicators, charts }: Pick<AssembledContent, 'indicators' | 'charts'>): Defined {
  return { indicators: indicators?.data?.indicators ?? [], charts: charts?.data?.charts ?? [] };
}

/** What the numbers of a report mean, and what its charts say, as its record has it: of what it has figures of. */
export function recordMeanings({ indicators, charts }: Defined, scope: MeaningScope): PublishedMeanings {
  return {
    indicators: indicators
      .filter(({ id }) => scope.indicators.has(id))
      .map((indicator) => pickKeys(indicator, ['id', ...Object.keys(indicatorMeaningSchema.shape)])),
    charts: charts
      .filter(({ panels }) => cutPanels(panels, scope.indicators).length > 0)
      .map((chart) => pickKeys(chart, ['id', ...Object.keys(chartMeaningSchema.shape)])),
  };
}

/** No breaks are said by leaving them out. */
function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Keys in the order of the schema, so that the same meaning makes the same bytes. */
function pickKeys<Whole extends object>(from: Whole, keys: readonly string[]): Whole {
  const said = Object.entries(from).filter(
    ([key, value]) => keys.includes(key) && value !== undefined && !isEmpty(value),
  );
  return Object.fromEntries(said.toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b))) as Whole;
}

/** What is said of an indicator, or by a chart, with what it is told by. */
export type Meant = { kind: 'indicator'; thing: Indicator } | { kind: 'chart'; thing: ChartDefinition };

/** Any of what is said, whatever it is of. */
export type Meaning = {
  [Key in keyof (IndicatorMeaning & ChartMeaning)]?: (IndicatorMeaning & ChartMeaning)[Key] | undefined;
};
export type MeaningKey = keyof Meaning;

/** What has been said of one thing, the earliest first; the last is what is said now. */
export function listStates({ thing }: Meant): Meaning[] {
  const { reworded = [], ...now } = thing;
  return reworded.reduceRight<Meaning[]>(
    (states, { was }) => [{ ...(states[0] ?? now), ...readSaid(was) }, ...states],
    [now],
  );
}

/** What `was` says of a caution that there was none of. */
export const NO_CAUTION = '无';

/** What `was` says, as the thing itself would have said it. */
export function readSaid(was: Meaning): Meaning {
  return was.comparability === NO_CAUTION ? { ...was, comparability: undefined } : was;
}

/** What was said of all things on a day: what is told of later changes is undone. */
export function rewindMeanings({ indicators, charts }: Defined, day: string): Defined {
  const rewind = <Thing extends Indicator | ChartDefinition>(thing: Thing, states: readonly Meaning[]): Thing => {
    const told: readonly { date: string }[] = thing.reworded ?? [];
    return { ...thing, ...states[told.filter(({ date }) => date <= day).length] };
  };
  return {
    indicators: indicators.map((thing) => rewind(thing, listStates({ kind: 'indicator', thing }))),
    charts: charts.map((thing) => rewind(thing, listStates({ kind: 'chart', thing }))),
  };
}

/**
 * What a report was published with that is said otherwise now. New indicators, charts, series and years of breaks are none
 * of what was published; a caution is, and that there was none: one sentence more can turn it round.
 */
export function listMeaningKeys(kind: Meant['kind'], then: Meaning, now: Meaning, scope: MeaningScope): MeaningKey[] {
  return kind === 'indicator' ? listIndicatorKeys(then, now, scope.year) : listChartKeys(then, now, scope);
}

function listIndicatorKeys(then: Meaning, now: Meaning, year: number): MeaningKey[] {
  const plain = (['name', 'unit', 'dutyArea', 'kind', 'measure', 'definition', 'comparability'] as const).filter(
    (key) => then[key] !== now[key],
  );
  const breaks = (then.breaks ?? []).every(
    (one) =>
      Number(one.period) > year ||
      now.breaks?.some(({ period, reason }) => period === one.period && reason === one.reason),
  );
  const added = now.breaks?.some(
    ({ period }) => Number(period) <= year && !then.breaks?.some((one) => one.period === period),
  );
  return [...plain, ...(breaks && added !== true ? [] : (['breaks'] as const))];
}

function listChartKeys(then: Meaning, now: Meaning, scope: MeaningScope): MeaningKey[] {
  const cut = ({ panels = [] }: Meaning): string => JSON.stringify(cutPanels(panels, scope.indicators, scope.year));
  return [
    ...(['title', 'statement'] as const).filter((key) => then[key] !== now[key]),
    ...(cut(then) === cut(now) ? [] : (['panels'] as const)),
  ];
}

/** What of a chart's panels a report with these indicators shows. */
function cutPanels(panels: readonly ChartPanelDefinition[], ids: ReadonlySet<string>, year?: number): object[] {
  return panels.flatMap((panel) => {
    const series = listSeries(panel).filter(({ indicator }) => ids.has(indicator));
    const names = Object.entries('periods' in panel ? (panel.periods ?? {}) : {});
    const periods = names.filter(([period]) => year === undefined || Number(period) <= year);
    return series.length === 0 ? [] : [{ kind: panel.kind, title: panel.title, series, periods }];
  });
}

/** The indicators of a panel, with what each is to it. */
export function listSeries(panel: ChartPanelDefinition): {
  role: string;
  indicator: string;
  label: string | undefined;
  open: boolean;
}[] {
  const roles = ['total', 'whole', 'part', 'share'] as const;
  const alone = roles.flatMap((role) => {
    const entry = (panel as Partial<Record<typeof role, { indicator: string; label?: string; open?: boolean }>>)[role];
    return entry ? [{ role, ...entry }] : [];
  });
  const listed = 'series' in panel ? panel.series.map((entry) => ({ role: 'series', ...entry })) : [];
  return [...alone, ...listed].map(({ role, indicator, label, open = false }) => ({ role, indicator, label, open }));
}

/** A name or label that one thing had when it was published, and that another was given since. */
export interface TakenName {
  /** The chart whose labels they are; `undefined` where they are names of indicators. */
  chart: string | undefined;
  id: string;
  /** Whose it was. */
  of: string;
  name: string;
}

/**
 * Find names that were given in exchange: that of an indicator which another had in the same report, or that of a chart's
 * series. Whoever has an older copy would take one number for the other.
 */
export function listTakenNames(recorded: PublishedMeanings, { indicators, charts }: Defined): TakenName[] {
  const taken = (then: readonly Named[], now: readonly Named[], chart?: string): TakenName[] =>
    now.flatMap(({ id, name }) => {
      const own = then.filter((one) => one.id === id);
      if (own.length === 0 || own.some((one) => isNamedAlike(one.name, name))) return [];
      const of = then.find((one) => one.id !== id && isNamedAlike(one.name, name))?.id;
      return of === undefined ? [] : [{ chart, id, of, name }];
    });
  return [
    ...taken(recorded.indicators, indicators),
    ...recorded.charts.flatMap((then) => {
      const now = charts.find(({ id }) => id === then.id);
      return now ? taken(labelled(then.panels), labelled(now.panels), then.id) : [];
    }),
  ];
}

/** An indicator, and a name that it has. */
interface Named {
  id: string;
  name: string;
}

function isNamedAlike(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

/** Labels of a chart's series; an indicator may have several, one in each panel. */
function labelled(panels: readonly ChartPanelDefinition[]): Named[] {
  return panels.flatMap((panel) =>
    listSeries(panel).flatMap(({ indicator, label }) => (label === undefined ? [] : [{ id: indicator, name: label }])),
  );
}
