import { join } from 'node:path';
import type { CorrectionDraft } from '../checks/correction-drafts.ts';
import { splitFindings } from '../checks/draft-findings.ts';
import { checkPlanned } from '../checks/planned-content.ts';
import { CommandError } from '../content/command-error.ts';
import { printPath } from '../content/finding-words.ts';
import type { Finding } from '../content/finding.ts';
import type { Correction } from '../content/schemas/report.ts';
import { openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { formatRecord } from '../publication/record.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import {
  correctionsAnchor,
  correctionsPath,
  indicatorPath,
  reportPath,
  supersededPath,
} from '../report/section-paths.ts';

/** What readers are told of every correction. */
export type CorrectionReason = Pick<Correction, 'date' | 'why'>;

/** A page of the site that will show a correction. */
export interface CorrectionPage {
  name: string;
  /** Below the site's base. */
  path: string;
}

/** A correction worked out, and nothing written yet. */
export interface CorrectionPlan {
  /** `undefined` for what needs none: something said of a section for the first time. */
  correction: Correction | undefined;
  changes: FileChange[];
  /** The content as it will be. */
  content: AssembledContent;
  /** What the check would say that it does not say now; {@link partErrors} tells what of it keeps it from being saved. */
  findings: Finding[];
  pages: CorrectionPage[];
}

/** What numbers that belong together say when only one of them is corrected yet. */
const DISAGREEING: readonly string[] = [
  'figures/broken-relation',
  'figures/broken-claim',
  'figures/broken-sentence',
  'charts/parts-differ',
  'charts/part-exceeds',
  'charts/share-differs',
];

/**
 * Part what keeps a correction from being saved from what the next correction puts right: a sum and its parts may stand
 * in several paragraphs, and each is corrected by itself.
 */
export function partErrors(findings: readonly Finding[]): { refusals: Finding[]; disagreements: Finding[] } {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    refusals: errors.filter(({ rule }) => !DISAGREEING.includes(rule)),
    disagreements: errors.filter(({ rule }) => DISAGREEING.includes(rule)),
  };
}

/** Put a correction into the report's report.yml, beside the changes that it tells of, and check the whole. */
export async function planCorrection(
  content: AssembledContent,
  report: AssembledReport,
  draft: CorrectionDraft,
  reason: CorrectionReason,
  changes: readonly FileChange[],
): Promise<CorrectionPlan> {
  const path = report.report?.path;
  if (path === undefined) throw new CommandError(`${report.name}年度没有 report.yml，没有地方写更正，没有存。`);
  const { section, indicator, summary, period, was, is } = draft;
  const correction: Correction = {
    date: reason.date,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(summary === undefined ? {} : { summary }),
    ...(period === undefined ? {} : { period }),
    was,
    is,
    why: reason.why,
  };
  const before = await readEditable(join(content.dir, path));
  const editor = openYaml(before, printPath(path, content.dir));
  editor.insert(['corrections'], report.report?.data?.corrections?.length ?? 0, correction);
  const recorded = await recordCorrection(content, report, correction);
  const all = [...changes, { path, before, after: editor.write() }, ...recorded];
  return { correction, changes: all, ...(await preview(content, all)), pages: listPages(report, correction) };
}

/** The correction goes on record, and the text before it has an address from then on; both stay. */
async function recordCorrection(
  { dir }: AssembledContent,
  { year, report, record }: AssembledReport,
  correction: Correction,
): Promise<FileChange[]> {
  if (!record?.data || year === undefined) return [];
  const { section, date } = correction;
  const { addresses } = record.data;
  const corrections = [...(report?.data?.corrections ?? []), correction];
  const address = section === undefined ? undefined : supersededPath(year, section, date);
  const isNew = address !== undefined && addresses?.includes(address) === false;
  const before = await readEditable(join(dir, record.path));
  const added = { ...(addresses ? { addresses: isNew ? [...addresses, address] : addresses } : {}), corrections };
  const after = formatRecord({ ...record.data, ...added }, record);
  return [{ path: record.path, before, after }];
}

/** The same where nothing is taken from readers, so that no correction tells of it. */
export async function planAddition(
  content: AssembledContent,
  report: AssembledReport,
  slug: string,
  changes: readonly FileChange[],
): Promise<CorrectionPlan> {
  const { year = 0 } = report;
  return {
    correction: undefined,
    changes: [...changes],
    ...(await preview(content, changes)),
    pages: [{ name: `${year}年度报告的目录`, path: `${reportPath(year)}#${slug}` }],
  };
}

async function preview(
  content: AssembledContent,
  changes: readonly FileChange[],
): Promise<Pick<CorrectionPlan, 'content' | 'findings'>> {
  const { content: next, added } = await checkPlanned(content, changes);
  // What a draft has yet to be put right in keeps nothing from being corrected.
  return { content: next, findings: splitFindings(added, next).others };
}

function listPages(
  { year = 0, sections }: AssembledReport,
  { date, section, indicator, summary }: Correction,
): CorrectionPage[] {
  const titled = sections.find(({ slug }) => slug === (section ?? summary))?.title ?? '';
  return [
    ...(section === undefined
      ? []
      : [
          { name: `“${titled}”一节末尾的更正`, path: correctionsPath(year, section) },
          { name: `这一节在更正之前的样子`, path: supersededPath(year, section, date) },
        ]),
    ...(indicator === undefined ? [] : [{ name: '这个指标的网页', path: indicatorPath(indicator) }]),
    { name: `${year}年度报告的更正列表`, path: `${reportPath(year)}#${correctionsAnchor(date)}` },
  ];
}
