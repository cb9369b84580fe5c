import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeSeveralYears}. */
export const SEVERAL_YEARS = { BASE_PATH: '/zwgk/fazhi/' };

/** A number that the latest published report is told by. */
const HIGHLIGHTS = 'highlights: [{ indicator: oversight-of-power-checks-2, label: 政务公开检查 }]\n';

/** A site of three reports, the last of them after another outline, and the draft of a fourth: what most tests of several years need. */
export function writeSeveralYears(): FixtureSite {
  const site = writeSite({ years: [2019, 2020, 2021, 2022], draft: 2022 });
  site.edit('reports/2021/04-oversight-of-power.md', 'summary:', `${HIGHLIGHTS}summary:`);
  return site;
}
