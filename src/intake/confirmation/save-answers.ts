import { join } from 'node:path';
import { printPath } from '../../content/finding-words.ts';
import { PLAIN_REASON } from '../../content/schemas/figures.ts';
import { openFrontMatter } from '../../content/yaml/editor.ts';
import { readEditable, replaceFile } from '../../disk/replace-file.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { matchUnit } from '../proposals/synonymous-units.ts';
import { addUnitAlias, changeIndicators } from './edit-indicators.ts';
import { openFigures } from './figures-editor.ts';
import type { PendingEntry, PendingRelation } from './open-entries.ts';

const NOW_GONE = '这个指标今年没有别的数字了，已记为今年没有（dropped）。原文里若有，问到那个数字时答 i。';

/** What is written of a relation that the text does not mean, where staff give no better reason. */
const NOT_MEANT = '正文没有说这几个数有这样的关系';

/** Where answers go: the report's own files, and, for a unit of the same meaning, indicators.yml. */
export interface AnswerBook {
  /** What the program noted of an entry when it proposed it. */
  readNotes: (pending: PendingEntry) => string[];
  /** Why an entry cannot be confirmed as it stands, in Chinese. */
  findObstacle: (pending: PendingEntry) => string | undefined;
  /**
   * Write that entries are right: all of them, or none where one of the files cannot be edited.
   *
   * @throws YamlEditError with the place that cannot.
   */
  confirm: (entries: readonly PendingEntry[]) => Promise<void>;
  /**
   * Write that a relation that does not hold stands so in the source, and why; the pages say it.
   */
  acknowledge: (pending: PendingRelation, reason: string) => Promise<void>;
  /**
   * Write that an entry of figures.yml is wrong: it goes; a relation stays as one that is not meant.
   *
   * @returns What the person should know of what became of it, in Chinese.
   */
  reject: (pending: FiguresEntry) => Promise<string | undefined>;
}

/** An entry of figures.yml, which unlike a section can be wrong altogether. */
type FiguresEntry = Exclude<PendingEntry, { list: 'sections' }>;

/** Open a report whose files can be read for answers. */
export async function openAnswers(content: AssembledContent, report: AssembledReport): Promise<AnswerBook> {
  const { editor: figures, save: saveFigures } = await openFigures(content, report);
  const findUnit = (pending: PendingEntry): string | undefined => findNewUnit(pending, report, content);
  return {
    readNotes: (pending) => (pending.list === 'sections' ? [] : figures.readNotes(pending.list, pending.index)),
    findObstacle: (pending) =>
      isBound(pending, report) || findUnit(pending) !== undefined
        ? undefined
        : pending.list === 'relations'
          ? `数量关系“${pending.entry.title}”的几个数没有登记全，还做不成核对：先把这几个数登记好`
          : `${report.name} 年度 figures.yml 的“${describe(pending)}”与正文对不上，先改正才能核对：npm run check`,
    confirm: async (entries) => {
      const changed: { path: string; text: string }[] = [];
      for (const pending of entries) {
        if (pending.list === 'sections') changed.push(await confirmSection(content.dir, pending.entry.path));
        else figures.confirm(pending.list, pending.index);
      }
      const newUnits = entries.flatMap((pending) => {
        const unit = findUnit(pending);
        return pending.list === 'observations' && unit !== undefined ? [[pending.entry.indicator, unit] as const] : [];
      });
      if (newUnits.length > 0) {
        const aliases = await changeIndicators(content.dir, (editor) => {
          for (const [indicator, unit] of newUnits) addUnitAlias(editor, indicator, unit);
        });
        changed.push(aliases);
      }
      // Whatever cannot be edited is known before the first file is written.
      if (changed.length > 0) figures.write();
      for (const { path, text } of changed) await replaceFile(path, text);
      if (entries.some(({ list }) => list !== 'sections')) await saveFigures();
    },
    acknowledge: async ({ index, entry }, reason) => {
      figures.confirm('relations', index);
      figures.add('acknowledged', { relation: entry.id, reason });
      await saveFigures();
    },
    reject: async (pending) => {
      if (pending.list === 'relations') {
        figures.rejectRelation(pending.index, NOT_MEANT);
        await saveFigures();
        return undefined;
      }
      figures.remove(pending.list, pending.index);
      const isGone = pending.list === 'observations' && figures.dropIfGone(pending.entry.indicator, PLAIN_REASON);
      await saveFigures();
      return isGone ? NOW_GONE : undefined;
    },
  };
}

/** A section's file without `unconfirmed`. */
async function confirmSection(contentDir: string, file: string): Promise<{ path: string; text: string }> {
  const path = join(contentDir, file);
  const editor = openFrontMatter(await readEditable(path), printPath(file, contentDir));
  editor.remove(['unconfirmed']);
  return { path, text: editor.write() };
}

function describe(pending: PendingEntry): string {
  return pending.list === 'observations' ? pending.entry.quote : '';
}

function isBound(pending: PendingEntry, { ledger }: AssembledReport): boolean {
  if (pending.list === 'relations') {
    return ledger?.relations.some(({ relation }) => relation === pending.entry) === true;
  }
  return (
    pending.list !== 'observations' || ledger?.figures.some(({ observation }) => observation === pending.entry) === true
  );
}

/** A unit of the same meaning that an observation's indicator does not have yet. */
function findNewUnit(
  pending: PendingEntry,
  { ledger }: AssembledReport,
  { indicators }: AssembledContent,
): string | undefined {
  if (pending.list !== 'observations') return undefined;
  const problem = ledger?.unbound.find(({ observation }) => observation === pending.entry)?.problem;
  const indicator = indicators?.data?.indicators.find(({ id }) => id === pending.entry.indicator);
  if (problem?.kind !== 'unit-differs' || !indicator) return undefined;
  return matchUnit(problem.found.unit, indicator) === 'synonym' ? problem.found.unit : undefined;
}
