import { describe, expect, it } from 'vitest';
import { proposeLedger } from '../../../src/intake/proposals/propose-ledger.ts';
import type { Proposal } from '../../../src/intake/proposals/proposed-ledger.ts';
import { readRealReport } from './known-report.ts';
import { EXPECTED, NEXT_SECTIONS, NEXT_YEAR } from './next-year.ts';

const { proposals, missing, unclaimed } = proposeLedger(await readRealReport(), {
  year: NEXT_YEAR,
  sections: NEXT_SECTIONS,
});

/** What the matching by words cannot see: “已答复161条” has no word of “回复申请人依法申请公开141条”. */
const MISSED = ['government-information-requests-answered'];
/** What it takes for the same, doubtfully: last year 9 were reviewed, this year there are 9. */
const MISTAKEN = ['model-villages-province-reviewed'];

describe('the ledger proposed for a made-up year after the real one', () => {
  it('has what a person would enter, whatever was reworded, reordered, moved or printed in another way', () => {
    const found = Object.fromEntries(
      proposals.filter(({ observation }) => !MISTAKEN.includes(observation.indicator)).map(describeProposal),
    );
    const expected = Object.fromEntries(Object.entries(EXPECTED).filter(([id]) => !MISSED.includes(id)));
    expect(found).toEqual(expected);
  });

  it('is sure of nothing that is wrong', () => {
    const wrong = proposals.filter(({ observation }) => MISTAKEN.includes(observation.indicator));
    expect(wrong.map(({ confidence }) => confidence)).toEqual(['doubtful']);
  });

  it('says of two in three entries that they are certain or likely', () => {
    const sure = proposals.filter(({ confidence }) => confidence !== 'doubtful');
    expect(sure.length / proposals.length).toBeGreaterThan(2 / 3);
  });

  it('says what the text does not have, with the nearest place and why it is not it', () => {
    expect(missing.map(({ indicator }) => indicator)).toEqual([
      'section-level-leadership-posts',
      'business-start-up-time',
      'litigation-cases-collective',
      'litigation-cases-decrease',
      'government-information-disclosed',
      'government-information-requests-answered',
      'reconsideration-cases-title',
      'mediation-centres',
      'mediation-committees-local',
      'mediation-studios-petition',
    ]);
    expect(findMissing('mediation-centres')).toMatchObject({ place: { value: 2 }, obstacle: { kind: 'plan' } });
    expect(findMissing('section-level-leadership-posts')).toMatchObject({ obstacle: { kind: 'period' } });
  });

  it('lists every numeral that is left, with a draft of what it may be', () => {
    const drafts = unclaimed.map(({ text, suggestion }) =>
      suggestion.kind === 'figure'
        ? `${text}：${suggestion.name}（${suggestion.unit}）`
        : `${text}：${suggestion.kind === 'excuse' ? suggestion.because : suggestion.kind}`,
    );
    expect(drafts).toEqual([
      '2：plan',
      '36：政务服务大厅进驻单位（家）',
      '1204：可网办事项（项）',
      '1：quoted',
      '98.6：事项占比（%）',
      '21：审查规范性文件（件）',
      '19：报送备案（件）',
      '86：出具法律意见书（份）',
      '113：新取得执法证件（人）',
      '3：years',
      '12：举办执法培训（场次）',
      '28：较2019年上升（%）',
      '161：已答复（条）',
      '27：受理（件）',
      '22：审结（件）',
      '3：撤销（件）',
      '5680：各类调解组织全年调解纠纷（件）',
      '99.2：调解成功率（%）',
      '86：组织送法下乡（场次）',
      '95：plan',
      '2：plan',
    ]);
  });
});

function describeProposal({ observation, before, changes }: Proposal): [string, string] {
  const { indicator, value, qualifier, period, section } = observation;
  const unit = changes.find(({ kind }) => kind === 'unit')?.after ?? before.unit;
  const words = [qualifier, value, unit, section === before.section ? undefined : `(${section})`];
  return [
    period === undefined ? indicator : `${indicator}@${period}`,
    words.filter((word) => word !== undefined).join(' '),
  ];
}

function findMissing(id: string): unknown {
  return missing.find(({ indicator }) => indicator === id)?.rejected;
}
