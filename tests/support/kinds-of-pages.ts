/** Addresses of the project's own site, to be given to `page.goto`: a page of each kind. */
export const KINDS_OF_PAGES = [
  '',
  '2019/',
  '2019/government-functions/',
  '2019/full/',
  '2019/figures/',
  '2019/charts/',
  'figures/litigation-cases/',
  'search/',
  'glossary/',
  'about/',
  'sitemap/',
];
