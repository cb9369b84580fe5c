import { html } from 'hono/html';
import { tellContents } from '../../checks/contents.ts';
import type { FollowedPlan } from '../../report/plan-follow-up.ts';
import type { AssembledReport } from '../../report/report.ts';
import { countReport } from '../../report/text-length.ts';
import type { Html } from '../frame/html.ts';
import type { LeftOver, LeftOvers } from '../progress/left-over.ts';

/** What of a draft is done, with its counts. */
export function writeDone(report: AssembledReport, left: LeftOvers, plan: FollowedPlan | undefined): Html {
  const open = (mend: LeftOver['mend']): number =>
    left.blocking.filter((one) => one.mend === mend).reduce((sum, { count }) => sum + count, 0);
  const [text, outline, numbers, missing] = [open('text'), open('outline'), open('numbers'), open('missing')];
  const { excused = [], dropped = [], observations = [] } = report.figures?.data ?? {};
  const summarised = report.sections.filter(({ summary }) => summary !== undefined).length;
  const rows: [isDone: boolean, words: string][] = [
    [text === 0, `文字 ${countReport(report)} 字，${text === 0 ? '与原文一样' : `${text} 处不同`}`],
    [outline === 0, `章节 ${report.sections.length} 节，${outline === 0 ? '都归好了' : `${outline} 节没定`}`],
    [
      numbers === 0,
      numbers === 0 ? `数字 ${observations.length + excused.length} 个，都定了` : `数字还有 ${numbers} 个没定`,
    ],
    ...(dropped.length + missing > 0
      ? [
          [
            missing === 0,
            `${report.name}年度没有的指标 ${Math.max(dropped.length, missing)} 个，${missing === 0 ? '看过' : '没有看过'}`,
          ] as [boolean, string],
        ]
      : []),
    ...(plan ? [tellPlan(plan)] : []),
    [summarised > 0, summarised > 0 ? `摘要写了 ${summarised} 节` : '摘要还没有写，不写也可以'],
  ];
  return html`<section class="card">
    <h2>做好了的</h2>
    <ul class="tick">
      ${rows.map(([isDone, words]) => writeTick(isDone, words))}
    </ul>
    <p class="btns">
      <a class="btn" href="/${report.name}/check/summaries">写摘要</a>
      ${plan ? html`<a class="btn" href="/${report.name}/check/plan">对照上年计划</a>` : ''}
    </p>
  </section>`;
}

/** How far the plan of the year before has been held against the report. */
function tellPlan({ items }: FollowedPlan): [boolean, string] {
  const done = items.filter(({ state }) => state !== 'found').length;
  if (done === 0) return [false, '上年计划还没有核对，不核对也可以'];
  return [done === items.length, `上年计划 ${items.length} 项，核对了 ${done} 项`];
}

const CONTENTS = [
  ['measures', '举措和成效'],
  ['problems', '不足'],
  ['causes', '不足的原因'],
  ['leaders-duty', '第一责任人职责'],
  ['next-year', '下一年的安排'],
] as const;

/** What the national rule asks of a report, and whether it is there; nothing where the rule does not apply. */
export function writeContents(report: AssembledReport): Html {
  const found = tellContents(report);
  if (!found) return html``;
  return html`<section class="card">
    <h2>报告应有的内容</h2>
    <ul class="tick">
      ${CONTENTS.map(([content, name]) => writeTick(found.includes(content), found.includes(content) ? name : `${name}，没有看到`))}
    </ul>
  </section>`;
}

function writeTick(isDone: boolean, words: string): Html {
  return html`<li class="${isDone ? '' : 'no'}">
    ${isDone ? '' : html`<span class="hide">没有做好：</span>`}${words}
  </li>`;
}
