import type { AssembledReport, ReportSource } from './report.ts';
import { listRecordedAddresses } from './recorded-addresses.ts';
import { readRoute } from './routes.ts';
import {
  chartsPath,
  figuresPath,
  indicatorDataPath,
  indicatorPath,
  reportPath,
  sectionPath,
  supersededPath,
} from './section-paths.ts';
import { type AssembledSection, listCorrectionDates, type SectionSource } from './section.ts';

/** What of a published report tells what became of its addresses. */
type AddressedReport = Pick<AssembledReport<ReportSource>, 'sections' | 'ledger' | 'record'> & { year: number };

/** An address that was published and has no page of its own any more. */
export interface MovedPage {
  /** The address below the site's base: `2019/enforcement/`. */
  path: string;
  /** Year of the report that it was published with. */
  year: number;
  /** Address of what stands in its place now: `2019/law-enforcement/`. */
  target: string;
  /** Whether nobody has said what became of it, and the report's own page has to do. */
  isLost: boolean;
}

/**
 * List the addresses that were published, or that a section says it had, and where each leads now.
 *
 * @param paths Addresses of the pages that there are.
 */
export function listMovedPages(reports: readonly AddressedReport[], paths: ReadonlySet<string>): MovedPage[] {
  const moved = reports.flatMap((report) => [
    ...listRenamed(report),
    ...listRecordedAddresses(report).map((path) => followRecorded(path, report, paths)),
  ]);
  const superseded = new Set(reports.flatMap(({ sections, year }) => listSuperseded(sections, year)));
  const first = new Map(moved.toReversed().map((page) => [page.path, page]));
  return moved.filter((page) => !paths.has(page.path) && !superseded.has(page.path) && first.get(page.path) === page);
}

/** Addresses of the texts of sections before their corrections. */
export function listSuperseded(
  sections: readonly Pick<AssembledSection<SectionSource>, 'slug' | 'corrections'>[],
  year: number,
): string[] {
  return sections.flatMap((section) =>
    listCorrectionDates(section).map((date) => supersededPath(year, section.slug, date)),
  );
}

/** Slug that a section has now, whatever it was called when it was published. */
export function findSlug(
  slug: string,
  sections: readonly Pick<AssembledSection<SectionSource>, 'slug' | 'formerly'>[],
): string {
  if (sections.some((section) => section.slug === slug)) return slug;
  return sections.find(({ formerly }) => formerly.includes(slug))?.slug ?? slug;
}

/** Pages of sections that have another name now, and of their texts before a correction. */
function listRenamed({ year, sections }: AddressedReport): MovedPage[] {
  return sections.flatMap((section) =>
    section.formerly.flatMap((old) =>
      [
        { path: sectionPath(year, old), target: sectionPath(year, section.slug) },
        ...listCorrectionDates(section).map((date) => ({
          path: supersededPath(year, old, date),
          target: supersededPath(year, section.slug, date),
        })),
      ].map((page) => ({ ...page, year, isLost: false })),
    ),
  );
}

/** Where an address of a report's record leads that has no page, and whose section does not say that it was its own. */
function followRecorded(path: string, report: AddressedReport, paths: ReadonlySet<string>): MovedPage {
  const { year } = report;
  const route = readRoute(path);
  const target = listSuccessors(route, report).find((other) => other !== undefined && paths.has(other));
  return { path, year, target: target ?? reportPath(year), isLost: isLost(route, report) };
}

type ReadRoute = NonNullable<ReturnType<typeof readRoute>>;

/** What may stand in the place of an address, the best first. */
function listSuccessors(route: ReadRoute | undefined, report: AddressedReport): (string | undefined)[] {
  const { year } = report;
  const id = route?.values['indicator'];
  switch (route?.name) {
    case 'indicator':
      return [indicatorPath(findIndicator(id, report) ?? ''), figuresPath(year)];
    case 'indicatorCsv':
    case 'indicatorJson': {
      const now = findIndicator(id, report) ?? '';
      const format = route.name === 'indicatorCsv' ? 'csv' : 'json';
      return [indicatorDataPath(now, format), indicatorPath(id ?? ''), figuresPath(year)];
    }
    case 'chartData':
      return [chartsPath(year), figuresPath(year)];
    case 'charts':
      return [figuresPath(year)];
    case 'superseded':
      return [sectionPath(year, findSlug(route.values['section'] ?? '', report.sections))];
    default:
      return [];
  }
}

/**
 * Whether an address is of what only a person can say what became of it: a section, a report set beside this one, a text
 * whose correction is gone.
 */
function isLost(route: ReadRoute | undefined, { sections }: AddressedReport): boolean {
  if (route?.name !== 'superseded') return route?.name === 'section' || route?.name === 'comparison';
  const slug = findSlug(route.values['section'] ?? '', sections);
  return sections.some((section) => section.slug === slug);
}

/** Id of the indicator that an indicator's number is now given to: that of the same value in the same quote. */
function findIndicator(id: string | undefined, { ledger, record, sections }: AddressedReport): string | undefined {
  const then = record?.data?.figures.find(({ indicator }) => indicator === id);
  const now = ledger?.figures.find(
    ({ observation: { value, quote, section } }) =>
      value === then?.value && quote === then.quote && section === findSlug(then.section, sections),
  );
  return now?.indicator.id;
}
