import { CommandError } from '../../content/command-error.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { Worklist } from './worklist.ts';

/**
 * Say of the missing indicators, as they were listed, that this year's report has none of them.
 *
 * @param found Ids of those that it has after all: they stay in the list until their number is found.
 * @throws CommandError where the list is not as it was shown.
 */
export function dropMissing(
  { figures, report }: OpenLedger,
  { missing }: Worklist,
  seen: string,
  found: readonly string[],
): string {
  if (missing.seen !== seen) {
    throw new CommandError('没有的指标刚才变过（多半是又有数字定了或退回了），没有存。请看过现在的清单再定。');
  }
  const gone = missing.indicators.filter(({ indicator }) => !found.includes(indicator.id));
  if (gone.length === 0)
    throw new CommandError('一个也没有剩下，没有要记的。勾上的，请在正文里点它的数字，用“已有的”登记。');
  for (const { indicator, index, reason } of gone) {
    if (index === undefined) figures.add('dropped', { indicator: indicator.id, reason });
    else figures.confirm('dropped', index);
  }
  return `${report.year}年度没有的指标，${gone.length} 个`;
}
