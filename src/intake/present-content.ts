import { CommandError } from '../content/command-error.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';

/**
 * Whether nobody has said yet whose site it is. A site.yml that cannot be read is there all the same.
 *
 * @throws CommandError where it must have been said: there are reports, and site.yml is gone.
 */
export function isUnfounded({ dir, site, reports, findings }: AssembledContent): boolean {
  if (site || findings.some(({ file }) => file === 'site.yml' || file === '.')) return false;
  if (reports.length === 0) return true;
  throw new CommandError(
    `${dir} 里有报告，却没有 site.yml：网站叫什么、是哪个单位的，都写在里面。它多半是移走、改名或删了。什么也没有写。请从回收站或备份里找回来，放回原处，再做一次；找不到的，照网站上现在的样子重新写一份。`,
  );
}

/**
 * The text of a published report is frozen, whatever was asked.
 *
 * @throws CommandError where it is published.
 */
export function refusePublished(report: AssembledReport): void {
  if (report.report?.data?.status !== 'published') return;
  throw new CommandError(
    `${report.name} 年度的报告已经发布，不能重新建立。文字有误，改正那一处，并在 report.yml 的 corrections 里写明更正。`,
  );
}
