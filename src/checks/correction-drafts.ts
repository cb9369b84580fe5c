import type { DataFile } from '../content/content-files.ts';
import type { Correction, Report } from '../content/schemas/report.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import type { SectionText } from '../ledger/bound-figure.ts';
import { findQuote } from '../ledger/quotes.ts';
import type { Difference } from '../report/fidelity.ts';
import { listPassages, listReportPassages } from '../report/published-text.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import type { Place } from '../text/place.ts';
import { restorePunctuation } from '../text/punctuation.ts';
import type { Span } from '../text/span.ts';

/** Characters to take along on either side, so that a reader knows what a correction is about. */
const CONTEXT_LENGTH = 6;

/** Differences that stand so near each other that one correction describes them; indexes are in the passage's text. */
interface Change {
  section: AssembledSection;
  text: string;
  parts: { difference: Difference; start: number; end: number }[];
}

/**
 * Work out the corrections that would account for what differs from the original. Differences beside each other share
 * one; one that no correction can describe, of the title or over several paragraphs, has none.
 */
export function draftCorrections(
  report: AssembledReport,
  differences: readonly Difference[],
): Map<Difference, CorrectionDraft> {
  return new Map(
    listChanges(report, differences).flatMap((change) => {
      const draft = draftCorrection(change);
      return draft ? change.parts.map(({ difference }) => [difference, draft] as const) : [];
    }),
  );
}

function listChanges(report: AssembledReport, differences: readonly Difference[]): Change[] {
  let offset = 0;
  return listReportPassages(report).flatMap(({ run: { text, isUnknown }, section }) => {
    const begin = offset;
    offset += text.length;
    if (!section || isUnknown) return [];
    const changes: Change[] = [];
    for (const difference of differences) {
      const { start, end } = { start: difference.stretch.start - begin, end: difference.stretch.end - begin };
      if (start < 0 || end > text.length || (start === text.length && difference.ours !== '')) continue;
      const last = changes.at(-1);
      const part = { difference, start, end };
      if (start - (last?.parts.at(-1)?.end ?? -Infinity) <= 2 * CONTEXT_LENGTH) last?.parts.push(part);
      else changes.push({ section, text, parts: [part] });
    }
    return changes;
  });
}

function draftCorrection({ section, text, parts }: Change): CorrectionDraft | undefined {
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const then = parts.map(({ difference, end: from }, index) => {
    const until = parts[index + 1]?.start ?? end;
    return difference.theirs + text.slice(from, until);
  });
  const blocks = listPassages(section).map((passage) => passage.text);
  const framed = frameChange({ slug: section.slug, blocks }, { text, stretch: { start, end }, then: then.join('') });
  return framed && { section: section.slug, was: restorePunctuation(framed.was).trim(), is: framed.is };
}

/** A change of one passage. */
export interface PassageChange {
  /** The passage as it is now. */
  text: string;
  /** What of it is new. */
  stretch: Span;
  /** What stood there before. */
  then: string;
}

/**
 * Write a change of a passage as a correction does, with so much of the text around it that what is there now stands
 * only once in its section.
 *
 * @param section The passages of the section as they are now.
 * @param context Characters to take along on either side at least.
 * @returns `undefined` where nothing is left that could be found.
 */
export function frameChange(
  section: SectionText,
  { text, stretch: { start, end }, then }: PassageChange,
  context = CONTEXT_LENGTH,
): Pick<Correction, 'was' | 'is'> | undefined {
  for (let more = context; more <= context + text.length; more += 1) {
    const [from, to] = widenOverNumbers(text, Math.max(0, start - more), Math.min(text.length, end + more));
    const [front, back] = [text.slice(from, start), text.slice(end, to)];
    const is = (front + text.slice(start, end) + back).trim();
    const was = (front + then + back).trim();
    if (was === '' || is === '' || findQuote(is, section).length !== 1) continue;
    return { was, is };
  }
  return undefined;
}

/** No number is cut in two: half of one would read as another. */
function widenOverNumbers(text: string, start: number, end: number): [number, number] {
  const before = /\d*$/.exec(text.slice(0, start));
  const after = /^\d*/.exec(text.slice(end));
  return [start - (before?.[0].length ?? 0), end + (after?.[0].length ?? 0)];
}

/** What is known of a correction that staff have yet to write down: neither its date nor its reason. */
export type CorrectionDraft = Omit<Correction, 'date' | 'why'>;

/**
 * Write the entry of report.yml that a change needs, on lines of their own, to be pasted. What only staff know is left
 * empty, so that the check asks for it.
 *
 * @param hasList Whether report.yml has corrections already, so that the entry joins them.
 */
export function writeCorrectionEntry(
  { section, indicator, summary, fact, period, was, is }: CorrectionDraft,
  hasList: boolean,
): string {
  const lines = [
    '  - date: # 更正的日期，如 2021-06-01',
    ...Object.entries({ section, indicator, summary, fact, period, was, is })
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `    ${writeYaml({ [key]: value }).trimEnd()}`),
    '    why: # 为什么更正',
  ];
  return ['', ...(hasList ? [] : ['corrections:']), ...lines].join('\n');
}

/** A report that is published, as far as its report.yml can be read. */
export interface PublishedReport extends AssembledReport {
  year: number;
  report: DataFile<Report> & { data: Report };
}

/** Reports that are published. */
export function listPublishedReports({ reports }: AssembledContent): PublishedReport[] {
  return reports.filter((report): report is PublishedReport => report.report?.data?.status === 'published');
}

/** Where a key of a correction stands in report.yml; where the correction begins, when it has no such key. */
export function placeCorrection({ report }: PublishedReport, correction: Correction, key: keyof Correction): Place {
  return report.locate(['corrections', (report.data.corrections ?? []).indexOf(correction), key]);
}
