import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Workplace } from '../intake/new/workplace.ts';

/** Replace the first occurrence of a text in a file of the report of 2020. */
export function editReport(place: Workplace, file: string, from: string, to: string): void {
  const text = place.readReport(file);
  if (!text.includes(from)) throw new Error(`${file} does not have: ${from}`);
  place.writeReport(file, text.replace(from, to));
}

/**
 * Enter for all that was proposed, then the answers for the numerals that last year's report has no like of, then enter
 * for what the text says of its numbers: one of those was proposed, and one hangs on a number that was named only now.
 */
export function answerAll(place: Workplace): string[] {
  const [figures = ''] = place.readReport('figures.yml').split('\nrelations:');
  const pending = figures.match(/^ +unconfirmed: true$/gmu) ?? [];
  return [
    ...pending.map(() => ''),
    ...['', '政务服务大厅进驻单位数', 'service-hall-units', '2', ''],
    ...['', '“最多跑1次”事项占比', 'single-visit-share', '2', ''],
    ...['', '法律援助案件办结件数', 'legal-aid-cases-settled', '1', ''],
    ...['', '新取得执法证件人数', '', '1', ''],
    ...['x', ''],
    ...['', ''],
  ];
}

/** Change a number of a published report, in the text and in the ledger, without a word of correction. */
export function changePublishedText(place: Workplace): void {
  editReport(place, '04-law-enforcement.md', '共1620名', '共1602名');
  editReport(place, 'figures.yml', 'value: 1620\n', 'value: 1602\n');
  editReport(place, 'figures.yml', '行政执法人员共1620名', '行政执法人员共1602名');
}

/** Enter the number that was taken for none when the report was published. */
export function enterForgottenFigure(place: Workplace): void {
  const path = join(place.contentDir, 'indicators.yml');
  const indicators = parse(readFileSync(path, 'utf8')) as { indicators: object[] };
  const event = {
    ...{ id: 'law-outreach-events', name: '送法下乡场次', unit: '场次', dutyArea: 'staff-capacity' },
    ...{ kind: 'count', measure: 'flow', definition: '到乡村举办的法治宣传活动，按场次计。' },
  };
  writeFileSync(path, stringify({ ...indicators, indicators: [...indicators.indicators, event] }));
  const figures = parse(place.readReport('figures.yml')) as { observations: object[]; excused: { quote: string }[] };
  const observation = { indicator: event.id, value: 86, section: 'staff-capacity', quote: '送法下乡86场次' };
  place.writeReport(
    'figures.yml',
    stringify({
      ...figures,
      observations: [...figures.observations, observation],
      excused: figures.excused.filter(({ quote }) => !quote.includes('86场次')),
    }),
  );
}
