import { splitFindings } from '../../src/checks/draft-findings.ts';
import { countFindings, describeFinding } from '../../src/content/finding-words.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { AssembledContent } from '../../src/report/report.ts';
import { isIncomplete } from '../../src/report/record-completeness.ts';
import { countVerdicts, type RelationResult } from '../../src/ledger/relations.ts';
import { describeOverview, describeSteps, guideDraft } from './draft-guide.ts';

/**
 * Print what a check found, for people: what concerns the published site first, then each draft's findings by the step
 * they belong to, at the end what is left to do with each draft. Clean content has one line, and its drafts' steps.
 */
export function printCheck(
  content: AssembledContent,
  findings: readonly Finding[],
  stream: { write: (text: string) => unknown },
): void {
  const { drafts, others } = splitFindings(findings, content);
  const guides = drafts.map(guideDraft);
  const errorCount = others.filter(({ severity }) => severity === 'error').length;
  const paragraphs = [
    ...others.map((finding) => describeFinding(finding, content.dir)),
    ...guides.map((guide) => describeSteps(guide, content.dir)),
    ...guides.map((guide) => describeOverview(guide, content.dir, errorCount)),
  ];
  const sum = findings.length > 0 ? countFindings(findings) : `检查完毕，没有发现问题：${describeCounts(content)}。`;
  stream.write(`${paragraphs.join('')}${describeIncomplete(content)}${sum}\n`);
}

/** Say whose records were written before there was all that is kept now: as yet nothing tells whether that is still so. */
function describeIncomplete({ reports }: AssembledContent): string {
  const incomplete = reports.filter(({ record }) => record?.data && isIncomplete(record.data)).map(({ name }) => name);
  const [first] = incomplete;
  if (first === undefined) return '';
  return `${incomplete.join('、')}年度的发布记录不全：是以前的程序写的，或者有人删去过几项，里面没有的东西改了看不出来。先同备份里的 published.yml 比一比，没有删过的，运行 npm run publish-report -- ${first} 补全。\n\n`;
}

/** Say in one line what a check of content without a finding went over, counted. */
export function describeCounts({ reports, charts }: AssembledContent): string {
  const ledgers = reports.flatMap(({ ledger }) => ledger ?? []);
  const numerals = ledgers.flatMap((ledger) => ledger.numerals);
  const bound = numerals.filter(({ by }) => by && 'figure' in by).length;
  const byRule = numerals.filter(({ by }) => by && 'rule' in by).length;
  const byEntry = numerals.filter(({ by }) => by && 'excused' in by).length;
  const figures = ledgers.reduce((count, ledger) => count + ledger.figures.length, 0);
  const byHand = ledgers.flatMap((ledger) => ledger.figures).filter(({ observation }) => observation.printed).length;
  const sections = reports.reduce((count, report) => count + report.sections.length, 0);
  const chartCount = charts?.data?.charts.length ?? 0;
  return [
    `${reports.length} 份报告，共 ${sections} 节，文字与存档的原文一致`,
    `正文 ${numerals.length} 处数字：${bound} 处为数据，${byRule + byEntry} 处不是数据（按规则 ${byRule} 处，按登记的理由 ${byEntry} 处）`,
    `登记的数据 ${figures} 条${byHand > 0 ? `（人工登记 ${byHand} 条）` : ''}`,
    describeRelations(ledgers.flatMap((ledger) => ledger.relations)),
    ...(chartCount > 0 ? [`${chartCount} 张图表`] : []),
  ].join('；');
}

/** Relations that the numbers leave open were not checked, and are counted apart. */
function describeRelations(relations: readonly RelationResult[]): string {
  const { holds, fails, open } = countVerdicts(relations);
  const checked = holds + fails;
  if (checked === 0) return open > 0 ? `${open} 项数量关系不能断定是否相符` : '没有可以核算的数量关系';
  const outcome =
    fails === 0
      ? `${checked} 项数量关系全部相符`
      : `${checked} 项数量关系，${holds} 项相符，${fails} 项原文不相符并已说明`;
  return open > 0 ? `${outcome}，另有 ${open} 项不能断定` : outcome;
}
