import type { Finding } from '../../content/finding.ts';
import { reportSchema } from '../../content/schemas/report.ts';
import { listOpenNumerals, listPending } from '../../intake/confirmation/open-entries.ts';
import { oncePer } from '../../once-per.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import { listFindings } from './findings.ts';

/** Where a thing that is left is put right. In the order in which that is best done. */
const MENDS = [
  'file',
  'document',
  'fact',
  'outline',
  'text',
  'prose',
  'numbers',
  'missing',
  'figure',
  'relation',
  'claim',
  'plan',
  'summary',
  'settings',
  'charts',
  'contents',
] as const;

/** One of these places. */
export type Mend = (typeof MENDS)[number];

/** One thing that is left to do in a draft, or to look at. */
export interface LeftOver {
  mend: Mend;
  /** How many places it is about. */
  count: number;
  /** What the check says of it; none where a key of report.yml is missing. */
  findings: readonly Finding[];
  /** The key that is missing. */
  key?: string;
}

/** What is left of a draft. */
export interface LeftOvers {
  /** What keeps it from being published. */
  blocking: readonly LeftOver[];
  /** What is worth a look and may be as it is. */
  glance: readonly LeftOver[];
}

/** Each rule's mend by its name; the first that fits. */
const BY_RULE: readonly (readonly [RegExp, Mend])[] = [
  [/^verbatim\//u, 'text'],
  [/^(?:markdown|html|heading|link)\/|^differences\/section-length$/u, 'prose'],
  [/^original\/|^report\/(?:[a-z]+-differs|published-before-signed|published-late|unknown-outline)$/u, 'document'],
  [/^section\/|^report\/untreated-duty-area$/u, 'outline'],
  [/^figures\/(?:unconfirmed|unaccounted-numeral)$/u, 'numbers'],
  [/^figures\/indicator-gone$/u, 'missing'],
  [/^figures\/broken-relation$/u, 'relation'],
  [/^figures\/broken-claim$/u, 'claim'],
  [/^(?:figures|differences)\//u, 'figure'],
  [/^follow-up\//u, 'plan'],
  [/^(?:summary|highlights)\//u, 'summary'],
  [/^contents\/no-/u, 'contents'],
  [/^charts\/(?:not-drawn|statement-blank|parts-missing)$/u, 'charts'],
];

/** Mends of which all findings are one thing to do. */
const TOGETHER: readonly Mend[] = ['text', 'numbers', 'missing', 'charts'];

const sortOutOnce = oncePer((content: AssembledContent) =>
  oncePer((report: AssembledReport) => sortOut(content, report)),
);

/** List what is left of a draft, in the order in which it is best done. Worked out once for each state of the content. */
export function listLeftOvers(content: AssembledContent, report: AssembledReport): LeftOvers {
  return sortOutOnce(content)(report);
}

function sortOut(content: AssembledContent, report: AssembledReport): LeftOvers {
  const all = listFindings(content).filter((finding) => isOf(finding, content, report));
  const asked: Asked = {
    report,
    unread: new Set(all.filter(({ rule }) => rule.startsWith('yaml/')).map(({ file }) => file)),
  };
  const isBlocking = ({ severity, rule }: Finding): boolean =>
    severity === 'error' || rule === 'figures/unconfirmed' || rule === 'section/unconfirmed';
  const numbers = countNumbers(report);
  const missing = countMissing(report) + all.filter(({ rule }) => rule === 'figures/indicator-gone').length;
  const blocking = joinFigures(group(all.filter(isBlocking), asked)).filter(
    ({ mend }) => mend !== 'numbers' && mend !== 'missing',
  );
  const ofNumbers = (mend: Mend): readonly Finding[] => all.filter((finding) => mendOf(finding, asked) === mend);
  return {
    blocking: [
      ...listMissingKeys(report).map((key): LeftOver => ({ mend: 'fact', count: 1, findings: [], key })),
      ...blocking,
      ...(numbers > 0 ? [{ mend: 'numbers' as const, count: numbers, findings: ofNumbers('numbers') }] : []),
      ...(missing > 0 ? [{ mend: 'missing' as const, count: missing, findings: ofNumbers('missing') }] : []),
    ].toSorted((a, b) => MENDS.indexOf(a.mend) - MENDS.indexOf(b.mend)),
    glance: group(
      all.filter((finding) => !isBlocking(finding)),
      asked,
    ),
  };
}

/** What concerns a draft: all in its folder; of the rest, what keeps the site from being made; charts of the latest year. */
function isOf({ file, severity, rule }: Finding, { reports }: AssembledContent, report: AssembledReport): boolean {
  if (rule === 'report/needed-for-publication') return false;
  if (file === `reports/${report.name}` || file.startsWith(`reports/${report.name}/`)) return true;
  if (severity === 'error')
    return reports.every((other) => other === report || !isDraft(other) || !file.startsWith(`reports/${other.name}/`));
  return rule.startsWith('charts/') && reports.every(({ year = 0 }) => year <= (report.year ?? 0));
}

/** What findings are sorted by. */
interface Asked {
  report: AssembledReport;
  /** Files whose YAML cannot be read. */
  unread: ReadonlySet<string>;
}

function mendOf({ rule, file }: Finding, { report, unread }: Asked): Mend {
  const isOwn = file.startsWith(`reports/${report.name}/`);
  const found = BY_RULE.find(([pattern]) => pattern.test(rule))?.[1];
  if (found === 'charts') return 'charts';
  // No form mends a file that cannot be read.
  if (unread.has(file)) return 'file';
  if (!isOwn) return file.startsWith('reports/') ? 'file' : 'settings';
  return found ?? 'file';
}

function group(findings: readonly Finding[], asked: Asked): LeftOver[] {
  const guessed = findings.filter(({ rule }) => rule === 'section/unconfirmed');
  const alone = findings.filter((finding) => !guessed.includes(finding) && !TOGETHER.includes(mendOf(finding, asked)));
  const joined = TOGETHER.flatMap((mend): LeftOver[] => {
    const own = findings.filter((finding) => mendOf(finding, asked) === mend);
    return own.length > 0 ? [{ mend, count: own.length, findings: own }] : [];
  });
  return [
    ...alone.map((finding): LeftOver => ({ mend: mendOf(finding, asked), count: 1, findings: [finding] })),
    ...joined,
    ...(guessed.length > 0 ? [{ mend: 'outline' as const, count: guessed.length, findings: guessed }] : []),
  ].toSorted((a, b) => MENDS.indexOf(a.mend) - MENDS.indexOf(b.mend));
}

/** Entries that do not fit are put right in one place; what is only worth a look stays apart. */
function joinFigures(all: readonly LeftOver[]): LeftOver[] {
  const own = all.filter(({ mend }) => mend === 'figure').flatMap(({ findings }) => findings);
  const others = all.filter(({ mend }) => mend !== 'figure');
  return own.length > 0 ? [...others, { mend: 'figure', count: own.length, findings: own }] : others;
}

/** Numbers that nobody has decided yet. */
function countNumbers(report: AssembledReport): number {
  const pending = listPending(report).filter(({ list }) => list !== 'sections' && list !== 'dropped');
  return pending.length + listOpenNumerals(report).length;
}

/** Indicators that a program says are missing, and nobody has looked. */
function countMissing(report: AssembledReport): number {
  return listPending(report).filter(({ list }) => list === 'dropped').length;
}

/** Keys that report.yml needs and lacks, but for the time of publication, which is asked for when it is published. */
function listMissingKeys({ report }: AssembledReport): string[] {
  if (!report?.data) return [];
  const { error } = reportSchema.safeParse({ ...report.data, status: 'published' });
  const keys = (error?.issues ?? []).map(({ path }) => String(path[0]));
  return [...new Set(keys)].filter((key) => key !== 'published');
}
