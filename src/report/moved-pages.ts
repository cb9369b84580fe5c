import GithubSlugger from 'github-slugger';
import type { AssembledReport, ReportSource } from './report.ts';
import { listRecordedAddresses } from './recorded-addresses.ts';
import { findParts } from './published-parts.ts';
import { readRoute } from './routes.ts';
import {
  chartsPath,
  figuresPath,
  indicatorDataPath,
  indicatorPath,
  paragraphAnchor,
  reportPath,
  sectionPath,
  supersededPath,
} from './section-paths.ts';
import { findSlug } from './section-names.ts';
import { type AssembledSection, listBlocks, listCorrectionDates, type SectionSource } from './section.ts';

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
  /** Where on that page it begins, of a section that another now has: `三推进行政决策`. */
  anchor?: string;
  /** Anchors of the old page that are called otherwise on the new: `p-1` is `p-4` in a section that was merged. */
  anchors?: Readonly<Record<string, string>>;
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

/** Pages of sections that have another name now, and of their texts before a correction. */
function listRenamed(report: AddressedReport): MovedPage[] {
  const { year, sections } = report;
  return sections.flatMap((section) =>
    section.formerly.flatMap((old) =>
      [
        { path: sectionPath(year, old), target: sectionPath(year, section.slug), ...placeMerged(section, old, report) },
        ...listCorrectionDates(section).map((date) => ({
          path: supersededPath(year, old, date),
          target: supersededPath(year, section.slug, date),
        })),
      ].map((page) => ({ ...page, year, isLost: false })),
    ),
  );
}

/** Where in a section stands what was published under another slug, if something else stands before it. */
function placeMerged(
  section: AssembledSection<SectionSource>,
  old: string,
  report: AddressedReport,
): Pick<MovedPage, 'anchor' | 'anchors'> {
  const part = findParts(section, report).parts.find(({ slug }) => slug === old);
  if (!part || part.start === 0) return {};
  const blocks = listBlocks(section);
  const slugger = new GithubSlugger();
  let paragraphs = 0;
  const anchors = blocks.slice(part.start, part.end).flatMap<[string, string]>(({ id, text, heading }) => {
    const then = heading ? slugger.slug(text) : paragraphAnchor((paragraphs += 1));
    return then === id ? [] : [[then, id]];
  });
  const first = blocks[part.start - part.headings];
  return { ...(first ? { anchor: first.id } : {}), anchors: Object.fromEntries(anchors) };
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
