import { readContentFolder } from '../../../src/files/content-folder.ts';
import type { Settings } from '../../../src/settings.ts';
import { CommandError } from '../command.ts';
import { type ParsedContent, parseContent, type ParsedReport } from '../parsed-content.ts';
import { type Answer, readAnswer, writeQuestion } from './choices.ts';
import { type Asker, createAsker } from './ask.ts';
import { claimNumerals } from './claim-numerals.ts';
import { readArguments, USAGE } from './command-line.ts';
import { type ConfirmContext, createContext } from './confirm-context.ts';
import { describePending } from './describe-pending.ts';
import { listPending, type PendingEntry } from './pending-entry.ts';
import { listOpenNumerals } from './open-numerals.ts';
import { type AnswerBook, openAnswers } from './save-answers.ts';

/**
 * The staff command: look at what a program proposed for a report, one entry after another. Every answer is saved at
 * once, so that one may stop anywhere.
 *
 * @throws CommandError when the year has no report, or it cannot be read.
 */
export async function confirmReport(args: readonly string[], { contentDir }: Settings): Promise<void> {
  const given = readArguments(args);
  if (!given) {
    console.log(USAGE);
    return;
  }
  using asker = createAsker(process.stdin, process.stdout);
  const content = await readContent(contentDir);
  const report = findReport(content, given.year);
  const answers = await openAnswers(content, report);
  const pending = listPending(report);
  const left = given.all
    ? await confirmAll(pending, answers)
    : await askEach(pending, answers, asker, createContext(content, report));
  // What was answered may have changed what is claimed.
  const renewed = await readContent(contentDir);
  const renewedReport = findReport(renewed, given.year);
  const open =
    given.all || left > 0 ? listOpenNumerals(renewedReport).length : await claimNumerals(renewed, renewedReport, asker);
  console.log(`\n${describeRest(given.year, left, open)}`);
}

async function readContent(contentDir: string): Promise<ParsedContent> {
  return parseContent(await readContentFolder(contentDir));
}

function describeRest(year: number, left: number, open: number): string {
  if (left + open === 0) return `${year} 年度的内容都核对过了，每个数字都有着落。看还有什么要做：npm run check`;
  const rest = [...(left > 0 ? [`${left} 条没有核对`] : []), ...(open > 0 ? [`${open} 个数字没有着落`] : [])];
  return `还有 ${rest.join('，')}。随时可以接着来：npm run confirm -- ${year}`;
}

function findReport(content: ParsedContent, year: number): ParsedReport {
  const report = content.reports.find(({ name }) => name === String(year));
  if (!report) throw new CommandError(`没有 ${year} 年度的报告。先建立草稿：npm run new -- ${year} --from 报告.docx`);
  const isUnreadable = content.findings.some(
    ({ file, severity }) =>
      severity === 'error' && (file.startsWith(`reports/${report.name}/`) || file === 'indicators.yml'),
  );
  if (isUnreadable) throw new CommandError('有读不出的文件，改正以后才能核对。看是哪里：npm run check');
  return report;
}

async function confirmAll(pending: readonly PendingEntry[], answers: AnswerBook): Promise<number> {
  let left = 0;
  for (const entry of pending) {
    const obstacle = answers.findObstacle(entry);
    if (obstacle === undefined) await answers.save(entry, 'right');
    else {
      console.log(obstacle);
      left += 1;
    }
  }
  return left;
}

/** @returns How many entries are still open. */
async function askEach(
  pending: readonly PendingEntry[],
  answers: AnswerBook,
  asker: Asker,
  context: ConfirmContext,
): Promise<number> {
  let left = pending.length;
  for (const [index, entry] of pending.entries()) {
    const lines = [...describePending(entry, context), ...answers.readNotes(entry).map((note) => `· ${note}`)];
    console.log(`\n（${index + 1}/${pending.length}）\n${lines.map((line) => `  ${line}`).join('\n')}`);
    const obstacle = answers.findObstacle(entry);
    if (obstacle !== undefined) {
      console.log(`  ${obstacle}`);
      continue;
    }
    const answer = await askOnce(asker, entry);
    if (answer === 'stop') break;
    if (answer === 'later') continue;
    const remark = await answers.save(entry, answer);
    if (remark !== undefined) console.log(`  ${remark}`);
    left -= 1;
  }
  return left;
}

async function askOnce(asker: Asker, { list }: PendingEntry): Promise<Answer> {
  for (;;) {
    const answer = readAnswer(list, await asker.ask(writeQuestion(list)));
    if (answer) return answer;
    console.log('  没有看懂，请再答一次。');
  }
}
