import type { Finding } from '../../content/finding.ts';
import type { AssembledContent } from '../../report/report.ts';

/** The form that puts right what a finding says, and the words that lead there; `undefined` where there is none of its own. */
export function findForm(
  { rule, file, line }: Finding,
  { indicators, charts }: AssembledContent,
): { address: string; words: string } | undefined {
  if (rule !== 'published/meaning-changed') return undefined;
  const list = file === charts?.path ? 'charts' : 'indicators';
  const lines =
    list === 'charts'
      ? (charts?.data?.charts ?? []).map((_, index) => charts?.locate([list, index]).line)
      : (indicators?.data?.indicators ?? []).map((_, index) => indicators?.locate([list, index]).line);
  const index = lines.findLastIndex((start) => start !== undefined && start <= line);
  return index === -1 ? undefined : { address: `/settings/${list}/${list}/${index}?reword=1`, words: '写明日期和原因' };
}
