import { join } from 'node:path';
import type { CorrectionDraft } from '../checks/correction-drafts.ts';
import { splitFindings } from '../checks/draft-findings.ts';
import { checkPlanned } from '../checks/planned-content.ts';
import { CommandError } from '../content/command-error.ts';
import { readContentFolder } from '../content/content-folder.ts';
import { printPath } from '../content/finding-words.ts';
import type { Finding } from '../content/finding.ts';
import type { Correction } from '../content/schemas/report.ts';
import { openYaml } from '../content/yaml/editor.ts';
import { type FileChange, readPlanned } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { formatRecord } from '../publication/record.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../report/report.ts';
import {
  correctionsAnchor,
  correctionsPath,
  indicatorPath,
  reportPath,
  supersededPath,
} from '../report/section-paths.ts';
import { dropNotes } from './drop-notes.ts';
import { draftFacts } from './fact-drafts.ts';

/** What readers are told of every correction. */
export type CorrectionReason = Pick<Correction, 'date' | 'why'>;

/** A page of the site that will show a correction. */
export interface CorrectionPage {
  name: string;
  /** Below the site's base. */
  path: string;
}

/** Corrections worked out, and nothing written yet. */
export interface CorrectionPlan {
  /** What was asked for, then what goes along with it. None for something said of a section for the first time. */
  corrections: readonly Correction[];
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

/** What is to be corrected: by words of its own, or what a report says of itself, which is told by its changes. */
export type CorrectionSubject = CorrectionDraft | { facts: readonly string[] };

/**
 * Put a correction into the report's report.yml, beside the changes that it tells of, and check the whole. What the report
 * says otherwise of itself by these changes, as a link whose words are corrected, is told in corrections of its own; notes on numbers that agree by now go.
 *
 * @throws CommandError where nothing is otherwise than readers were told.
 */
export async function planCorrection(
  content: AssembledContent,
  report: AssembledReport,
  subject: CorrectionSubject,
  reason: CorrectionReason,
  given: readonly FileChange[],
): Promise<CorrectionPlan> {
  const changes = await dropNotes(content, given);
  const planned = new Map(changes.map((change) => [change.path, change.after]));
  const next = assembleContent(await readContentFolder(content.dir, planned));
  const [own, facts] = 'facts' in subject ? [[], subject.facts] : [[subject], []];
  const drafts = [...own, ...draftFacts(content, report, next, facts)];
  if (drafts.length === 0) throw new CommandError('改前改后是一样的，没有要更正的，没有存。');
  const corrections = drafts.map((draft) => writeCorrection(draft, reason));
  const all = await addCorrections(content, report, corrections, changes);
  return { corrections, changes: all, ...(await preview(content, all)), pages: listPages(report, corrections) };
}

/** Put corrections into a report's report.yml, and on record, beside other changes. */
export async function addCorrections(
  content: AssembledContent,
  report: AssembledReport,
  corrections: readonly Correction[],
  changes: readonly FileChange[],
): Promise<FileChange[]> {
  const path = report.report?.path;
  if (path === undefined) throw new CommandError(`${report.name}年度没有 report.yml，没有地方写更正，没有存。`);
  const before = await readEditable(join(content.dir, path));
  const editor = openYaml(readPlanned(changes, path) ?? before, printPath(path, content.dir));
  const made = report.report?.data?.corrections?.length ?? 0;
  for (const correction of corrections) editor.insert(['corrections'], made, correction);
  const recorded = await recordCorrections(content, report, corrections);
  const others = changes.filter((change) => change.path !== path);
  return [...others, { path, before, after: editor.write() }, ...recorded];
}

/** A draft as readers will be told of it. */
export function writeCorrection(draft: CorrectionDraft, { date, why }: CorrectionReason): Correction {
  const { section, indicator, summary, fact, period, was, is } = draft;
  return {
    date,
    ...(section === undefined ? {} : { section }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(summary === undefined ? {} : { summary }),
    ...(fact === undefined ? {} : { fact }),
    ...(period === undefined ? {} : { period }),
    was,
    is,
    why,
  };
}

/** Corrections go on record, and the text before them has an address from then on; both stay. */
async function recordCorrections(
  { dir }: AssembledContent,
  { year, report, record }: AssembledReport,
  added: readonly Correction[],
): Promise<FileChange[]> {
  if (!record?.data || year === undefined) return [];
  const { addresses } = record.data;
  const corrections = [...(report?.data?.corrections ?? []), ...added];
  const own = added.flatMap(({ section, date }) => (section === undefined ? [] : supersededPath(year, section, date)));
  const before = await readEditable(join(dir, record.path));
  const known = addresses ? { addresses: [...new Set([...addresses, ...own])] } : {};
  const after = formatRecord({ ...record.data, ...known, corrections }, record);
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
    corrections: [],
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

function listPages({ year = 0, sections }: AssembledReport, corrections: readonly Correction[]): CorrectionPage[] {
  const pages = corrections.flatMap(({ date, section, indicator }) => {
    const titled = sections.find(({ slug }) => slug === section)?.title ?? '';
    return [
      ...(section === undefined
        ? []
        : [
            { name: `“${titled}”一节末尾的更正`, path: correctionsPath(year, section) },
            { name: `这一节在更正之前的样子`, path: supersededPath(year, section, date) },
          ]),
      ...(indicator === undefined ? [] : [{ name: '这个指标的网页', path: indicatorPath(indicator) }]),
    ];
  });
  const days = [...new Set(corrections.map(({ date }) => date))].map((date) => ({
    name: `${year}年度报告的更正列表`,
    path: `${reportPath(year)}#${correctionsAnchor(date)}`,
  }));
  return [...pages, ...days];
}
