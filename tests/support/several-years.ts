import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeSeveralYears}. */
export const SEVERAL_YEARS = { BASE_PATH: '/zwgk/fazhi/' };

/** A site of three reports, the last of them after another outline, and the draft of a fourth: what most tests of several years need. */
export function writeSeveralYears(): FixtureSite {
  return writeSite({ years: [2019, 2020, 2021, 2022], draft: 2022 });
}
