import type { SectionText } from '../../../src/report/ledger/bound-figure.ts';
import { YAML_STYLE } from '../yaml-style.ts';
import { describeUnclaimed } from './describe-unclaimed.ts';
import type { LedgerDraft } from './draft-ledger.ts';
import { addEntry, LEDGER_LISTS, parseLedger } from './ledger-document.ts';
import { addNotes, takeOutNotes } from './notes.ts';

const EMPTY = `# yaml-language-server: $schema=../../.schemas/figures.json
# 本年度报告里的数据，按正文先后排列；指标的名称、单位和含义见 ../../indicators.yml。
# value 按指标的单位写成阿拉伯数字；qualifier（约、近、余、多、左右、以内……）原文有就写；period 只在数字说的不是本报告年度时写。
# quote 照录原文中含有这个数字的一小段，在该节中只出现一次；出现两次就向前或向后多录几个字。
# 带 unconfirmed: true 的条目是程序提出的，逐条对照原文：对的删去 unconfirmed 这一行（或运行 npm run confirm），不对的改正或删去。
# “# |”开头的说明也是程序写的，npm run confirm 会随条目一起删去。
observations: []
`;

/**
 * Add a draft to the text of a figures.yml; what stands there is kept, comments too, but for the list of unclaimed
 * numerals that an earlier draft left at its end.
 *
 * @param text The file as it is, which must be YAML; `undefined` begins a new one.
 */
export function writeLedger(text: string | undefined, draft: LedgerDraft, sections: readonly SectionText[]): string {
  const document = parseLedger(text ?? EMPTY);
  for (const list of LEDGER_LISTS) {
    for (const { entry, notes } of draft[list]) addEntry(document, list, entry, notes, sections);
  }
  document.comment = addNotes(takeOutNotes(document.comment), describeUnclaimed(draft.unclaimed));
  return document.toString(YAML_STYLE);
}
