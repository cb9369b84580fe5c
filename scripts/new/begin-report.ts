import { basename, join } from 'node:path';
import type { Writable } from 'node:stream';
import { CommandError } from '../../src/content/command-error.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { writeFindings } from '../../src/content/finding-words.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import { createDraft, createSite, setAside } from '../../src/intake/draft-changes.ts';
import { draftDocument } from '../../src/intake/draft-document.ts';
import type { DraftedFigures } from '../../src/intake/draft-figures.ts';
import { draftOutline } from '../../src/intake/draft-outline.ts';
import type { DraftRequest } from '../../src/intake/draft-request.ts';
import type { Publisher } from '../../src/intake/first-site.ts';
import type { ProposedLedger } from '../../src/intake/proposals/proposed-ledger.ts';
import { isUnfounded, refusePublished } from '../../src/intake/present-content.ts';
import { findLargest, refuseLarger } from '../../src/intake/documents/largest-documents.ts';
import { readSource } from '../../src/intake/read-source.ts';
import type { ReportDraft } from '../../src/intake/report-draft.ts';
import { writeSpelled } from '../../src/ledger/spelled/spelled-words.ts';
import { readRegularFile, UnfitFile, type Unfitness } from '../../src/content/regular-file.ts';
import { assembleContent } from '../../src/report/report.ts';
import type { CommandLine } from '../terminal/command-line.ts';
import { Misuse, YEAR } from '../terminal/options.ts';
import { defineCommand, say } from '../terminal/run-command.ts';
import { confirmFacts } from './confirm-facts.ts';
import { continueDraft } from './continue-draft.ts';
import { askPublisher } from './ask-publisher.ts';

const NEW = {
  call: 'npm run new',
  about: `开始一份新的年度报告：在内容文件夹里建立草稿 reports/<年度>/。
已有草稿时再运行，不改动已有的文字，只补上还没有登记的数字。`,
  operands: YEAR,
  example: '2020 --from 报告.docx',
  options: {
    from: {
      type: 'string',
      value: '文件',
      about: `报告的原文：.docx、.doc、.wps、.pdf、.ofd、.html 或 .mht（从政府网站另存的网页）、
.txt 或 .md；
不写则按纲要列出各节，等您填写`,
    },
    outline: {
      type: 'string',
      value: '年份',
      about: '所依据纲要的起始年份，如 2021；不写则按报告年度选',
    },
    title: { type: 'string', value: '标题', about: '标题、发文机关等认错了或没认出时，照原文逐字写明；标题不带换行' },
    issuer: { type: 'string', value: '单位', about: '发文机关，照原文' },
    addressee: { type: 'string', value: '单位', about: '主送机关，照原文，不带冒号' },
    number: { type: 'string', value: '"示政〔2021〕5号"', about: '发文字号，照原文' },
    signed: { type: 'string', value: '2021-02-20', about: '成文日期，须是原文里印着的一天' },
    url: { type: 'string', value: '网址', about: '原文网址，和 --from 一起写' },
    source: { type: 'string', value: '单位', about: '来源，如 示例县司法局；原文有“来源：”一行时不必写' },
    published: {
      type: 'string',
      value: '"2021-03-30 09:49"',
      about: '发布时间，原网页只印日期的只写日期；原文有“发布时间：”一行时不必写',
    },
    county: {
      type: 'string',
      value: '县名',
      about: '第一次用的时候：县（市、区）的名称，如 示例县；不写则会问',
    },
    department: { type: 'string', value: '单位', about: '第一次用的时候：承办单位，如 示例县司法局；不写则会问' },
    force: { type: 'boolean', about: '已有这一年的草稿时，用新的代替（旧的改名保留）' },
  },
  settings: ['CONTENT_DIR'],
} as const satisfies CommandLine;

/** Options for what is read of a document. */
const FACTS = ['title', 'issuer', 'addressee', 'number', 'signed'] as const;

/**
 * The staff command: begin a year's report, from its document or its outline, or go on with one begun.
 *
 * @throws CommandError when anything is wrong with arguments, document or folder; then nothing has been written.
 */
export const beginReport = defineCommand(NEW, async ({ options, operands }, { contentDir }, terminal) => {
  const { from, url, force, county, department } = options;
  const { stdout } = terminal;
  if (url !== undefined && from === undefined) {
    throw new Misuse('--url 是原文的网址，要和 --from 一起写；没有原文时，以后写在 report.yml 的 original.url。');
  }
  const facts = FACTS.filter((name) => options[name] !== undefined);
  if (facts.length > 0 && from === undefined) {
    throw new Misuse(`--${facts[0] ?? ''} 照原文写，要和 --from 一起写；没有原文时，以后写在 report.yml 里。`);
  }
  const given: DraftRequest = { ...options, year: operands };
  const content = assembleContent(await readContentFolder(contentDir));
  const present = content.reports.find(({ name }) => name === String(given.year));
  if (present) refusePublished(present);
  const source = from === undefined ? undefined : await readSource(await readNamedFile(from), basename(from));
  if (present && !force) {
    if (facts.length > 0) {
      throw new CommandError(
        `${given.year} 年度的草稿已经有了，--${facts[0] ?? ''} 不会改动它，没有改动任何文件。直接改它的 report.yml；要重新开始，加上 --force，旧的改名保留。`,
      );
    }
    const figures = await continueDraft(content, present, given.year, source);
    print(stdout, [
      '草稿已经有了，没有改动它的文字，只看了还没有登记的数字。',
      ...describeFigures(figures),
      '',
      ...describeNextSteps(given.year),
    ]);
    return 0;
  }
  const drafted = source && from !== undefined ? draftDocument(content, source, given, from) : undefined;
  if (drafted) await confirmFacts(drafted.facts, terminal);
  const publisher = isUnfounded(content)
    ? await askPublisher({ county, department }, drafted?.issuer, terminal)
    : undefined;
  const draft = drafted ?? draftOutline(content, given, publisher?.county);
  const site = publisher ? await createSite(contentDir, publisher) : [];
  const moves = setAside(contentDir, given.year);
  await applyChanges(contentDir, [...site, ...createDraft(given.year, draft)], moves);
  print(stdout, [
    ...describeDraft(draft, contentDir, given),
    ...moves.map(({ to }) => `旧的草稿改名为 ${join(contentDir, to)}，没有删除。`),
    ...(publisher ? [describeSite(publisher)] : []),
    `草稿已写入 ${join(contentDir, 'reports', String(given.year))}。`,
    '',
    ...(source ? describeNextSteps(given.year) : describeOutlineSteps(given.year)),
  ]);
  return 0;
});

/** Why a named file is not read, and what to do. */
function writeUnfitness(path: string, code: Unfitness): string {
  if (code === 'too-large') return refuseLarger(basename(path), findLargest(path));
  return code === 'outside' ? '它在别处。' : '它不是文件，是管道、套接字或设备；请写报告文件的名字。';
}

async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return await readRegularFile(path, findLargest(path));
  } catch (error) {
    const words =
      error instanceof UnfitFile
        ? `没有读取 ${path}：${writeUnfitness(path, error.code)} 没有写出任何文件。`
        : `读不到文件 ${path}。请检查文件名和所在的文件夹。`;
    throw new CommandError(words, { cause: error });
  }
}

function describeSite({ county, department }: Publisher): string {
  return `网站的名称等写进了 site.yml（${county}，承办单位 ${department}）；主办单位、网站标识码、备案号等以后补上。`;
}

function describeDraft(
  { account, findings, figures }: ReportDraft,
  contentDir: string,
  { from }: DraftRequest,
): string[] {
  return [
    ...(findings.length > 0 ? [`导入时有这些地方请看一看：\n\n${writeFindings(findings, contentDir)}`] : []),
    ...(from === undefined ? ['没有写明原文（--from），已按纲要列出各节，等您填写。'] : account),
    ...(figures ? describeFigures(figures) : []),
  ];
}

function print(stdout: Writable, lines: readonly string[]): void {
  say(stdout, lines.join('\n'));
}

/** Say what became of last year's figures, and what is left for a person to decide, a line each. */
function describeFigures({ proposed, draft, last }: DraftedFigures): string[] {
  const { proposals } = proposed;
  const count = (confidence: (typeof proposals)[number]['confidence']): number =>
    proposals.filter((proposal) => proposal.confidence === confidence).length;
  const found =
    proposals.length === 0
      ? '没有找到新的。'
      : `找到 ${proposals.length} 个：把握大 ${count('certain')} 个，把握较大 ${count('likely')} 个，要仔细看 ${count('doubtful')} 个。`;
  const looked = last
    ? [
        `数字（figures.yml）：照 ${last.year} 年度的指标在正文里${found}`,
        ...(draft.dropped.length > 0
          ? [`  有 ${draft.dropped.length} 个指标今年没有找到，记在 dropped 里，请核对是不是真的不写了。`]
          : []),
      ]
    : ['数字（figures.yml）：还没有登记过数字的报告，每个数字都要自己登记。'];
  return [
    ...looked,
    ...(draft.excused.length > 0 ? [`  有 ${draft.excused.length} 处看上去不是数据，记在 excused 里。`] : []),
    ...(draft.relations.length > 0
      ? [`  正文自己写明了 ${draft.relations.length} 项数量关系（合计、部分、比率），记在 relations 里，请核对。`]
      : []),
    ...describeBroken(proposed.broken),
    ...(draft.unclaimed.length > 0
      ? [`  还有 ${draft.unclaimed.length} 个数字没有着落，列在 figures.yml 末尾，请逐个登记、命名或说明不是数据。`]
      : []),
  ];
}

/** Say what the text itself spells out and does not hold, a line each, before anybody publishes it. */
function describeBroken(broken: ProposedLedger['broken']): string[] {
  if (broken.length === 0) return [];
  return [
    `  正文写明的数，有 ${broken.length} 处自己对不上，请先对照原文：`,
    ...broken.map(({ spelled, place, text }) => `    ${place.section} 一节：${writeSpelled(spelled, text)}`),
  ];
}

/** Say what a clerk does next with the sections of an outline, a step a line. */
function describeOutlineSteps(year: number): string[] {
  return [
    '接下来：',
    `  1. 打开草稿里的各个 .md 文件，把标题改成原文的写法，正文写在下面`,
    `  2. npm run new -- ${year}        写好以后再运行一次，照去年的指标找出正文里的数字`,
    `  3. npm run check              看还有什么要做`,
    `以后拿到了报告的文件，用它重新开始：npm run new -- ${year} --from 报告.docx --force（这份草稿会改名保留）`,
  ];
}

/** Say what a clerk does next, a step a line. */
function describeNextSteps(year: number): string[] {
  return [
    '接下来：',
    `  1. npm run dev                看草稿的样子（只有自己看得到，不会发布）`,
    `  2. npm run desk               打开工作台，在浏览器里对${year}年度的数字、写摘要，一步一步做到发布`,
    `  3. npm run check              看还有什么要做`,
  ];
}
