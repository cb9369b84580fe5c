import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { bindObservation } from '../../src/ledger/binding.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { readQuantities } from '../../src/quantities/read-quantities.ts';

/** Year of the report that the figures are of, where none is said. */
export const YEAR = 2019;

export function makeIndicator(id: string, unit: string, unitAliases?: string[]): Indicator {
  return {
    id,
    name: `指标${id}`,
    unit,
    ...(unitAliases ? { unitAliases } : {}),
    dutyArea: 'law-enforcement',
    kind: unit === '%' ? 'share' : 'count',
    measure: 'flow',
    definition: '测试用的指标。',
  };
}

/**
 * Figures of one report by the ids of their indicators, `@` and a year naming another period than the report's own:
 * `makeFigures({ rate: '约88.28%', 'rate@2018': '80%' })`.
 */
export function makeFigures(printed: Readonly<Record<string, string>>, year = YEAR): BoundFigure[] {
  return Object.entries(printed).map(([key, text]) => {
    const [id = '', period = String(year)] = key.split('@');
    return makeFigure(id, text, period, year);
  });
}

/** A figure bound to a text that prints nothing else. */
function makeFigure(id: string, printed: string, period: string, year: number): BoundFigure {
  const [quantity] = readQuantities(printed);
  if (!quantity) throw new Error(`no quantity in: ${printed}`);
  const { value, unit, qualifier } = quantity;
  const binding = bindObservation(
    { indicator: id, value, ...(qualifier ? { qualifier } : {}), period, section: 'annex', quote: printed },
    makeIndicator(id, unit || '件'),
    [{ slug: 'annex', blocks: [printed] }],
    year,
  );
  if ('problem' in binding) throw new Error(`${printed}: ${binding.problem.kind}`);
  return binding.figure;
}
