import { expect, test } from 'vitest';
import { listChips, type ReportChips } from '../../../src/intake/confirmation/list-chips.ts';
import { readMentions } from '../../../src/intake/proposals/mentions.ts';
import { buildLedger } from '../../../src/ledger/ledger.ts';
import type { AssembledContent, AssembledReport } from '../../../src/report/report.ts';
import { countSteps } from '../../support/count-steps.ts';
import { type MadeUpReport, proposeNext } from './known-report.ts';

const KNOWN: MadeUpReport = {
  text: '示例县法律援助中心共办理援助案件120件，结案100件。',
  figures: [
    { unit: '件', observation: { indicator: 'cases', value: 120, quote: '援助案件120件' } },
    { unit: '件', observation: { indicator: 'closed', value: 100, quote: '结案100件' } },
  ],
};

/** A paragraph of one sentence. */
function repeat(words: string, times: number): string {
  return `${words.repeat(times)}完。`;
}

test.each(['走访群众3人，', '走访3', '1,', '由3个增至4个，', '“甲。”3件', '2020年3月2日'])(
  'work grows with a sentence full of numbers, not with its square: %s',
  (words) => {
    const measure = (times: number): number => countSteps(() => proposeNext(KNOWN, repeat(words, times)));
    const [, some, twice] = [measure(100), measure(800), measure(1_600)];
    expect(twice).toBeLessThan(2.4 * some);
  },
);

/** The numbers of a report of one paragraph that nobody has said anything of. */
function listOpen(text: string): ReportChips {
  const sections = [{ slug: 'work', blocks: [text] }];
  const ledger = buildLedger({ indicators: [] }, { observations: [] }, sections, 2020);
  const report = { name: '2020', year: 2020, sections, ledger } as unknown as AssembledReport;
  return listChips({ reports: [report] } as unknown as AssembledContent, report);
}

test.each([
  ['the same', (): string => '走访群众3人，'],
  ['other ones', (at: number): string => `走访群众${at}人，`],
])('the work of showing numbers grows with their sentence, not with its square: %s', (_, write) => {
  const measure = (times: number): number =>
    countSteps(() => listOpen(`${Array.from({ length: times }, (__, at) => write(1_000 + at)).join('')}完。`));
  const [, some, twice] = [measure(100), measure(800), measure(1_600)];
  expect(twice).toBeLessThan(2.4 * some);
});

test('numbers of one sentence share its words', () => {
  const mentions = readMentions(
    [{ slug: 'work', blocks: [`${repeat('走访3人，', 20)}${repeat('走访3人，', 20)}`] }],
    2020,
  );
  expect(mentions).toHaveLength(40);
  expect(new Set(mentions.map(({ sentenceWords }) => sentenceWords)).size).toBe(2);
});
