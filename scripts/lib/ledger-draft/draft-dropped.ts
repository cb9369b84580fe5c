import { PLAIN_REASON } from '../../../src/report/ledger/dropped-reason.ts';
import type { MissingFigure, ProposedLedger } from '../../../src/report/proposals/proposed-ledger.ts';
import type { Figures } from '../../../src/schemas/figures.ts';
import type { DraftedEntry } from './drafted-entry.ts';
import { describeObstacle, type NameIndicator, writeAmount, writePlace } from './proposal-words.ts';

export type DroppedIndicator = NonNullable<Figures['dropped']>[number];

/**
 * Draft the entries of the indicators that no number was found for; one of which any year was found is not dropped.
 *
 * @param entered Ids of indicators that the ledger has numbers of already.
 */
export function draftDropped(
  { missing, proposals }: ProposedLedger,
  entered: readonly string[],
  nameOf: NameIndicator,
): DraftedEntry<DroppedIndicator>[] {
  const found = new Set([...entered, ...proposals.map(({ observation }) => observation.indicator)]);
  const gone = missing.filter(({ indicator }) => !found.has(indicator));
  return [...Map.groupBy(gone, ({ indicator }) => indicator)].map(([indicator, figures]) => ({
    entry: { indicator, reason: PLAIN_REASON, unconfirmed: true },
    notes: figures.flatMap((figure) => describeMissing(figure, nameOf)),
  }));
}

function describeMissing({ indicator, before, rejected }: MissingFigure, nameOf: NameIndicator): string[] {
  return [
    `没有找到：${nameOf(indicator)}，去年 ${writeAmount(before)}：“${before.clause}”（${before.section} 一节）。`,
    rejected
      ? `今年最接近的是 ${writePlace(rejected.place)}，没有采用：${describeObstacle(rejected.obstacle, rejected.place, nameOf)}。`
      : '今年的正文里没有接近的说法。',
  ];
}
