import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { type Content, listContents } from '../report/required-contents.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'contents/no-measures': {
    severity: 'warning',
    step: 'look',
    meaning: '没看到举措和成效',
    advice: '看各节的 `kind` 对不对',
  },
  'contents/no-problems': {
    severity: 'warning',
    step: 'look',
    meaning: '没看到存在的不足',
    advice: '写不足的一节，`kind` 写 `problems`',
  },
  'contents/no-causes': {
    severity: 'warning',
    step: 'look',
    meaning: '没看到不足的原因',
    advice: '没定稿的请起草的人补',
  },
  'contents/no-leaders-duty': {
    severity: 'warning',
    step: 'look',
    meaning: '没看到第一责任人职责',
    advice: '单独成节的，`kind` 写 `leaders-duty`',
  },
  'contents/no-next-year': {
    severity: 'warning',
    step: 'look',
    meaning: '没看到下一年的安排',
    advice: '写安排的一节，`kind` 写 `next-year`',
  },
});

/** What the national rule asks of a report, in drafts. */
export const CONTENTS: Subject = { rules: RULES.rules, checks: [checkReportContents] };

/** What to say of contents that a report lacks. Other matters are told of only where there are any. */
const MISSING: readonly (Pick<Finding, 'message' | 'hint'> & { content: Exclude<Content, 'other'> })[] = [
  {
    content: 'measures',
    message: '没有看到“主要举措和成效”：没有 kind 为 measures 的一节。',
    hint: '写工作开展情况的各节，front matter 里写 kind: measures。',
  },
  {
    content: 'problems',
    message: '没有看到“存在的不足”：没有 kind 为 problems 的一节。',
    hint: '写不足的一节，front matter 里改为 kind: problems。',
  },
  {
    content: 'causes',
    message: '“存在问题”一节没有看到不足的原因（如“原因是”“由于”）。',
    hint: '若用别的话写了原因，不必改。',
  },
  {
    content: 'leaders-duty',
    message: '没有看到主要负责人履行推进法治建设第一责任人职责的情况。',
    hint: '单独成节的，front matter 里写 kind: leaders-duty；若用别的话写了，不必改。',
  },
  {
    content: 'next-year',
    message: '没有看到“下一年度的主要安排”：没有 kind 为 next-year 的一节。',
    hint: '写下一年工作安排的一节，front matter 里改为 kind: next-year。',
  },
];

/**
 * A draft has the contents that the national rule asks of an annual report. Only a warning, and of drafts alone: how a
 * report says a thing is its own affair, and what has been published cannot be written anew.
 */
function checkReportContents({ reports }: AssembledContent): Finding[] {
  return reports.filter(isDraft).flatMap(listMissing);
}

function listMissing(folder: AssembledReport): Finding[] {
  const { report, sections } = folder;
  const found = tellContents(folder);
  if (!report || !found) return [];
  return MISSING.flatMap(({ content, message, hint }): Finding[] => {
    if (found.includes(content) || (content === 'causes' && !found.includes('problems'))) return [];
    const problems = sections.find(({ data }) => data?.kind === 'problems');
    return [
      RULES.raise(
        `contents/no-${content}`,
        content === 'causes' && problems ? problems.locate(['heading']) : report.locate(['title']),
        {
          message: `${message}国家关于法治政府建设督察的规定要求年度报告写明这一项。`,
          hint: `${hint}报告还没有定稿的，请起草部门补写；已经定稿或公布的，照原文发布。`,
        },
      ),
    ];
  });
}

/** The first year whose report is under the national rule on what an annual report contains. */
const FIRST_YEAR = 2019;

/**
 * The contents that a report has. `undefined` where the rule does not apply to it, or it cannot be told: one of its
 * files cannot be read. A section that is a heading without a text yet tells nothing.
 */
export function tellContents({ report, sections }: AssembledReport): Content[] | undefined {
  if (!report?.data || report.data.year < FIRST_YEAR) return undefined;
  if (!sections.every(({ data }) => data)) return undefined;
  return listContents(
    sections.flatMap(({ kind, heading = '', blocks }) =>
      kind && blocks.length > 0 ? [{ kind, text: [heading, ...blocks].join('\n') }] : [],
    ),
  );
}
