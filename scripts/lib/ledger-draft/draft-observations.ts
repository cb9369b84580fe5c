import type { Proposal } from '../../../src/report/proposals/proposed-ledger.ts';
import type { Observation } from '../../../src/schemas/figures.ts';
import type { DraftedEntry } from './drafted-entry.ts';
import {
  CONFIDENCE_NAMES,
  describeChange,
  describeDoubt,
  type NameIndicator,
  writeAmount,
  writePlace,
} from './proposal-words.ts';

/** Draft the entries of the figures that were found, in the order of the text. */
export function draftObservations(proposals: readonly Proposal[], nameOf: NameIndicator): DraftedEntry<Observation>[] {
  return proposals.map((proposal) => ({
    entry: { ...proposal.observation, unconfirmed: true },
    notes: [
      `${CONFIDENCE_NAMES[proposal.confidence]}：${nameOf(proposal.observation.indicator)}，${compareYears(proposal)}。`,
      `去年的原文：“${proposal.before.clause}”（${proposal.before.section} 一节）。`,
      ...describeProposal(proposal, nameOf),
    ],
  }));
}

/** What there is to say against a proposal, a sentence each: doubts, differences to last year, other places. */
function describeProposal(
  { observation, doubts, changes, alternatives, unitAlias }: Proposal,
  nameOf: NameIndicator,
): string[] {
  const doubted = doubts.map(({ kind }): string => kind);
  const others = changes.filter(({ kind }) => !doubted.includes(kind));
  return [
    ...(doubts.length > 0 ? [`疑点：${doubts.map((doubt) => describeDoubt(doubt, nameOf)).join('；')}。`] : []),
    ...(others.length > 0 ? [`与去年不同：${others.map(describeChange).join('；')}。`] : []),
    ...(unitAlias === undefined ? [] : [explainUnitAlias(observation.indicator, unitAlias)]),
    ...alternatives.map((place) => `也可能是：${writePlace(place)}。`),
  ];
}

/** Until the indicator knows the unit, the check refuses the entry. */
function explainUnitAlias(indicator: string, unit: string): string {
  return `今年的单位写作“${unit}”：意思相同的话，在 ../../indicators.yml 的 ${indicator} 里写上 unitAliases: [${unit}]（npm run confirm 会代写）。`;
}

function compareYears({ observation, before, changes }: Proposal): string {
  const unit = changes.find((change) => change.kind === 'unit')?.after ?? before.unit;
  const now = writeAmount({ ...observation, unit });
  const ofYear = observation.period === undefined ? '' : `（${observation.period}年的数字）`;
  return `今年 ${now}${ofYear}，去年 ${writeAmount(before)}`;
}
