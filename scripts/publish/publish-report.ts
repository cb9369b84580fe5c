import { join } from 'node:path';
import { checkParsed } from '../../src/checks/check-content.ts';
import { describeRecord } from '../../src/checks/record-hash.ts';
import { CommandError } from '../../src/content/command-error.ts';
import { type ContentFolder, readContentFolder, type ReportFolder } from '../../src/content/content-folder.ts';
import { printFindings } from '../../src/content/finding-words.ts';
import { momentSchema } from '../../src/content/schemas/scalars.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import { planAdditions, planPublication, type Publication } from '../../src/publication/publication.ts';
import { assembleContent, type AssembledContent } from '../../src/report/report.ts';
import type { CommandLine } from '../terminal/command-line.ts';
import { Misuse, YEAR } from '../terminal/options.ts';
import { defineCommand, say, type Terminal } from '../terminal/run-command.ts';

const PUBLISH = {
  call: 'npm run publish-report',
  about: `发布一个年度的报告：先把全部内容按已发布检查一遍，没有错误才把 report.yml 的 status 改为 published，
并把发布时的数据和摘要记在 published.yml 里。此后改动它们或文字，都要在 report.yml 的 corrections 里写明。
已发布的报告后来添了摘要、写了更正的，以前的记录不全的，用它补记。`,
  operands: YEAR,
  example: '2020',
  options: {
    at: {
      type: 'string',
      value: '"2021-03-30 09:00"',
      about: '发布时间，原网页只印日期的只写日期；report.yml 已写 published 的不必写',
    },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;

/**
 * The staff command: publish the report of a year, record one that was published by hand, or complete the record of a
 * published one.
 *
 * @throws CommandError when there is no such report, it cannot be published, or is published already and has nothing to
 * record; then nothing has been written.
 */
export const publishReport = defineCommand(PUBLISH, async ({ options, operands: year }, { contentDir }, terminal) => {
  const at = options.at === undefined ? undefined : readMoment(options.at);
  const content = assembleContent(await readContentFolder(contentDir));
  const folder = join(contentDir, 'reports', String(year));
  const found = findReport(content, year);
  const later = at === undefined ? await planAdditions(content, found.name) : undefined;
  if (later) {
    refuseFaulty(later, contentDir, terminal, '');
    await applyChanges(contentDir, later.changes);
    const others = later.completed.filter((name) => name !== found.name);
    say(
      terminal.stdout,
      `已把${describeAdditions(later)}记入 ${[found.name, ...others].map((name) => join(contentDir, 'reports', name, 'published.yml')).join('、')}。请运行 npm run build 生成网站。`,
    );
    say(terminal.stdout, describeRecord(later.content));
    return 0;
  }
  if (isDone(content, found, at)) {
    say(terminal.stdout, `${year} 年的报告已经发布，记录齐全，没有要改动的文件。要更正文字、数据或摘要，${CORRECT}`);
    say(terminal.stdout, describeRecord(content));
    return 0;
  }
  const isDraft = refuseUnfit(found, year, at);
  const publication = await planPublication(content, found, { published: at });
  refuseFaulty(publication, contentDir, terminal, adviseTime(found, at));
  await applyChanges(contentDir, publication.changes);
  say(terminal.stdout, isDraft ? describePublished(folder) : `已补上发布记录：${join(folder, 'published.yml')}。`);
  if (publication.completed.length > 0) {
    say(
      terminal.stdout,
      `以前发布的 ${publication.completed.join('、')} 年的发布记录不全（以前的记录里没有的内容，后来的更正、改说法，或者同别的年度的对照），已一并补记，按现在的样子。`,
    );
  }
  say(terminal.stdout, describeRecord(publication.content));
  return 0;
});

function describeAdditions({ completed }: Publication): string {
  return completed.length > 0 ? '后来添的、改的，和以前的记录里没有的内容' : '后来添的';
}

/** 发布时间 to write down, `2021-03-30 09:00` or `2021-03-30`. */
function readMoment(given: string): string {
  const moment = momentSchema.safeParse(given);
  if (moment.success) return moment.data;
  throw new Misuse(
    `--at 后面的“${given}”不是发布时间，应写作 "2021-03-30 09:00"，连同引号，或者只写日期 2021-03-30；这一天须在日历上存在。`,
  );
}

function findReport({ reports, dir }: ContentFolder, year: number): ReportFolder {
  const report = reports.find(({ name }) => name === String(year));
  if (report?.report && report.names.includes('report.yml')) return report;
  if (report) {
    throw new CommandError(
      `${join(dir, 'reports', report.name)} 里没有能读取的 report.yml，没有发布。请先运行 npm run check。`,
    );
  }
  const years = reports.map(({ name }) => name).join('、');
  throw new CommandError(`${join(dir, 'reports')} 里没有 ${year} 年的报告，没有发布。现有：${years || '无'}。`);
}

const CORRECT = '请在 report.yml 的 corrections 里写明。';

/** Whether all that was asked for is done already, by a run that may have been killed before it could say so. */
function isDone(content: AssembledContent, { report, record }: ReportFolder, at: string | undefined): boolean {
  const { status, published } = report?.data ?? {};
  const isAsked = status === 'published' && record?.data !== undefined && (at === undefined || at === published);
  return isAsked && !checkParsed(content).some(({ severity }) => severity === 'error');
}

/** @returns whether the report is a draft; a published one that comes through only lacks its record. */
function refuseUnfit({ report, names }: ReportFolder, year: number, at: string | undefined): boolean {
  const isDraft = report?.data?.status !== 'published';
  const hasRecord = names.includes('published.yml');
  if (isDraft && hasRecord) {
    throw new CommandError(
      `${year} 年报告的 status 是 draft，却已有发布记录 published.yml，没有发布，也没有改动任何文件。` +
        '它若发布过，请从备份或版本库恢复 report.yml；若确实从未对外发布，删去 published.yml 再运行。',
    );
  }
  // A run that was killed before it wrote the record is repeated as it was.
  if (!isDraft && (hasRecord || (at !== undefined && at !== report.data?.published))) {
    throw new CommandError(
      `${year} 年的报告已经发布，没有改动任何文件。` +
        (hasRecord ? `要更正文字、数据或摘要，${CORRECT}` : '它只缺发布记录；要补上，请去掉 --at 再运行。'),
    );
  }
  return isDraft;
}

/** Print what is wrong with the content as it would be, and stop at an error. */
function refuseFaulty({ content }: Publication, contentDir: string, { stderr }: Terminal, advice: string): void {
  const findings = checkParsed(content);
  if (findings.length > 0) printFindings(findings, stderr, contentDir);
  if (findings.some(({ severity }) => severity === 'error')) {
    throw new CommandError(`内容有错误，没有发布，也没有改动任何文件。请按上面的提示修改后重新运行。${advice}`);
  }
}

/** The one key that the command line can give as well. */
function adviseTime({ report }: ReportFolder, at: string | undefined): string {
  const hasTime = typeof report?.raw === 'object' && report.raw !== null && 'published' in report.raw;
  return at !== undefined || hasTime ? '' : '发布时间也可以写在命令里，例如 --at "2021-03-30 09:00"。';
}

function describePublished(folder: string): string {
  return (
    `已发布 ${folder}：report.yml 的 status 改为 published，发布时的数据和摘要记在 published.yml。\n` +
    '请运行 npm run build 生成网站。今后要更正文字、数据或摘要，在 report.yml 的 corrections 里写明。'
  );
}
