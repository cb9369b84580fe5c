import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import { HIGHLIGHTS } from '../../checks/highlights.ts';
import { SUMMARIES } from '../../checks/summaries.ts';
import { SUMMARY_NUMBERS } from '../../checks/summary-numbers.ts';
import { CommandError } from '../../content/command-error.ts';
import type { Finding } from '../../content/finding.ts';
import { printPath } from '../../content/finding-words.ts';
import { readKeyLines, sectionSchema, type SectionKeyLines } from '../../content/schemas/section.ts';
import { today } from '../../content/today.ts';
import { openFrontMatter } from '../../content/yaml/editor.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import type { BoundFigure } from '../../ledger/bound-figure.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import { findWords, replaceSpan } from '../../text/span.ts';

/** Sections that a line can be said of: those that print a heading. */
export function listSummarised({ sections }: AssembledReport): AssembledSection[] {
  return sections.filter(({ data }) => data && 'heading' in data);
}

/** The figures that may stand beside a section's summary: those of the report's own year. */
export function listOwnFigures({ figures }: AssembledSection, { year }: AssembledReport): BoundFigure[] {
  return figures.filter(({ period }) => period === String(year));
}

/**
 * Put the section's own figures in place of the numbers that a person has typed as printed, 审结44件, so that the line
 * stays right when one is corrected. A number that two figures print alike stays as it was typed.
 */
export function holdFigures(summary: string, figures: readonly BoundFigure[]): string {
  const printed = [...Map.groupBy(figures, writeFigure)].toSorted(([a], [b]) => b.length - a.length);
  return printed.reduce((line, [words, [figure, ...others]]) => {
    if (!figure || others.length > 0) return line;
    const held = findWords(line, words).filter(({ start }) => isFree(line, start));
    return held.reduceRight((text, span) => replaceSpan(text, span, `{${figure.indicator.id}}`), line);
  }, summary);
}

/** Whether a number that begins at an index is neither a part of another one nor of a placeholder. */
function isFree(line: string, index: number): boolean {
  const before = line.slice(0, index);
  return !/[\d.约近]$/u.test(before) && before.lastIndexOf('{') <= before.lastIndexOf('}');
}

/** What the check would say of a section with these lines. */
export function findKeyLineFaults(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  lines: SectionKeyLines,
): Pick<Finding, 'message' | 'hint'>[] {
  const parsed = sectionSchema.safeParse({ ...section.data, summary: undefined, highlights: undefined, ...lines });
  if (parsed.error) return parsed.error.issues.map(({ message }) => ({ message, hint: '' }));
  const tried = assembleContent({
    ...content,
    reports: content.reports.map((other) =>
      other === report
        ? {
            ...other,
            sections: other.sections.map((own) => (own === section ? { ...own, data: parsed.data } : own)),
          }
        : other,
    ),
  });
  return [SUMMARIES, SUMMARY_NUMBERS, HIGHLIGHTS]
    .flatMap(({ checks }) => checks.flatMap((check) => check(tried, { day: today() })))
    .filter(({ file, severity }) => file === section.path && severity === 'error');
}

/**
 * Write what is said of a section in a line, and the figures that go with it; what is empty goes.
 *
 * @param seen What it said when the person saw it.
 * @throws CommandError where it says something else now, or the check would refuse it.
 */
export async function changeKeyLines(
  content: AssembledContent,
  report: AssembledReport,
  section: AssembledSection,
  seen: SectionKeyLines,
  lines: SectionKeyLines,
): Promise<FileChange> {
  if (!isDeepStrictEqual(takeKeyLines(readKeyLines(section.data)), takeKeyLines(seen))) {
    throw new CommandError('这一节的摘要刚才在别处改过，您这次的没有存，那边改的都在。请照现在的样子再写一次。');
  }
  const faults = findKeyLineFaults(content, report, section, lines);
  if (faults.length > 0) {
    throw new CommandError(faults.map(({ message, hint }) => `${message}${hint}`).join('\n'));
  }
  const before = await readEditable(join(content.dir, section.path));
  const editor = openFrontMatter(before, printPath(section.path, content.dir));
  if (lines.summary === undefined) editor.remove(['summary']);
  else editor.set(['summary'], lines.summary, { after: 'heading' });
  if (!lines.highlights) editor.remove(['highlights']);
  else editor.set(['highlights'], lines.highlights, { after: lines.summary === undefined ? 'heading' : 'summary' });
  return { path: section.path, before, after: editor.write() };
}

/** The two keys alone, those that are there. */
function takeKeyLines({ summary, highlights }: SectionKeyLines): object {
  return { ...(summary !== undefined && { summary }), ...(highlights && { highlights }) };
}
