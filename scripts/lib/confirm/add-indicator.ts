import { isSeq, parseDocument } from 'yaml';
import type { Indicator } from '../../../src/schemas/indicators.ts';
import { YAML_STYLE } from '../yaml-style.ts';

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
