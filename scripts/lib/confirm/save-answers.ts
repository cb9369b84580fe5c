import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PLAIN_REASON } from '../../../src/report/ledger/dropped-reason.ts';
import { matchUnit } from '../../../src/report/proposals/synonymous-units.ts';
import type { ParsedContent, ParsedReport } from '../parsed-content.ts';
import { replaceFile } from '../replace-file.ts';
import { addUnitAlias } from './add-unit-alias.ts';
import type { Answer } from './choices.ts';
import { confirmSection } from './confirm-section.ts';
import { editFigures } from './edit-figures.ts';
import type { PendingEntry } from './pending-entry.ts';

/** Where answers go: the report's own files, and, for a unit of the same meaning, indicators.yml. */
export interface AnswerBook {
  /** What the program noted of an entry when it proposed it. */
  readNotes: (pending: PendingEntry) => string[];
  /** Why an entry cannot be confirmed as it stands, in Chinese. */
  findObstacle: (pending: PendingEntry) => string | undefined;
  save: (pending: PendingEntry, answer: Extract<Answer, 'right' | 'wrong'>) => Promise<void>;
}

/** Open a report whose files can be read for answers. */
export async function openAnswers(content: ParsedContent, report: ParsedReport): Promise<AnswerBook> {
  const path = (file: string): string => join(content.dir, file);
  const figuresPath = path(`reports/${report.name}/figures.yml`);
  const figures = editFigures(
    report.figures ? await readFile(figuresPath, 'utf8') : 'observations: []\n',
    report.sections,
  );
  const findUnit = (pending: PendingEntry): string | undefined => findNewUnit(pending, report, content);
  return {
    readNotes: (pending) => (pending.list === 'sections' ? [] : figures.readNotes(pending.list, pending.index)),
    findObstacle: (pending) =>
      isBound(pending, report) || findUnit(pending) !== undefined
        ? undefined
        : `${report.name} 年度 figures.yml 的“${describe(pending)}”与正文对不上，先改正才能核对：npm run check`,
    save: async (pending, answer) => {
      if (pending.list === 'sections') {
        const file = path(pending.entry.path);
        await replaceFile(file, confirmSection(await readFile(file, 'utf8')));
        return;
      }
      if (answer === 'right') {
        const unit = findUnit(pending);
        if (pending.list === 'observations' && unit !== undefined) {
          const file = path('indicators.yml');
          await replaceFile(file, addUnitAlias(await readFile(file, 'utf8'), pending.entry.indicator, unit));
        }
        figures.confirm(pending.list, pending.index);
      } else {
        figures.remove(pending.list, pending.index);
        if (pending.list === 'observations') figures.dropIfGone(pending.entry.indicator, PLAIN_REASON);
      }
      await replaceFile(figuresPath, figures.write());
    },
  };
}

function describe(pending: PendingEntry): string {
  return pending.list === 'observations' ? pending.entry.quote : '';
}

function isBound(pending: PendingEntry, { ledger }: ParsedReport): boolean {
  return (
    pending.list !== 'observations' || ledger?.figures.some(({ observation }) => observation === pending.entry) === true
  );
}

/** A unit of the same meaning that an observation's indicator does not have yet. */
function findNewUnit(
  pending: PendingEntry,
  { ledger }: ParsedReport,
  { indicators }: ParsedContent,
): string | undefined {
  if (pending.list !== 'observations') return undefined;
  const problem = ledger?.unbound.find(({ observation }) => observation === pending.entry)?.problem;
  const indicator = indicators?.data?.indicators.find(({ id }) => id === pending.entry.indicator);
  if (problem?.kind !== 'unit-differs' || !indicator) return undefined;
  return matchUnit(problem.found.unit, indicator) === 'synonym' ? problem.found.unit : undefined;
}
