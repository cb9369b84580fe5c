import { join } from 'node:path';
import { printPath } from '../../content/finding-words.ts';
import type { Indicator, Indicators } from '../../content/schemas/indicators.ts';
import { openYaml, type YamlEditor } from '../../content/yaml/editor.ts';
import { readEditable, replaceFile } from '../../disk/replace-file.ts';

/**
 * Change indicators.yml; its comments and order stay.
 *
 * @throws CommandError or YamlEditError when it cannot be changed; then it is as it was.
 */
export async function editIndicators(contentDir: string, change: (editor: YamlEditor) => void): Promise<void> {
  const { path, text } = await changeIndicators(contentDir, change);
  await replaceFile(path, text);
}

/** What {@link editIndicators} writes, before it is written. */
export async function changeIndicators(
  contentDir: string,
  change: (editor: YamlEditor) => void,
): Promise<{ path: string; text: string }> {
  const path = join(contentDir, 'indicators.yml');
  const editor = openYaml(await readEditable(path), printPath('indicators.yml', contentDir));
  change(editor);
  return { path, text: editor.write() };
}

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
