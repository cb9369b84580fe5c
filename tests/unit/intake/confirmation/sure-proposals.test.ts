import { describe, expect, it } from 'vitest';
import { proposeLedger } from '../../../../src/intake/proposals/propose-ledger.ts';
import type { Proposal } from '../../../../src/intake/proposals/proposed-ledger.ts';
import { readRealReport } from '../known-report.ts';

const report = await readRealReport();
/** All but three, which the words of a year later say otherwise: two that have changed from another year's, and 较2018年. */
const SURE = report.ledger.figures.length - 3;

/** The proposals for the real report's own text, as a next year's, with some words of it changed. */
function propose(from: string, to: string): Proposal[] {
  let times = 0;
  const sections = report.sections.map(({ slug, blocks, rows }) => ({
    slug,
    rows,
    blocks: blocks.map((text) => {
      if (text.includes(from)) times += 1;
      return text.replace(from, to);
    }),
  }));
  if (times !== 1) throw new Error(`${from} stands ${times} times`);
  return proposeLedger(report, { year: 2020, sections }).proposals;
}

function listSure(proposals: readonly Proposal[]): string[] {
  return proposals.filter(({ isSure }) => isSure).map(({ observation }) => observation.indicator);
}

it('is sure of the same words with other numbers', () => {
  expect(listSure(propose('建成72个', '建成75个'))).toHaveLength(SURE);
});

/** Words that make a number another one, and the indicators that it would wrongly be taken for. */
const PLANTED: readonly (readonly [from: string, to: string, ...wrong: string[]])[] = [
  // Another step of the same cases, and what hangs on it.
  ['共办理复议案件16件', '共受理复议申请16件', 'reconsideration-cases', 'reconsideration-cases-upheld'],
  ['结案1243件', '受理1243件', 'legal-aid-cases-closed'],
  ['结案1243件', '未结案1243件', 'legal-aid-cases-closed'],
  ['不予受理5件', '受理5件', 'reconsideration-cases-not-accepted'],
  ['维持3件，驳回3件', '撤销3件，驳回3件', 'reconsideration-cases-upheld'],
  // Another level, another place.
  ['72个市级', '72个省级', 'model-villages-city'],
  ['县政府涉诉一二审案件', '县直部门涉诉一二审案件', 'litigation-cases'],
  ['全县设立调解中心', '全市设立调解中心', 'mediation-centres'],
  // Words that are nearly the same.
  ['行政确认案件1件', '行政许可案件1件', 'reconsideration-cases-confirmation'],
  ['行政确权2件', '行政确认2件', 'reconsideration-cases-title'],
  ['执业公证员2名', '公证员助理2名', 'notaries'],
  ['律师36名', '实习律师36名', 'lawyers'],
  ['法律服务工作者46名', '法律服务志愿者46名', 'grassroots-legal-service-workers'],
  ['主动公开政府信息', '应主动公开政府信息', 'government-information-disclosed-proactively'],
  ['保留权力事项2015项', '取消权力事项2015项', 'power-list-items'],
  ['接待来电来访咨询', '接待来信来访投诉', 'legal-aid-consultations'],
  // What the number is a share of, said before it.
  ['以驳回起诉、维持为主', '以撤销、变更为主', 'litigation-outcomes-dismissed-or-upheld'],
  ['较2018年下降', '较2018年上升', 'litigation-cases-decrease'],
  // A part of the year, or of the whole.
  ['我县共有行政执法人员1574人', '我县新增行政执法人员1574人', 'enforcement-officers'],
  ['结案1243件', '上半年结案1243件', 'legal-aid-cases-closed'],
  // Sentences change places with their words: the number is no longer what it was counted for.
  ['律师事务所3家，律师36名', '律师3名，律师事务所36家', 'law-firms'],
];

describe('of wrong proposals planted among right ones', () => {
  it.each(PLANTED)('none is sure: %s → %s', (from, to, ...wrong) => {
    const proposals = propose(from, to);
    const planted = proposals.filter(({ observation }) => wrong.includes(observation.indicator));
    expect(planted.filter(({ isSure }) => isSure).map(({ observation }) => observation)).toEqual([]);
  });

  it('the others are as sure as before', () => {
    // The two behind it hang on the same words.
    expect(listSure(propose('保留权力事项2015项', '取消权力事项2015项'))).toHaveLength(SURE - 3);
  });
});

it('is not sure of what has become ten times as much, or has another unit', () => {
  expect(listSure(propose('法援人员7人', '法援人员77人'))).not.toContain('legal-aid-staff');
  expect(listSure(propose('律师36名', '律师36人'))).not.toContain('lawyers');
});
