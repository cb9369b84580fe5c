import { stringify } from 'yaml';
import type { UnclaimedNumeral } from '../../../src/report/proposals/proposed-ledger.ts';
import { writeAmount } from './proposal-words.ts';

/**
 * Describe the numerals that somebody has to bind, name or excuse, for the end of a drafted figures.yml: each with a
 * piece of YAML to start from.
 */
export function describeUnclaimed(numerals: readonly UnclaimedNumeral[]): string[] {
  if (numerals.length === 0) return [];
  return [
    `还有 ${numerals.length} 个数字没有着落，逐个处理：`,
    '  1. 是已有指标的数字：写进上面的 observations；',
    '  2. 是新的指标：先在 ../../indicators.yml 里写上，再写进 observations；',
    '  3. 不是数据：写进 excused，并写明理由。',
    ...numerals.flatMap(describeNumeral),
  ];
}

function describeNumeral({ section, clause, suggestion, text }: UnclaimedNumeral, index: number): string[] {
  const isFigure = suggestion.kind === 'figure';
  const what = isFigure ? `${writeAmount(suggestion)}${suggestion.name ? `（${suggestion.name}）` : ''}` : text;
  const entry = isFigure
    ? {
        indicator: '指标编码',
        value: suggestion.value,
        ...(suggestion.qualifier && { qualifier: suggestion.qualifier }),
        section,
        quote: clause,
      }
    : { section, quote: clause, reason: '理由' };
  const yaml = stringify([entry], { lineWidth: 0 }).trimEnd().split('\n');
  return ['', `（${index + 1}）${what}，${section} 一节：`, ...yaml.map((line) => `  ${line}`)];
}
