import type { Finding } from '../../src/content/finding.ts';
import type { Content } from '../../src/report/required-contents.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';
import { isDraft } from '../lib/site-pages.ts';
import { tellContents } from '../lib/told-contents.ts';

/** What to say of contents that a report lacks. Other matters are told of only where there are any. */
const MISSING: Readonly<Partial<Record<Content, Pick<Finding, 'message' | 'hint'>>>> = {
  measures: {
    message: '没有看到“主要举措和成效”：没有一节属于职责领域。',
    hint: '写工作开展情况的各节，front matter 里写 kind: duty-area 和 dutyArea。',
  },
  problems: {
    message: '没有看到“存在的不足”：没有 kind 为 problems 的一节。',
    hint: '写不足的一节，front matter 里改为 kind: problems。',
  },
  causes: {
    message: '“存在问题”一节没有看到不足的原因（如“原因是”“由于”）。',
    hint: '若用别的话写了原因，不必改。',
  },
  'leaders-duty': {
    message: '没有看到主要负责人履行推进法治建设第一责任人职责的情况。',
    hint: '单独成节的，front matter 里写 kind: leaders-duty；若用别的话写了，不必改。',
  },
  'next-year': {
    message: '没有看到“下一年度的主要安排”：没有 kind 为 next-year 的一节。',
    hint: '写下一年工作安排的一节，front matter 里改为 kind: next-year。',
  },
};

/**
 * A draft has the contents that the national rule asks of an annual report. Only a warning, and of drafts alone: how a
 * report says a thing is its own affair, and what has been published cannot be written anew.
 */
export function checkReportContents({ reports }: ParsedContent): Finding[] {
  return reports.filter(isDraft).flatMap(listMissing);
}

function listMissing(folder: ParsedReport): Finding[] {
  const { report, sections } = folder;
  const found = tellContents(folder);
  if (!report || !found) return [];
  return Object.entries(MISSING).flatMap(([content, { message, hint }]): Finding[] => {
    if (found.includes(content as Content) || (content === 'causes' && !found.includes('problems'))) return [];
    const problems = sections.find(({ data }) => data?.kind === 'problems');
    return [
      {
        ...(content === 'causes' && problems ? problems.locate(['heading']) : report.locate(['title'])),
        rule: `contents/no-${content}`,
        severity: 'warning',
        message: `${message}国家关于法治政府建设督察的规定要求年度报告写明这一项。`,
        hint: `${hint}报告还没有定稿的，请起草部门补写；已经定稿或公布的，照原文发布。`,
      },
    ];
  });
}
