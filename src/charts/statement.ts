import type { ChartDefinition } from '../content/schemas/charts.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { doOverlap, readInterval } from '../ledger/interval.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import { fillPlaceholders, findPlaceholders, namePlaceholder } from '../text/placeholders.ts';
import { type ChartSources, listEntries } from './panel-members.ts';
import { buildSeries, figureOf, findFigure, isGiven, printsSame, type SeriesPoint } from './series.ts';

/** A placeholder of a statement, with where it stands. */
export interface Placeholder {
  /** As written, `{change:internal-divisions}`. */
  text: string;
  /** What it asks for; `undefined` where it is none of these. */
  wish: { kind: 'year' | 'largest' } | { kind: 'value' | 'change'; indicator: string } | undefined;
}

/** List the placeholders of a statement. */
export function listPlaceholders(statement: string): Placeholder[] {
  return findPlaceholders(statement).map((text) => ({ text, wish: readWish(namePlaceholder(text)) }));
}

/** Indicators that a statement speaks of when it is filled, the largest among them. */
export function listSpokenOf(
  { statement, panels }: Pick<ChartDefinition, 'statement' | 'panels'>,
  sources: ChartSources,
): string[] {
  return listPlaceholders(statement).flatMap(({ wish }) => {
    if (wish?.kind === 'largest') return panels[0] ? findLargest(panels[0], sources).map(({ id }) => id) : [];
    return wish && 'indicator' in wish ? [wish.indicator] : [];
  });
}

/** @returns the statement with every placeholder filled, or the placeholders that the report has nothing for. */
export function fillStatement(
  definition: Pick<ChartDefinition, 'statement' | 'panels'>,
  sources: ChartSources,
): ReturnType<typeof fillPlaceholders> {
  return fillPlaceholders(definition.statement, (name) => fill(readWish(name), definition, sources));
}

const LIST = new Intl.ListFormat('zh');

function readWish(name: string): Placeholder['wish'] {
  if (name === 'year' || name === 'largest') return { kind: name };
  const [, change, indicator] = /^(change:)?([a-z][a-z0-9-]*)$/.exec(name) ?? [];
  return indicator === undefined ? undefined : { kind: change ? 'change' : 'value', indicator };
}

function findPoints(id: string, { indicators, reports }: ChartSources): SeriesPoint[] {
  const indicator = indicators.find((candidate) => candidate.id === id);
  return indicator ? buildSeries(indicator, reports) : [];
}

function fill(
  wish: Placeholder['wish'],
  { panels }: Pick<ChartDefinition, 'panels'>,
  sources: ChartSources,
): string | undefined {
  switch (wish?.kind) {
    case 'year':
      return String(sources.year);
    case 'largest':
      return panels[0] && writeLargest(panels[0], sources);
    case 'value':
      return writeValue(wish.indicator, sources);
    case 'change':
      return writeChange(wish.indicator, sources);
    case undefined:
      return undefined;
  }
}

function writeValue(id: string, sources: ChartSources): string | undefined {
  const figure = findFigure(findPoints(id, sources), String(sources.year));
  return figure && writeFigure(figure);
}

/** The largest, or several that are alike: `不予受理5件`, `维持3件和驳回3件`. */
function writeLargest(panel: ChartDefinition['panels'][number], sources: ChartSources): string | undefined {
  const largest = findLargest(panel, sources);
  return largest.length > 0 ? LIST.format(largest.map(({ label, figure }) => label + writeFigure(figure))) : undefined;
}

/** Nothing where all are alike, or where qualifiers and rounding leave open which is the largest. */
function findLargest(
  panel: ChartDefinition['panels'][number],
  sources: ChartSources,
): { id: string; figure: BoundFigure; label: string }[] {
  const given = listEntries(panel)
    .filter(({ role }) => role === 'drawn')
    .flatMap(({ entry }) => {
      const figure = findFigure(findPoints(entry.indicator, sources), String(sources.year));
      return figure ? [{ id: entry.indicator, figure, label: entry.label ?? figure.indicator.name }] : [];
    });
  const [most, ...others] = given.toSorted((a, b) => b.figure.observation.value - a.figure.observation.value);
  if (!most) return [];
  const rivals = others.filter(({ figure }) => mayBeSame(most.figure, figure));
  const isSettled = rivals.length < others.length && rivals.every(({ figure }) => printsSame(most.figure, figure));
  return isSettled ? [most, ...rivals] : [];
}

/** How a value moved since the one before, `由318名降至234名`; nothing across a break in comparability. */
function writeChange(id: string, sources: ChartSources): string | undefined {
  const points = findPoints(id, sources).filter(({ value }) => isGiven(value));
  const index = points.findIndex(({ period }) => period === String(sources.year));
  const [now, before] = [figureOf(points[index]), figureOf(points[index - 1])];
  if (!now || !before || points[index]?.break !== undefined) return undefined;
  if (printsSame(before, now)) return `仍为${writeFigure(now)}`;
  const since = points[index - 1]?.period === String(sources.year - 1) ? '' : `${points[index - 1]?.period ?? ''}年的`;
  return `由${since}${writeFigure(before)}${chooseVerb(before, now)}${writeFigure(now)}`;
}

/** Values that may truly be the same have not been seen to rise or to fall. */
function chooseVerb(before: BoundFigure, now: BoundFigure): string {
  if (mayBeSame(before, now)) return '变为';
  return now.observation.value > before.observation.value ? '增至' : '降至';
}

function mayBeSame(a: BoundFigure, b: BoundFigure): boolean {
  return doOverlap(readInterval(a.quantity), readInterval(b.quantity));
}
