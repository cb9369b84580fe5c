import type { Indicator } from '../../content/schemas/indicators.ts';
import { listUnits } from '../../ledger/binding.ts';

/** Units that reports use for one another. 人次 is not 人, 户次 is not 户. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['件', '起', '宗', '例'],
  ['项', '条', '个', '件'],
  ['个', '家', '所', '处'],
  ['次', '场', '场次'],
  ['份', '件', '册'],
  ['工作日', '个工作日'],
  ['百分点', '个百分点'],
  ['小时', '个小时'],
];

/**
 * How a unit goes with an indicator: its own or an alias; one of the same meaning, to be made an alias; its own, though
 * nothing is printed where last year it was; another.
 */
export type UnitMatch = 'own' | 'synonym' | 'unsaid' | 'other';

/** How a printed unit goes with an indicator. */
export function matchUnit(unit: string, indicator: Indicator): Exclude<UnitMatch, 'unsaid'> {
  const known = listUnits(indicator);
  if (known.includes(unit)) return 'own';
  return SYNONYMS.some((group) => group.includes(unit) && known.some((other) => group.includes(other)))
    ? 'synonym'
    : 'other';
}

/** The indicator as it will be once a unit of the same meaning is among its aliases; else as it is. */
export function adoptUnit(indicator: Indicator, unit: string): Indicator {
  if (matchUnit(unit, indicator) !== 'synonym') return indicator;
  return { ...indicator, unitAliases: [...(indicator.unitAliases ?? []), unit] };
}
