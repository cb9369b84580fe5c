import { CommandError } from '../../src/content/command-error.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { writeFindings } from '../../src/content/finding-words.ts';
import {
  listOpenNumerals,
  listPending,
  type PendingEntry,
  type PendingRelation,
} from '../../src/intake/confirmation/open-entries.ts';
import { reviseRelations } from '../../src/intake/confirmation/revise-relations.ts';
import { type AnswerBook, openAnswers } from '../../src/intake/confirmation/save-answers.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { describeRelation } from '../../src/ledger/relation-words.ts';
import type { RelationResult } from '../../src/ledger/relations.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../src/report/report.ts';
import { cutSentence } from '../../src/text/sentences.ts';
import { sliceSpan } from '../../src/text/span.ts';
import type { CommandLine } from '../terminal/command-line.ts';
import { YEAR } from '../terminal/options.ts';
import { defineCommand } from '../terminal/run-command.ts';
import { type Answer, readAnswer, writeQuestion } from './asking.ts';
import { type Asker, askText, createAsker, QuestionsLeft } from '../terminal/asker.ts';
import { askSummaries } from './ask-summaries.ts';
import { claimNumerals } from './claim-numerals.ts';
import { type ConfirmContext, createContext } from './confirm-context.ts';

const CONFIRM = {
  call: 'npm run confirm',
  about: '逐条核对程序提出的内容（带 unconfirmed: true 的）：显示数字和原文，您回答对不对，随答随存，可以随时停下。',
  operands: YEAR,
  example: '2020',
  options: {
    all: {
      type: 'boolean',
      about: '不逐条问，全部当作已经核对；只在您已经对照原文看过 figures.yml 之后使用',
    },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;

/**
 * The staff command: look at what a program proposed for a report, one entry after another. Every answer is saved at
 * once, so that one may stop anywhere.
 *
 * @throws CommandError when the year has no report, or it cannot be read.
 */
export const confirmReport = defineCommand(CONFIRM, async ({ options, operands: year }, { contentDir }, terminal) => {
  using asker = createAsker(terminal.stdin, terminal.stdout);
  const content = await readContent(contentDir);
  const report = findReport(content, year);
  const answers = await openAnswers(content, report);
  const pending = listPending(report);
  if (options.all) await confirmAll(pending, answers, asker, report);
  else await askEach(pending.filter(isNoRelation), answers, asker, createContext(content, report));
  // What was answered may have changed what is claimed; what is told at the end is what the files say by then.
  let renewed = await readContent(contentDir);
  let left = findReport(renewed, year);
  if (!options.all && !listPending(left).some(isNoRelation)) {
    const outcome = await claimNumerals(renewed, left, asker);
    renewed = await readContent(contentDir);
    left = findReport(renewed, year);
    if (outcome === 'done') {
      await askRelations(renewed, left, asker);
      renewed = await readContent(contentDir);
      left = findReport(renewed, year);
      await askSummaries(renewed, left, asker);
    }
  }
  asker.say(`\n${describeRest(year, listPending(left).length, listOpenNumerals(left).length)}`);
  return 0;
});

async function readContent(contentDir: string): Promise<AssembledContent> {
  return assembleContent(await readContentFolder(contentDir));
}

function describeRest(year: number, left: number, open: number): string {
  if (left + open === 0) return `${year} 年度的内容都核对过了，每个数字都有着落。看还有什么要做：npm run check`;
  const rest = [...(left > 0 ? [`${left} 条没有核对`] : []), ...(open > 0 ? [`${open} 个数字没有着落`] : [])];
  return `还有 ${rest.join('，')}。随时可以接着来：npm run confirm -- ${year}`;
}

function findReport(content: AssembledContent, year: number): AssembledReport {
  const report = content.reports.find(({ name }) => name === String(year));
  if (!report) throw new CommandError(`没有 ${year} 年度的报告。先建立草稿：npm run new -- ${year} --from 报告.docx`);
  const unreadable = content.findings.filter(
    ({ file, severity }) =>
      severity === 'error' && (file.startsWith(`reports/${report.name}/`) || file === 'indicators.yml'),
  );
  if (unreadable.length > 0) {
    throw new CommandError(`${writeFindings(unreadable, content.dir)}有读不出的文件，没有改动。改正以后才能核对。`);
  }
  return report;
}

function isNoRelation({ list }: PendingEntry): boolean {
  return list !== 'relations';
}

/** Ask what the text says of its numbers, once these have names: some may have been named only now. */
async function askRelations(content: AssembledContent, report: AssembledReport, asker: Asker): Promise<void> {
  const isRevised = await reviseRelations(content, report);
  const revised = isRevised ? await readContent(content.dir) : content;
  const left = isRevised ? findReport(revised, Number(report.name)) : report;
  const relations = listPending(left).filter((entry) => !isNoRelation(entry));
  if (relations.length === 0) return;
  asker.say(`\n正文自己写明了 ${relations.length} 项数量关系（合计、部分、比率），逐项核对。`);
  await askEach(relations, await openAnswers(revised, left), asker, createContext(revised, left));
}

async function confirmAll(
  pending: readonly PendingEntry[],
  answers: AnswerBook,
  asker: Asker,
  report: AssembledReport,
): Promise<void> {
  const confirmed = pending.filter((entry) => {
    const obstacle = answers.findObstacle(entry) ?? describeBroken(entry, report);
    if (obstacle !== undefined) asker.say(obstacle);
    return obstacle === undefined;
  });
  await answers.confirm(confirmed);
}

async function askEach(
  pending: readonly PendingEntry[],
  answers: AnswerBook,
  asker: Asker,
  context: ConfirmContext,
): Promise<void> {
  for (const [index, entry] of pending.entries()) {
    const notes = entry.list === 'relations' ? [] : answers.readNotes(entry);
    const lines = [...describePending(entry, context), ...notes.map((note) => `· ${note}`)];
    asker.say(`\n（${index + 1}/${pending.length}）\n${lines.map((line) => `  ${line}`).join('\n')}`);
    const obstacle = answers.findObstacle(entry);
    if (obstacle !== undefined) {
      asker.say(`  ${obstacle}`);
      continue;
    }
    const answer = await askOnce(asker, entry);
    if (answer === 'stop') break;
    if (answer === 'right' && entry.list === 'relations' && findResult(entry, context.report)?.verdict === 'fails') {
      const reason = await askReason(asker);
      if (reason === undefined) break;
      await answers.acknowledge(entry, reason);
    } else if (answer === 'right') await answers.confirm([entry]);
    if (answer !== 'wrong' || entry.list === 'sections') continue;
    const remark = await answers.reject(entry);
    if (remark !== undefined) asker.say(`  ${remark}`);
  }
}

async function askOnce(asker: Asker, { list }: PendingEntry): Promise<Answer> {
  for (;;) {
    const answer = readAnswer(list, await asker.ask(writeQuestion(list)));
    if (answer) return answer;
    asker.say('  没有看懂，请再答一次。');
  }
}

/** @returns `undefined` where the person leaves. */
async function askReason(asker: Asker): Promise<string | undefined> {
  try {
    return await askText(asker, '原文自己对不上，网页会如实说明。写一句为什么', '原文如此');
  } catch (error) {
    if (error instanceof QuestionsLeft) return undefined;
    throw error;
  }
}

function findResult({ entry }: PendingRelation, { ledger }: AssembledReport): RelationResult | undefined {
  return ledger?.relations.find(({ relation }) => relation === entry);
}

/** A relation that does not hold is nothing to confirm unseen. */
function describeBroken(pending: PendingEntry, report: AssembledReport): string | undefined {
  const result = pending.list === 'relations' ? findResult(pending, report) : undefined;
  if (result?.verdict !== 'fails') return undefined;
  const { expression, verdict } = describeRelation(result);
  return `数量关系“${result.relation.title}”对不上：${expression}，${verdict}。要您自己看：npm run confirm -- ${report.name}`;
}

/** Show an entry as somebody compares it with the text, a line each; numbers stand in brackets 【】. */
function describePending(pending: PendingEntry, { report, indicators, areaTitles }: ConfirmContext): string[] {
  const nameOf = (id: string): string => indicators.find((indicator) => indicator.id === id)?.name ?? id;
  switch (pending.list) {
    case 'sections': {
      const { path, heading = '', dutyAreas } = pending.entry;
      return [
        `章节：${path}`,
        `原文的标题：${heading}`,
        `程序认为它是职责领域：${dutyAreas.map((id) => areaTitles.get(id) ?? id).join('、')}`,
      ];
    }
    case 'observations': {
      const { indicator, value, qualifier = '', period } = pending.entry;
      const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
      return [
        `指标：${nameOf(indicator)}`,
        `数值：${value}${unit}${qualifier && `（${qualifier}）`}${period === undefined ? '' : `，说的是 ${period} 年`}`,
        `原文：${quoteSentence(pending.index, report) ?? pending.entry.quote}`,
      ];
    }
    case 'excused':
      return [`不是数据：“${pending.entry.quote}”（${pending.entry.section} 一节）`, `理由：${pending.entry.reason}`];
    case 'relations': {
      const result = findResult(pending, report);
      const { expression, verdict } = result ? describeRelation(result) : { expression: '', verdict: '' };
      return [
        `数量关系：${pending.entry.title}`,
        ...(result ? [`原文：${quoteNumbers(result, report)}`, `验算：${expression}，${verdict}`] : []),
      ];
    }
    case 'dropped':
      return [`今年没有的指标：${nameOf(pending.entry.indicator)}`, `理由：${pending.entry.reason}`];
  }
}

/** The sentences that print a relation's numbers, each of these in brackets. */
function quoteNumbers({ left, right }: RelationResult, { sections }: AssembledReport): string {
  const placeOf = ({ observation, printed }: BoundFigure): string => `${observation.section} ${printed.block}`;
  return [...Map.groupBy([left, ...right], placeOf).values()]
    .map((figures) => {
      const spans = figures.map(({ printed }) => printed).toSorted((a, b) => a.start - b.start);
      const section = sections.find(({ slug }) => slug === figures[0]?.observation.section);
      const text = section?.blocks[spans[0]?.block ?? 0] ?? '';
      const place = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
      const between = spans.map((span, index) => {
        return `【${sliceSpan(text, span)}】${text.slice(span.end, spans[index + 1]?.start ?? span.end)}`;
      });
      const { before, after } = cutSentence(text, place);
      return before + between.join('') + after;
    })
    .join(' …… ');
}

/** The whole sentence round a figure, the number in brackets. */
function quoteSentence(index: number, { ledger, figures, sections }: AssembledReport): string | undefined {
  const observation = figures?.data?.observations[index];
  const figure = ledger?.figures.find((candidate) => candidate.observation === observation);
  const section = sections.find(({ slug }) => slug === observation?.section);
  if (!figure || !section) return undefined;
  const { before, words, after } = cutSentence(section.blocks[figure.printed.block] ?? '', figure.printed);
  return `${before}【${words}】${after}`;
}
