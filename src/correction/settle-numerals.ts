import { join } from 'node:path';
import { readContentFolder } from '../content/content-folder.ts';
import { printPath } from '../content/finding-words.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { bindNumeral, listOpenNumerals, type OpenNumeral } from '../intake/confirmation/open-entries.ts';
import { addEntries, type NewEntry } from '../intake/proposals/ledger-document.ts';
import { listUnits } from '../ledger/binding.ts';
import { rememberBlocks } from '../ledger/block-reading.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../report/report.ts';
import { searchSentences } from '../text/sentences.ts';

/** What a person says of a number that a correction leaves without an entry: whose it is, or why it is no figure. */
export type NumeralAnswer = { indicator: string } | { reason: string };

/** Answers by the keys of the numerals. */
export type NumeralAnswers = ReadonlyMap<string, NumeralAnswer>;

/** A number that something has to be said of. */
export interface NumeralQuestion {
  key: string;
  /** Its sentence, the number in 【】. */
  sentence: string;
  /** Indicators of its unit that this report has no number of. */
  candidates: Indicator[];
}

/** List the numbers of a report that something has to be said of. */
export function listQuestions({ indicators }: AssembledContent, report: AssembledReport): NumeralQuestion[] {
  const observed = new Set(report.figures?.data?.observations.map(({ indicator }) => indicator));
  const known = (indicators?.data?.indicators ?? []).filter(({ id }) => !observed.has(id));
  const readBlock = rememberBlocks(report.sections, searchSentences);
  return listOpenNumerals(report).map((numeral) => {
    const unit = numeral.mention?.quantity.unit;
    const { before, words, after } = readBlock(numeral)(numeral);
    return {
      key: nameNumeral(numeral),
      sentence: `${before}【${words}】${after}`,
      candidates: unit === undefined ? [] : known.filter((indicator) => listUnits(indicator).includes(unit)),
    };
  });
}

/** Names a numeral as long as its paragraph says the same. */
function nameNumeral({ section, block, start }: OpenNumeral): string {
  return `${section}.${block}.${start}`;
}

/**
 * Write down what a person said of the numbers that planned changes leave without an entry.
 *
 * @returns The changes with those to the report's figures.yml among them.
 */
export async function settleNumerals(
  content: AssembledContent,
  name: string,
  changes: readonly FileChange[],
  answers: NumeralAnswers,
): Promise<FileChange[]> {
  if (answers.size === 0) return [...changes];
  const planned = new Map(changes.map(({ path, after }) => [path, after]));
  const next = assembleContent(await readContentFolder(content.dir, planned));
  const report = next.reports.find((one) => one.name === name);
  if (!report?.figures) return [...changes];
  const entries = listOpenNumerals(report).flatMap((numeral) => {
    const answer = answers.get(nameNumeral(numeral));
    return answer ? writeEntry(next, report, numeral, answer) : [];
  });
  const { path } = report.figures;
  const own = changes.find((change) => change.path === path);
  const before = await readEditable(join(content.dir, path));
  const editor = openYaml(typeof own?.after === 'string' ? own.after : before, printPath(path, content.dir));
  for (const list of ['observations', 'excused'] as const) {
    const added = entries.filter((entry) => entry.list === list).map(({ entry }) => ({ entry, notes: [] }));
    addEntries(editor, list, added, report.sections);
  }
  return [
    ...changes.filter((change) => change !== own),
    { path, before: own?.before ?? before, after: editor.write() },
  ];
}

/** Nothing where the number cannot be quoted; then the check says that it is still without an entry. */
function writeEntry(
  { indicators }: AssembledContent,
  report: AssembledReport,
  numeral: OpenNumeral,
  answer: NumeralAnswer,
): { list: 'observations' | 'excused'; entry: NewEntry }[] {
  if ('reason' in answer) {
    const { section, alone } = numeral;
    return alone === undefined ? [] : [{ list: 'excused', entry: { section, quote: alone, reason: answer.reason } }];
  }
  const indicator = indicators?.data?.indicators.find(({ id }) => id === answer.indicator);
  const bound = indicator && bindNumeral(numeral, indicator, report);
  return bound ? [{ list: 'observations', entry: bound.observation }] : [];
}
