import type { Finding } from '../../content/finding.ts';
import type { AssembledContent } from '../../report/report.ts';

/** The form that puts right what a finding says, and the words that lead there; `undefined` where there is none of its own. */
export function findForm(
  { rule, file, message }: Finding,
  { indicators, charts }: AssembledContent,
): { address: string; words: string } | undefined {
  if (rule !== 'published/meaning-changed') return undefined;
  const list = file === 'charts.yml' ? 'charts' : 'indicators';
  const all: readonly { id: string }[] =
    (list === 'charts' ? charts?.data?.charts : indicators?.data?.indicators) ?? [];
  const index = all.findIndex(({ id }) => message.includes(`（${id}）的`));
  return index === -1 ? undefined : { address: `/settings/${list}/${list}/${index}?reword=1`, words: '写明日期和原因' };
}
