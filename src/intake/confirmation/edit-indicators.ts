import type { Indicator, Indicators } from '../../content/schemas/indicators.ts';
import type { YamlEditor } from '../../content/yaml/editor.ts';

/** Add an indicator at the end of the list. */
export function addIndicator(editor: YamlEditor, indicator: Indicator): void {
  editor.insert(['indicators'], listIndicators(editor).length, indicator);
}

/** Add a unit of the same meaning to an indicator, unless it has it. */
export function addUnitAlias(editor: YamlEditor, indicatorId: string, unit: string): void {
  const indicators = listIndicators(editor);
  const index = indicators.findIndex(({ id }) => id === indicatorId);
  const { unitAliases } = indicators[index] ?? {};
  if (index === -1 || unitAliases?.includes(unit)) return;
  if (unitAliases) editor.insert(['indicators', index, 'unitAliases'], unitAliases.length, unit);
  else editor.set(['indicators', index, 'unitAliases'], [unit], { after: 'unit' });
}

function listIndicators({ data }: YamlEditor): Indicators['indicators'] {
  return (data as Partial<Indicators> | null)?.indicators ?? [];
}
