import { fillPath, listRoutes } from '../../src/report/routes.ts';

/** Values for the places of all addresses that a site with one report, without corrections, has. */
const VALUES = { year: 2019, section: 'government-functions', indicator: 'litigation-cases' };

/** Addresses of the project's own site, to be given to `page.goto`: a page of each kind that it has. */
export const KINDS_OF_PAGES: readonly string[] = listRoutes()
  .filter(
    ({ holds, per, isTarget }) => holds === 'page' && isTarget && per !== 'comparison' && per !== 'compared-years',
  )
  .map(({ path }) => fillPath(path, VALUES));
