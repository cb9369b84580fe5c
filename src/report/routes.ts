import { MANIFEST_PATH, OFFLINE_PATH } from './offline-plan.ts';

/** What there is one of for each address of a route. */
export type RouteSubject =
  | 'site'
  | 'report'
  /** A report that has charts. */
  | 'charted-report'
  /** A report that its editors have summed up. */
  | 'summed-report'
  | 'section'
  | 'superseded-text'
  | 'indicator'
  | 'chart'
  | 'comparison'
  /** A picture that a page is shared with, which `npm run pdf` has made. */
  | 'share-card'
  /** Only where there are two reports or more. */
  | 'compared-years'
  /** An address that was published, and whose page has another one now. */
  | 'moved-page';

/** Places on a page that a link can name. */
export type AnchorKind = 'terms' | 'passages' | 'passages-by-section' | 'charts';

interface Route {
  /** Its addresses below the site's base; a name in brackets stands for a value: `[year]/[section]/`. */
  path: string;
  per: RouteSubject;
  holds: 'page' | 'file';
  /** Whether the report's text can link to it. */
  isTarget: boolean;
  anchors?: AnchorKind;
  /** The file in `src/pages` that makes it, where that is not called as the path is. */
  madeBy?: string;
}

/**
 * Everything that stands on the site under an address of its own, but for what a build adds of itself (`_astro/`,
 * `pagefind/`, `qr/`, the service worker, the lists for search engines) and `public/`. Links, reserved names, the check of
 * links and the record of a publication are made from it; a test holds it against `src/pages`.
 */
export const ROUTES = {
  home: { path: '', per: 'site', holds: 'page', isTarget: true },
  about: { path: 'about/', per: 'site', holds: 'page', isTarget: true },
  search: { path: 'search/', per: 'site', holds: 'page', isTarget: true },
  searchTerms: { path: 'search/terms.json', per: 'site', holds: 'file', isTarget: false },
  searchChanges: { path: 'search/changes.json', per: 'site', holds: 'file', isTarget: false },
  searchEveryday: { path: 'search/everyday.json', per: 'site', holds: 'file', isTarget: false },
  searchWords: { path: 'search/words.json', per: 'site', holds: 'file', isTarget: false },
  siteMap: { path: 'sitemap/', per: 'site', holds: 'page', isTarget: true },
  glossary: { path: 'glossary/', per: 'site', holds: 'page', isTarget: true, anchors: 'terms' },
  offline: { path: OFFLINE_PATH, per: 'site', holds: 'page', isTarget: false, madeBy: 'offline/[...page].astro' },
  notFound: { path: '404.html', per: 'site', holds: 'page', isTarget: false, madeBy: '404.astro' },

  report: { path: '[year]/', per: 'report', holds: 'page', isTarget: true },
  fullText: { path: '[year]/full/', per: 'report', holds: 'page', isTarget: true, anchors: 'passages-by-section' },
  section: { path: '[year]/[section]/', per: 'section', holds: 'page', isTarget: true, anchors: 'passages' },
  superseded: {
    path: '[year]/[section]/superseded/[date]/',
    per: 'superseded-text',
    holds: 'page',
    isTarget: false,
  },
  figures: { path: '[year]/figures/', per: 'report', holds: 'page', isTarget: true },
  charts: { path: '[year]/charts/', per: 'charted-report', holds: 'page', isTarget: true, anchors: 'charts' },
  poster: { path: '[year]/poster/', per: 'summed-report', holds: 'page', isTarget: true },
  indicator: { path: 'figures/[indicator]/', per: 'indicator', holds: 'page', isTarget: true },
  years: {
    path: 'years/',
    per: 'compared-years',
    holds: 'page',
    isTarget: true,
    madeBy: 'years/[...latest].astro',
  },
  comparison: { path: 'compare/[from]/[to]/', per: 'comparison', holds: 'page', isTarget: true },
  /** Its path is a whole address of before. */
  moved: { path: '[moved]', per: 'moved-page', holds: 'page', isTarget: false, madeBy: '[...moved].astro' },

  original: { path: 'data/[year]/original.txt', per: 'report', holds: 'file', isTarget: true },
  reportText: { path: 'data/[year]/report.txt', per: 'report', holds: 'file', isTarget: true },
  reportJson: { path: 'data/[year]/report.json', per: 'report', holds: 'file', isTarget: true },
  /** Only where it was printed, and of the text as it stands. */
  reportPdf: { path: 'data/[year]/report.pdf', per: 'report', holds: 'file', isTarget: false },
  /** Only where it was photographed, as it stands. */
  posterPng: { path: 'data/[year]/poster.png', per: 'report', holds: 'file', isTarget: false },
  figuresCsv: { path: 'data/[year]/figures.csv', per: 'report', holds: 'file', isTarget: true },
  figuresJson: { path: 'data/[year]/figures.json', per: 'report', holds: 'file', isTarget: true },
  figuresXlsx: { path: 'data/[year]/figures.xlsx', per: 'report', holds: 'file', isTarget: true },
  chartData: { path: 'data/[year]/charts/[chart].csv', per: 'chart', holds: 'file', isTarget: true },
  indicatorCsv: { path: 'data/indicators/[indicator].csv', per: 'indicator', holds: 'file', isTarget: true },
  indicatorJson: { path: 'data/indicators/[indicator].json', per: 'indicator', holds: 'file', isTarget: true },
  comparisonData: {
    path: 'data/compare/[from]-[to].csv',
    per: 'comparison',
    holds: 'file',
    isTarget: true,
    madeBy: 'data/compare/[pair].csv.ts',
  },
  allFiguresCsv: { path: 'data/figures.csv', per: 'site', holds: 'file', isTarget: true },
  allFiguresJson: { path: 'data/figures.json', per: 'site', holds: 'file', isTarget: true },
  allFiguresXlsx: { path: 'data/figures.xlsx', per: 'site', holds: 'file', isTarget: true },
  indicators: { path: 'data/indicators.json', per: 'site', holds: 'file', isTarget: true },
  dataPackage: { path: 'data/datapackage.json', per: 'site', holds: 'file', isTarget: true },
  /** Tables of the data package: those that pages offer are written for spreadsheets. */
  packageAllFigures: { path: 'data/package/figures.csv', per: 'site', holds: 'file', isTarget: false },
  packageRewordings: { path: 'data/package/rewordings.csv', per: 'site', holds: 'file', isTarget: false },
  packageFigures: {
    path: 'data/package/figures-[year].csv',
    per: 'report',
    holds: 'file',
    isTarget: false,
  },
  packageComparison: {
    path: 'data/package/compare-[from]-[to].csv',
    per: 'comparison',
    holds: 'file',
    isTarget: false,
    madeBy: 'data/package/compare-[pair].csv.ts',
  },
  /** Named by what they show. */
  shareCard: { path: 'cards/[card].png', per: 'share-card', holds: 'file', isTarget: false },
  robots: { path: 'robots.txt', per: 'site', holds: 'file', isTarget: true },
  /** Only where the site's address is known. */
  feed: { path: 'feed.xml', per: 'site', holds: 'file', isTarget: false, madeBy: '[feed].xml.ts' },
  /** Only where pages are kept for reading without a network. */
  manifest: { path: MANIFEST_PATH, per: 'site', holds: 'file', isTarget: false, madeBy: '[manifest].webmanifest.ts' },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;

type PathOf<Name extends RouteName> = (typeof ROUTES)[Name]['path'];

/** The values that a path has places for: `{ year, section }`. */
type ValuesOf<Path extends string> = Path extends `${string}[${infer Name}]${infer Rest}`
  ? Record<Name, string | number> & ValuesOf<Rest>
  : unknown;

/** Names of the routes, in the order of the table, with what the table says of each. */
export function listRoutes(): (Route & { name: RouteName })[] {
  return (Object.keys(ROUTES) as RouteName[]).map((name) => ({ name, ...ROUTES[name] }));
}

/** An address below the site's base, from its route and the values that the route's path has places for. */
export function writePath<Name extends RouteName>(name: Name, values: ValuesOf<PathOf<Name>>): string {
  return fillPath(ROUTES[name].path, values as Readonly<Record<string, string | number>>);
}

/** Put values in the places of a route's path: `[year]/full/` → `2019/full/`. */
export function fillPath(path: string, values: Readonly<Record<string, string | number>>): string {
  const pieces = cutPaths.get(path) ?? path.split(/[[\]]/);
  cutPaths.set(path, pieces);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : String(values[piece]))).join('');
}

/** Routes' paths cut at their places, every other piece the name of one: pages name some hundred addresses each. */
const cutPaths = new Map<string, readonly string[]>();

/** Values that are years: nothing else is, and an indicator may be called `full`. */
const YEARS: readonly string[] = ['year', 'from', 'to'];

/**
 * Routes by the pattern of their paths. What has a name of its own stands before what a value may be called: `2019/full/`
 * is no section.
 */
const PATTERNS = listRoutes()
  .filter(({ per }) => per !== 'moved-page')
  .map(({ name, path }) => ({ name, pattern: writePattern(path), places: path.split('[').length }))
  .sort((a, b) => a.places - b.places);

/** The route that an address belongs to, and the values in it; `undefined` where it belongs to none. */
export function readRoute(path: string): { name: RouteName; values: Readonly<Record<string, string>> } | undefined {
  for (const { name, pattern } of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return { name, values: { ...match.groups } };
  }
  return undefined;
}

function writePattern(path: string): RegExp {
  const source = path
    .replaceAll('.', '\\.')
    .replace(/\[(\w+)\]/g, (_, name: string) => `(?<${name}>${YEARS.includes(name) ? '\\d{4}' : '[^/]+'})`);
  return new RegExp(`^${source}$`);
}

/**
 * List the names that no value of a route may have, because another route stands there: a section called `full` would
 * have the address of the whole text.
 *
 * @param name A route; it is the last value of its path that must have none of these names.
 */
export function listReservedNames(name: RouteName): string[] {
  const { path } = ROUTES[name];
  const place = path.slice(0, path.lastIndexOf('['));
  const names = listRoutes()
    .filter((other) => other.path.startsWith(place))
    .map((other) => other.path.slice(place.length).split('/')[0] ?? '');
  return [...new Set(names)].filter((other) => other !== '' && !other.includes('['));
}
