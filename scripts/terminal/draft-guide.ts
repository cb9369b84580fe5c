import { tellContents } from '../../src/checks/contents.ts';
import type { DraftFindings } from '../../src/checks/draft-findings.ts';
import { findNextStep, listSteps, type Step } from '../../src/checks/draft-steps.ts';
import { describeFinding, printPath, printPlace } from '../../src/content/finding-words.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { StepName } from '../../src/content/rule.ts';
import type { Content } from '../../src/report/required-contents.ts';

/** What is left to do before a draft can be published. */
export interface DraftGuide {
  /** Its year; the name of its folder where that cannot be told. */
  year: string;
  steps: Step[];
  /** What it has of the contents that the national rule asks for; `undefined` where that cannot be told. */
  contents: Content[] | undefined;
}

/** Work out what is left to do in a draft. */
export function guideDraft({ report: folder, findings }: DraftFindings): DraftGuide {
  const { report, original, ledger, sections, name } = folder;
  const steps = listSteps(
    {
      isReportReadable: report?.data !== undefined,
      hasOriginal: report?.data?.original !== undefined && original?.text !== undefined,
      hasLedger: ledger !== undefined,
      areSectionsReadable: sections.length > 0 && sections.every(({ data }) => data),
    },
    findings,
  );
  return { year: String(folder.year ?? name), steps, contents: tellContents(folder) };
}

const TITLES: Readonly<Record<StepName, string>> = {
  form: '改正读不懂和写错的地方',
  keys: '把 report.yml 写全，与原文对上',
  text: '让正文与原文一字不差',
  confirm: '核对程序提出的登记',
  figures: '让每个数字都有交代，登记都对得上',
  look: '写摘要，看一看与上一年度的差别、报告应有的内容',
  publish: '发布',
};

const CONTENT_NAMES: Readonly<Record<Content, string>> = {
  measures: '举措和成效',
  problems: '不足',
  causes: '不足的原因',
  'leaders-duty': '第一责任人职责',
  'next-year': '下一年安排',
  other: '其他事项',
};

/** Print what was found in a draft, step by step: of many findings of a kind the first ones whole, the rest by place. */
export function describeSteps({ year, steps }: DraftGuide, contentDir: string): string {
  return steps
    .map((step, index) => {
      if (step.findings.length === 0) return '';
      const title = `【${year}年度草稿第 ${index + 1} 步】${TITLES[step.name]}\n\n`;
      const groups = foldFindings(step.findings).map(({ file, shown, folded }) => {
        const whole = shown.map((finding) => describeFinding(finding, contentDir)).join('');
        if (folded.length === 0) return whole;
        const places = folded.map(({ line, column }) => `${line}:${column}`).join('、');
        return `${whole}${printPath(file, contentDir)} 里同样的还有 ${folded.length} 处，办法同上，在（行:列）${places}\n\n`;
      });
      return title + groups.join('');
    })
    .join('');
}

/** Print the steps of a draft in a few lines: which are done, which comes next, and where it begins. */
export function describeOverview(guide: DraftGuide, contentDir: string, othersErrorCount: number): string {
  const { year, steps, contents } = guide;
  const next = findNextStep(steps);
  const lines = steps.map((step, index) => {
    const mark = step === next ? '→' : MARKS[step.state];
    const text = step.name === 'publish' ? describePublishing(guide, step === next, othersErrorCount) : describe(step);
    const detail = text === '' ? '' : `：${text}`;
    return `${mark} ${index + 1}. ${TITLES[step.name]}${detail}${step.findings[0] ? `，从 ${printPlace(step.findings[0], contentDir)} 开始` : ''}\n`;
  });
  return `${year}年度的报告还是草稿，还要做的事（✓ 已做好，→ 现在做）：\n${lines.join('')}${contents ? describeContents(contents) : ''}\n`;
}

const MARKS: Readonly<Record<Step['state'], string>> = { done: '✓', open: '○', unknown: '○' };

function describe({ name, state, findings: { length } }: Step): string {
  if (state === 'unknown') return '做好前面的才知道';
  if (length === 0) return '';
  return name === 'look' ? `${length} 处值得一看，确实如此就不必改` : `还有 ${length} 处`;
}

function describePublishing({ year }: DraftGuide, isNext: boolean, othersErrorCount: number): string {
  const others = othersErrorCount > 0 ? `草稿之外还有 ${othersErrorCount} 个错误，先改正；` : '';
  return `${others}${isNext ? '' : '以上都做好后，'}运行 npm run publish-report -- ${year}`;
}

function describeContents(contents: readonly Content[]): string {
  const names = Object.entries(CONTENT_NAMES).map(([content, name]) => {
    if (contents.includes(content as Content)) return `${name} ✓`;
    return content === 'other' ? `${name} —（有才写）` : `${name} ✗`;
  });
  return `  报告应有的内容：${names.join('，')}\n`;
}

/** Findings of one rule in one file: the first are shown whole, the rest by their places. */
export interface FoldedFindings {
  file: string;
  shown: Finding[];
  folded: Finding[];
}

/** How many of a kind are shown whole. */
const SHOWN = 5;

/** Fold findings of the same rule in the same file where there are many: one that is understood explains the rest. */
export function foldFindings(findings: readonly Finding[]): FoldedFindings[] {
  const groups = Map.groupBy(findings, ({ file, rule }) => `${file}\n${rule}`);
  return [...groups.values()].map((group) => {
    // One or two more are as short whole as folded.
    const count = group.length > SHOWN + 2 ? SHOWN : group.length;
    return { file: group[0]?.file ?? '', shown: group.slice(0, count), folded: group.slice(count) };
  });
}
