import { join } from 'node:path';
import { PLAIN_REASON } from '../../content/schemas/figures.ts';
import { readEditable, replaceFile } from '../../disk/replace-file.ts';
import type { ParsedContent, ParsedReport } from '../../report/parsed-content.ts';
import { matchUnit } from '../proposals/synonymous-units.ts';
import { openFigures } from './figures-editor.ts';
import { addUnitAlias } from './indicators-editor.ts';
import type { PendingEntry } from './open-entries.ts';

const NOW_GONE = '这个指标今年没有别的数字了，已记为今年没有（dropped）。原文里若有，问到那个数字时答 i。';

/** Where answers go: the report's own files, and, for a unit of the same meaning, indicators.yml. */
export interface AnswerBook {
  /** What the program noted of an entry when it proposed it. */
  readNotes: (pending: PendingEntry) => string[];
  /** Why an entry cannot be confirmed as it stands, in Chinese. */
  findObstacle: (pending: PendingEntry) => string | undefined;
  /** @returns What the person should know of what became of the answer, in Chinese. */
  save: (pending: PendingEntry, answer: Extract<Answer, 'right' | 'wrong'>) => Promise<string | undefined>;
}

/** Open a report whose files can be read for answers. */
export async function openAnswers(content: ParsedContent, report: ParsedReport): Promise<AnswerBook> {
  const path = (file: string): string => join(content.dir, file);
  const { editor: figures, save: saveFigures } = await openFigures(content, report);
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
        await replaceFile(file, confirmSection(await readEditable(file)));
        return undefined;
      }
      let remark: string | undefined;
      if (answer === 'right') {
        const unit = findUnit(pending);
        if (pending.list === 'observations' && unit !== undefined) {
          const file = path('indicators.yml');
          await replaceFile(file, addUnitAlias(await readEditable(file), pending.entry.indicator, unit));
        }
        figures.confirm(pending.list, pending.index);
      } else {
        figures.remove(pending.list, pending.index);
        if (pending.list === 'observations' && figures.dropIfGone(pending.entry.indicator, PLAIN_REASON))
          remark = NOW_GONE;
      }
      await saveFigures();
      return remark;
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

/**
 * Take `unconfirmed: true` out of a section file's front matter.
 *
 * @param text The whole file; its front matter has been read before.
 */
function confirmSection(text: string): string {
  const end = text.indexOf('\n---', 3);
  const frontMatter = text.slice(0, end).replace(/\nunconfirmed:[^\n]*/u, '');
  return frontMatter + text.slice(end);
}

/** What a person says of an entry. */
export type Answer = 'right' | 'wrong' | 'later' | 'stop';
