import type { Indicator } from '../../schemas/indicators.ts';

type Units = Pick<Indicator, 'unit' | 'unitAliases'>;

/** Whether values of two indicators can be added or set on one axis: they have a unit, or one of the same meaning, in common. */
export function sharesUnit(a: Units, b: Units): boolean {
  const units = listUnits(a);
  return listUnits(b).some((unit) => units.includes(unit));
}

function listUnits({ unit, unitAliases = [] }: Units): string[] {
  return [unit, ...unitAliases];
}
