import { join } from 'node:path';
import { listFigureCorrections, listRecordedReports } from '../checks/figure-histories.ts';
import { CommandError } from '../content/command-error.ts';
import { printPath } from '../content/finding-words.ts';
import type { Observation } from '../content/schemas/figures.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { openYaml } from '../content/yaml/editor.ts';
import type { FileChange } from '../disk/file-changes.ts';
import { readEditable } from '../disk/replace-file.ts';
import { addEntries } from '../intake/proposals/ledger-document.ts';
import { bindMention, readQualifier } from '../intake/proposals/choose-quote.ts';
import { type Mention, readMentions } from '../intake/proposals/mentions.ts';
import { listUnits } from '../ledger/binding.ts';
import { rangesOverlap, type TextRange } from '../ledger/bound-figure.ts';
import { locateQuote } from '../ledger/quotes.ts';
import { printRecorded } from '../report/figure-history.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { cutSentence } from '../text/sentences.ts';
import { type CorrectionPlan, type CorrectionReason, planCorrection } from './plan-correction.ts';
import { type NumeralAnswers, settleNumerals } from './settle-numerals.ts';

/** A number of the text that may be an indicator's. */
export interface NumberPlace {
  /** Names it in forms. */
  key: string;
  /** As printed, `近320件`. */
  printed: string;
  /** Its sentence, parted round it. */
  before: string;
  after: string;
  section: string;
}

/** Name a number of a report's text: its section, block and place. */
export function writePlaceKey({ section, block, start }: { section: string; block: number; start: number }): string {
  return `${section}.${block}.${start}`;
}

/** The numbers of a report's text that have an indicator's unit. */
export function listNumberPlaces(report: AssembledReport, indicator: Indicator): NumberPlace[] {
  return listMentions(report, indicator).map((mention) => {
    const { text, quantity, section, block } = mention;
    const { before, words, after } = cutSentence(text, quantity);
    return { key: writePlaceKey({ section, block, start: quantity.start }), printed: words, before, after, section };
  });
}

function listMentions({ sections, year }: AssembledReport, indicator: Indicator): Mention[] {
  if (year === undefined) return [];
  const units = listUnits(indicator);
  return readMentions(sections, year).filter(({ quantity }) => units.includes(quantity.unit));
}

/** A figure as it is to be. */
export interface FigureEdit {
  indicator: string;
  /** Year that it speaks of. */
  period: string;
  /** The number of the text that it is, by its key; `undefined` where the report has none. */
  place: string | undefined;
  answers: NumeralAnswers;
}

/**
 * Work out the correction of a figure that was recorded wrongly, while the text is right: another number of the text is
 * meant, or none.
 *
 * @throws CommandError where that is no change, or the number cannot be quoted.
 */
export async function planFigureCorrection(
  content: AssembledContent,
  report: AssembledReport,
  { indicator: id, period, place, answers }: FigureEdit,
  reason: CorrectionReason,
): Promise<CorrectionPlan> {
  const { figures, ledger, year } = report;
  const indicator = content.indicators?.data?.indicators.find((one) => one.id === id);
  if (!indicator || !figures?.data || !ledger || year === undefined) {
    throw new CommandError('没有这个指标，或者这一年的数据读不出，没有存。请先看首页上读不全的文件。');
  }
  const { observations } = figures.data;
  const isOwn = (one: Observation): boolean => one.indicator === id && (one.period ?? String(year)) === period;
  const index = observations.findIndex(isOwn);
  const old = observations[index];
  const next = place === undefined ? undefined : observe(report, indicator, period, place);
  const was = findTold(content, report, id, period) ?? printRecorded(old && { ...old, period });
  const is = printRecorded(next && { ...next, period });
  if (was === is) {
    throw new CommandError(`改前改后都是“${was}”，没有要更正的。${was === '无' ? '' : '正文里写错的，请更正文字。'}`);
  }
  const before = await readEditable(join(content.dir, figures.path));
  const editor = openYaml(before, printPath(figures.path, content.dir));
  if (old && next) {
    for (const key of ['value', 'qualifier', 'section', 'quote', 'column', 'printed'] as const) {
      if (next[key] !== undefined) editor.set(['observations', index, key], next[key]);
      else editor.remove(['observations', index, key]);
    }
  } else if (next) addEntries(editor, 'observations', [{ entry: next, notes: [] }], report.sections);
  else editor.remove(['observations', index]);
  // A number that is an indicator's is no longer one that is none.
  for (const excused of next ? listExcusing(report, next) : []) editor.remove(['excused', excused]);
  const changes: FileChange[] = [{ path: figures.path, before, after: editor.write() }];
  const settled = await settleNumerals(content, report.name, changes, answers);
  const draft = { indicator: id, ...(period === String(year) ? {} : { period }), was, is };
  return await planCorrection(content, report, draft, reason, settled);
}

/** What readers were told last of a figure whose entry is not the published one. */
function findTold(
  content: AssembledContent,
  { name }: AssembledReport,
  id: string,
  period: string,
): string | undefined {
  const recorded = listRecordedReports(content).find((one) => one.name === name);
  const history = recorded?.histories.find((one) => one.indicator === id && one.period === period);
  if (!recorded || history?.change !== 'by-ledger') return undefined;
  return listFigureCorrections(recorded, history).at(-1)?.is ?? history.was;
}

/** Entries that say that an observation's number is no figure, by their indexes. */
function listExcusing({ figures, sections }: AssembledReport, { quote, section }: Observation): number[] {
  const range = locate(quote, section, sections);
  return (figures?.data?.excused ?? []).flatMap((entry, index) => {
    const other = entry.section === section ? locate(entry.quote, section, sections) : undefined;
    return range && other && rangesOverlap(range, other) ? [index] : [];
  });
}

function locate(quote: string, slug: string, sections: AssembledReport['sections']): TextRange | undefined {
  const located = locateQuote(quote, slug, sections);
  return 'range' in located ? located.range : undefined;
}

function observe(report: AssembledReport, indicator: Indicator, period: string, key: string): Observation {
  const { year = 0, sections } = report;
  const mention = listMentions(report, indicator).find(
    ({ section, block, quantity }) => writePlaceKey({ section, block, start: quantity.start }) === key,
  );
  if (!mention) throw new CommandError('这个数字不在正文里了，多半是正文刚改过，没有存。请重新选一次。');
  const qualifier = readQualifier(mention, indicator.unit);
  const bound = bindMention(
    {
      indicator: indicator.id,
      value: mention.quantity.value,
      ...(qualifier && { qualifier }),
      ...(period === String(year) ? {} : { period }),
      section: mention.section,
    },
    indicator,
    mention,
    undefined,
    sections,
    year,
  );
  if (!bound) throw new CommandError('这个数字在正文里引不出唯一的一处，没有存。请选别的一处，或请维护人员看看。');
  return bound.observation;
}
