import { CommandError } from '../../src/content/command-error.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { writeFindings } from '../../src/content/finding-words.ts';
import { listOpenNumerals, listPending, type PendingEntry } from '../../src/intake/confirmation/open-entries.ts';
import { type AnswerBook, openAnswers } from '../../src/intake/confirmation/save-answers.ts';
import { assembleContent, type AssembledContent, type AssembledReport } from '../../src/report/report.ts';
import { cutSentence } from '../../src/text/sentences.ts';
import type { CommandLine } from '../terminal/command-line.ts';
import { YEAR } from '../terminal/options.ts';
import { defineCommand } from '../terminal/run-command.ts';
import { type Answer, type Asker, createAsker, readAnswer, writeQuestion } from './asking.ts';
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
  if (options.all) await confirmAll(pending, answers, asker);
  else await askEach(pending, answers, asker, createContext(content, report));
  // What was answered may have changed what is claimed; what is told at the end is what the files say by then.
  let renewed = await readContent(contentDir);
  let left = findReport(renewed, year);
  if (!options.all && listPending(left).length === 0) {
    await claimNumerals(renewed, left, asker);
    renewed = await readContent(contentDir);
    left = findReport(renewed, year);
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

async function confirmAll(pending: readonly PendingEntry[], answers: AnswerBook, asker: Asker): Promise<void> {
  const confirmed = pending.filter((entry) => {
    const obstacle = answers.findObstacle(entry);
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
    const lines = [...describePending(entry, context), ...answers.readNotes(entry).map((note) => `· ${note}`)];
    asker.say(`\n（${index + 1}/${pending.length}）\n${lines.map((line) => `  ${line}`).join('\n')}`);
    const obstacle = answers.findObstacle(entry);
    if (obstacle !== undefined) {
      asker.say(`  ${obstacle}`);
      continue;
    }
    const answer = await askOnce(asker, entry);
    if (answer === 'stop') break;
    if (answer === 'right') await answers.confirm([entry]);
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
    case 'dropped':
      return [`今年没有的指标：${nameOf(pending.entry.indicator)}`, `理由：${pending.entry.reason}`];
  }
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
