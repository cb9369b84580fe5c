import { isMap, isSeq, parseDocument } from 'yaml';
import { YAML_STYLE } from '../../content/yaml-style.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';

/**
 * Add an indicator at the end of the list.
 *
 * @param text Text of an indicators.yml that fits its schema; its comments stay.
 */
export function addIndicator(text: string, indicator: Indicator): string {
  const document = parseDocument(text);
  const indicators = document.get('indicators');
  if (isSeq(indicators)) {
    indicators.flow = false;
    indicators.add(document.createNode(indicator));
  }
  return document.toString(YAML_STYLE);
}

/**
 * Add a unit of the same meaning to an indicator.
 *
 * @param text Text of an indicators.yml that fits its schema; its comments stay.
 */
export function addUnitAlias(text: string, indicatorId: string, unit: string): string {
  const document = parseDocument(text);
  const indicators = document.get('indicators');
  const indicator = isSeq(indicators)
    ? indicators.items.find((item) => isMap(item) && item.get('id') === indicatorId)
    : undefined;
  if (!isMap(indicator)) return text;
  const aliases = indicator.get('unitAliases');
  if (isSeq(aliases)) {
    if (!aliases.toJSON().includes(unit)) aliases.add(unit);
  } else {
    const place = indicator.items.findIndex(({ key }) => String(key) === 'unit') + 1;
    const list = document.createNode([unit]);
    if (isSeq(list)) list.flow = true;
    indicator.items.splice(place, 0, document.createPair('unitAliases', list));
  }
  return document.toString(YAML_STYLE);
}
