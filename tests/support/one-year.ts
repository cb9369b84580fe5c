import { type FixtureSite, writeSite } from './site.ts';

/** Settings of the site of {@link writeOneYear}. */
export const ONE_YEAR = { BASE_PATH: '/zwgk/fazhi/' };

/** A site of one made-up report, of 2019, and nothing more: what tests of sites without another year, or without an address, need. */
export function writeOneYear(): FixtureSite {
  return writeSite({ years: [2019] });
}
