import { join } from 'node:path';
import { CommandError } from '../content/command-error.ts';
import { printPath, writeFindings } from '../content/finding-words.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { findUnboundQuotes } from '../report/unbound-quotes.ts';
import { type DraftedFigures, draftFigures } from './draft-figures.ts';

/** What a draft's figures.yml still lacks, and the change that adds it. */
export interface ProposedAnew {
  figures: DraftedFigures;
  /** None where nothing is to be added. */
  changes: FileChange[];
}

/**
 * Propose the figures of a draft's text that its figures.yml has not yet. Nothing else of the draft is changed, and
 * nothing that stands in figures.yml.
 *
 * @throws CommandError when the draft cannot be read.
 */
export async function proposeAnew(
  content: AssembledContent,
  report: AssembledReport,
  year: number,
): Promise<ProposedAnew> {
  refuseUnreadable(content, report);
  const path = report.figures?.path ?? `reports/${report.name}/figures.yml`;
  const before = report.figures && (await readEditable(join(content.dir, path)));
  const { ledger } = report;
  const { relations = [], excused = [], dropped = [] } = report.figures?.data ?? {};
  const figures = draftFigures(content, {
    year,
    sections: report.sections,
    ...(before !== undefined &&
      ledger && {
        present: {
          text: before,
          file: printPath(path, content.dir),
          isQuoted: findUnboundQuotes(report),
          relations,
          entered: {
            figures: ledger.figures,
            excused,
            settled: [...dropped, ...ledger.unbound.map(({ observation }) => observation)].map(
              ({ indicator }) => indicator,
            ),
          },
        },
      }),
  });
  const changes = figures.text === before ? [] : [{ path, before, after: figures.text }];
  return { figures, changes };
}

/** @throws CommandError where a file of a draft cannot be read: what is made of the others would be wrong. */
export function refuseUnreadable({ findings, dir }: AssembledContent, { name }: AssembledReport): void {
  const errors = findings.filter(({ file, severity }) => severity === 'error' && file.startsWith(`reports/${name}/`));
  if (errors.length === 0) return;
  throw new CommandError(`${writeFindings(errors, dir)}草稿里有读不出的文件，没有改动。先改正，再做一次。`);
}
