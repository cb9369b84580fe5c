import type { Indicator } from '../../../src/schemas/indicators.ts';

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
