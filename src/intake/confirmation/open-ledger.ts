import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CommandError } from '../../content/command-error.ts';
import { printPath } from '../../content/finding-words.ts';
import { type Figures, figuresSchema } from '../../content/schemas/figures.ts';
import { type Indicators, indicatorsSchema } from '../../content/schemas/indicators.ts';
import { openYaml, type YamlEditor } from '../../content/yaml/editor.ts';
import { parseYaml } from '../../content/yaml/source.ts';
import { validateYaml } from '../../content/validation.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import { readEditable } from '../../disk/replace-file.ts';
import { buildLedger, type Ledger } from '../../ledger/ledger.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { editFigures, type FiguresEditor } from './figures-editor.ts';
import { listOpenNumerals } from './open-entries.ts';
import { listIdleRelations } from './told.ts';

/** A report's ledger while something is decided about it: its figures.yml, and the indicators of all years. */
export interface OpenLedger {
  readonly content: AssembledContent;
  readonly report: AssembledReport & { year: number };
  readonly figures: FiguresEditor;
  readonly indicators: YamlEditor;
  /**
   * What was decided, as changes of files, comments and order kept. Every entry that was bound is so still.
   *
   * @throws CommandError where it is not, or a file cannot be edited.
   */
  close: () => FileChange[];
}

const NO_FIGURES = 'observations: []\n';
const NO_INDICATORS = 'indicators: []\n';

/**
 * Open a report's ledger for a decision.
 *
 * @throws CommandError where it cannot be read, or a file is not what the content says: somebody has just changed it.
 */
export async function openLedger(content: AssembledContent, report: AssembledReport): Promise<OpenLedger> {
  const { year, ledger } = report;
  if (year === undefined || !ledger) {
    throw new CommandError(
      `${report.name}年度的 report.yml 或 figures.yml 读不出来，先照“补齐”里说的改好，才能对数字。没有改动任何文件。`,
    );
  }
  const figuresPath = report.figures?.path ?? `reports/${report.name}/figures.yml`;
  const indicatorsPath = content.indicators?.path ?? 'indicators.yml';
  const [figuresText, indicatorsText] = await Promise.all([
    readIfText(content.dir, figuresPath),
    readIfText(content.dir, indicatorsPath),
  ]);
  const figures = editFigures(figuresText ?? NO_FIGURES, printPath(figuresPath, content.dir), report.sections);
  const indicators = openYaml(indicatorsText ?? NO_INDICATORS, printPath(indicatorsPath, content.dir));
  expectSame(figuresText === undefined ? undefined : figures.data, report.figures?.raw, figuresPath);
  expectSame(indicatorsText === undefined ? undefined : indicators.data, content.indicators?.raw, indicatorsPath);
  return {
    content,
    report: { ...report, year },
    figures,
    indicators,
    close: () => {
      const indicatorsAfter = indicators.write();
      const figuresAfter = settle(figures.write(), indicatorsAfter, content, { ...report, year });
      const changes: FileChange[] = [
        { path: indicatorsPath, before: indicatorsText, after: indicatorsAfter },
        { path: figuresPath, before: figuresText, after: figuresAfter },
      ];
      return changes.filter(
        ({ before, after }) => before !== after && !(before === undefined && after === NO_INDICATORS),
      );
    },
  };
}

async function readIfText(dir: string, path: string): Promise<string | undefined> {
  const absolute = join(dir, path);
  return existsSync(absolute) ? await readEditable(absolute) : undefined;
}

/** What a person decided on was read from the files; a decision about other words would go to the wrong entry. */
function expectSame(now: unknown, read: unknown, path: string): void {
  if (isDeepStrictEqual(now, read)) return;
  throw new CommandError(`${path} 刚才在别处改过，这一步没有存，那边改的都在。请按现在的样子再做一次。`);
}

/** Bring what hangs on the numbers in line with them: proposed relations of numbers that have gone, and the list of those that are nobody's. */
function settle(
  figuresText: string,
  indicatorsText: string,
  { dir }: AssembledContent,
  report: AssembledReport & { year: number },
): string {
  const file = report.figures?.path ?? 'figures.yml';
  const figures = readData(figuresText, file, figuresSchema) as Figures;
  const indicators = readData(indicatorsText, 'indicators.yml', indicatorsSchema) as Indicators;
  const ledger = buildLedger(indicators, figures, report.sections, report.year);
  const before = report.ledger?.unbound.length ?? 0;
  if (ledger.unbound.length > before) {
    throw new CommandError('这样登记以后，引文和原文就对不上了，没有存。请检查名称、单位和年份，或换一种定法。');
  }
  const settled: AssembledReport = {
    ...report,
    ledger,
    figures: {
      path: file,
      raw: figures,
      locate: () => ({ file, line: 1, column: 1 }),
      ...report.figures,
      data: figures,
    },
  };
  const idle = listIdleRelations(settled);
  if (idle.length === 0 && nameOpen(ledger) === nameOpen(report.ledger)) return figuresText;
  const editor = editFigures(figuresText, printPath(file, dir), report.sections);
  for (const relation of idle) {
    editor.remove('relations', figures.relations?.indexOf(relation) ?? -1);
  }
  editor.listUnclaimed(listOpenNumerals(settled));
  return editor.write();
}

/** The places of all numerals that nothing accounts for. */
function nameOpen(ledger: Ledger | undefined): string {
  const open = ledger?.numerals.filter(({ by }) => by === undefined) ?? [];
  return open.map(({ section, range }) => `${section} ${range.block} ${range.start}`).join();
}

function readData(text: string, file: string, schema: typeof figuresSchema | typeof indicatorsSchema): unknown {
  const { data, findings } = validateYaml(schema, parseYaml(text, file));
  const [fault] = findings;
  if (data === undefined || fault)
    throw new CommandError(`${fault?.message ?? file}${fault?.hint ?? ''}没有改动任何文件。`);
  return data;
}
