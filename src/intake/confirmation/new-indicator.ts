import type { Indicator } from '../../content/schemas/indicators.ts';
import type { FigureSuggestion } from '../proposals/proposed-ledger.ts';

/** What is said of an indicator that nobody has described yet; true of every one. */
const UNDESCRIBED = '报告没有另作说明，以原文的说法为准。';

/** Draft the indicator of a number that no indicator measures yet, for a person to change. */
export function draftIndicator(
  { name, unit }: Pick<FigureSuggestion, 'name' | 'unit'>,
  dutyArea: string,
): Omit<Indicator, 'id'> {
  return {
    name: name === '' ? `以“${unit}”计的数字` : name,
    unit,
    dutyArea,
    kind: readKind(unit),
    measure: 'flow',
    definition: UNDESCRIBED,
  };
}

/** An id from a name's sounds, cut between syllables, with a number at its end where it is taken: `zhi-fa-pei-xun`. */
export async function makeId(name: string, knownIds: readonly string[]): Promise<string> {
  // A dictionary of all characters: loaded for the few numbers that need a new indicator.
  const { makeFree, romanise } = await import('../../text/romanised.ts');
  return makeFree(romanise(name) ?? 'indicator', (id) => knownIds.includes(id));
}

function readKind(unit: string): Indicator['kind'] {
  if (unit === '%') return 'share';
  if (unit.endsWith('元')) return 'amount';
  return /日$|天$|小时$|分钟$|月$|年$/u.test(unit) ? 'duration' : 'count';
}

/** Find indicators by id, or by a part of their names; those with this unit first. */
export function findIndicators(words: string, indicators: readonly Indicator[], unit: string): Indicator[] {
  const exact = indicators.filter(({ id, name }) => id === words || name === words);
  if (exact.length > 0) return exact;
  return indicators
    .filter(({ id, name }) => name.includes(words) || id.includes(words.toLowerCase()))
    .toSorted((a, b) => Number(hasUnit(b, unit)) - Number(hasUnit(a, unit)));
}

function hasUnit({ unit, unitAliases = [] }: Indicator, wanted: string): boolean {
  return [unit, ...unitAliases].includes(wanted);
}
