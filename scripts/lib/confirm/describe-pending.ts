import { findSentence } from '../../../src/report/ledger/find-sentence.ts';
import type { ParsedReport } from '../parsed-content.ts';
import type { ConfirmContext } from './confirm-context.ts';
import type { PendingEntry } from './pending-entry.ts';

/** Show an entry as somebody compares it with the text, a line each; numbers stand in brackets 【】. */
export function describePending(pending: PendingEntry, { report, indicators, areaTitles }: ConfirmContext): string[] {
  const nameOf = (id: string): string => indicators.find((indicator) => indicator.id === id)?.name ?? id;
  switch (pending.list) {
    case 'sections': {
      const { data, path } = pending.entry;
      if (data?.kind !== 'duty-area') return [];
      return [
        `章节：${path}`,
        `原文的标题：${data.heading}`,
        `程序认为它是职责领域：${areaTitles.get(data.dutyArea) ?? data.dutyArea}`,
      ];
    }
    case 'observations': {
      const { indicator, value, qualifier = '', period } = pending.entry;
      const unit = indicators.find(({ id }) => id === indicator)?.unit ?? '';
      return [
        `指标：${nameOf(indicator)}`,
        `数值：${value}${unit}${qualifier && `（${qualifier}）`}${period === undefined ? '' : `，说的是 ${period} 年`}`,
        `原文：${quoteSentence(pending.index, report) ?? pending.entry.quote}`,
      ];
    }
    case 'excused':
      return [`不是数据：“${pending.entry.quote}”（${pending.entry.section} 一节）`, `理由：${pending.entry.reason}`];
    case 'dropped':
      return [`今年没有的指标：${nameOf(pending.entry.indicator)}`, `理由：${pending.entry.reason}`];
  }
}

/** The whole sentence round a figure, the number in brackets. */
function quoteSentence(index: number, { ledger, figures, sections }: ParsedReport): string | undefined {
  const observation = figures?.data?.observations[index];
  const figure = ledger?.figures.find((candidate) => candidate.observation === observation);
  const section = sections.find(({ slug }) => slug === observation?.section);
  if (!figure || !section) return undefined;
  const { before, printed, after } = findSentence(figure, section.blocks);
  return `${before}【${printed}】${after}`;
}
