import { stringify } from 'yaml';
import type { FollowUp } from '../../src/content/schemas/follow-up.ts';
import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeSeveralYears}. */
export const SEVERAL_YEARS = { BASE_PATH: '/zwgk/fazhi/' };

/** A number that the latest published report is told by. */
const HIGHLIGHTS = 'highlights: [{ indicator: oversight-of-power-checks-2, label: 政务公开检查 }]\n';

/**
 * A site of three reports, the last of them after another outline, and the draft of a fourth: what most tests of several
 * years need. Staff have looked for one thing that was planned in 2019 in the report of 2020.
 */
export function writeSeveralYears(): FixtureSite {
  const site = writeSite({ years: [2019, 2020, 2021, 2022], draft: 2022 });
  site.edit('reports/2021/04-oversight-of-power.md', 'summary:', `${HIGHLIGHTS}summary:`);
  site.write('reports/2020/follow-up.yml', stringify(FOLLOW_UP));
  return site;
}

const FOLLOW_UP: FollowUp = {
  plan: 2019,
  checked: '2021-03-02',
  points: [
    {
      point: '（一）深化“放管服”改革',
      passages: [{ section: 'government-functions', quote: '二是完善行政审批制度' }],
    },
  ],
};
