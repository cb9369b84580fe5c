import { listOpenNumerals, listPending } from '../../intake/confirmation/open-entries.ts';
import { readWorklist } from '../../intake/confirmation/worklist.ts';
import { oncePer } from '../../once-per.ts';
import { compareReport } from '../../report/published-text.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { Step } from '../history/entry.ts';
import { listViewed } from '../session/viewed-pages.ts';
import { listDraftViews } from './draft-views.ts';
import { listLeftOvers } from './left-over.ts';

/** One of the seven steps of a draft. */
export interface StepState {
  step: Step;
  name: string;
  /** 一 to 七. */
  ordinal: string;
  address: string;
  state: 'done' | 'now' | 'later';
  /** How far it is, in a few words; empty where there is nothing to say. */
  note: string;
}

const NAMES = [
  ['document', '放入文件'],
  ['outline', '认章节'],
  ['text', '对文字'],
  ['figures', '对数字'],
  ['check', '补齐'],
  ['pages', '看网页'],
  ['publish', '发布'],
] as const satisfies readonly (readonly [Step, string])[];

/** What is left to do in a step before it is done, in a few words; `undefined` where it is done. */
type Left = string | undefined;

/** Line up a draft's steps: those that are done, the first that is not, and what comes after. */
export function listDraftSteps(content: AssembledContent, report: AssembledReport): StepState[] {
  const left = findLeft(content, report);
  const now = NAMES.findIndex(([step]) => left[step] !== undefined);
  return NAMES.map(([step, name], index) => ({
    step,
    name,
    ordinal: '一二三四五六七'.charAt(index),
    address: `/${report.name}/${step}`,
    state: index === now ? 'now' : left[step] === undefined ? 'done' : 'later',
    note: left[step] ?? '',
  }));
}

/** In how many places a draft is not its original; compared once for each state of it. */
const countDifferences = oncePer((report: AssembledReport) => compareReport(report).length);

/** The whole check is worth its time only when all before it is done. */
function describeLeft(content: AssembledContent, report: AssembledReport): Left {
  const { length } = listLeftOvers(content, report).blocking;
  return length > 0 ? `还差 ${length} 处` : undefined;
}

function findLeft(content: AssembledContent, report: AssembledReport): Partial<Record<Step, Left>> {
  if (!isDraft(report)) return {};
  const pending = listPending(report);
  const guessed = pending.filter(({ list }) => list === 'sections').length;
  const numbers = pending.length - guessed + listOpenNumerals(report).length;
  const viewed = listViewed(content, Number(report.name));
  const unseen = listDraftViews(content, report).filter(({ path }) => !viewed.includes(path)).length;
  const differing = countDifferences(report);
  const isReady = guessed + numbers + differing === 0;
  return {
    document: report.original ? undefined : '还没有放入文件',
    outline: guessed > 0 ? `还有 ${guessed} 节没定` : undefined,
    text: differing > 0 ? `有 ${differing} 处与原文不同` : undefined,
    figures: numbers > 0 ? `还要定 ${readWorklist(content, report).left} 次` : undefined,
    check: isReady ? describeLeft(content, report) : '做完上一步才知道',
    pages: unseen === 0 ? undefined : `还有 ${unseen} 页没看，随时可以看`,
    publish: '',
  };
}
