import type { AssembledReport, ReportSource } from './report.ts';
import { readRoute } from './routes.ts';
import { figuresPath, indicatorPath, reportPath, sectionPath, supersededPath } from './section-paths.ts';
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
    ...(report.record?.data?.addresses ?? []).map((path) => followRecorded(path, report, paths)),
  ]);
  return moved.filter(
    ({ path }, index) => !paths.has(path) && index === moved.findIndex((other) => other.path === path),
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
  const isSection = route?.name === 'section';
  const targets = [
    route?.name === 'indicator' ? findIndicator(route.values['indicator'], report) : undefined,
    route?.name === 'indicator' || route?.name === 'charts' ? figuresPath(year) : undefined,
  ];
  const target = targets.find((other) => other !== undefined && paths.has(other));
  return { path, year, target: target ?? reportPath(year), isLost: isSection };
}

/** Page of the indicator that an indicator's number is now given to: that of the same value in the same quote. */
function findIndicator(id: string | undefined, { ledger, record, sections }: AddressedReport): string | undefined {
  const then = record?.data?.figures.find(({ indicator }) => indicator === id);
  const now = ledger?.figures.find(
    ({ observation: { value, quote, section } }) =>
      value === then?.value && quote === then.quote && section === findSlug(then.section, sections),
  );
  return now && indicatorPath(now.indicator.id);
}
