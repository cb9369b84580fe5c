import { expect, test } from 'vitest';
import type { Observation } from '../../../src/content/schemas/figures.ts';
import type { Correction } from '../../../src/content/schemas/report.ts';
import { listEarlierFigures } from '../../../src/report/earlier-figures.ts';
import { assembleReport, isComplete } from '../../../src/report/report.ts';
import { makeIndicator } from '../../support/ledger.ts';

const SECTION = 'law-enforcement';
const INDICATORS = [makeIndicator('cases', '件'), makeIndicator('fines', '件')];
const CASES: Observation = { indicator: 'cases', value: 153, section: SECTION, quote: '办案153件' };
const FINES: Observation = { indicator: 'fines', value: 20, section: SECTION, quote: '罚款20件' };

/** What the figures of a report of 2019 were before: `cases 2019 until 2020-07-15: 143件 → 153件, 办案143件`. */
function say(
  text: string,
  corrections: readonly Partial<Correction>[],
  figures: readonly Observation[],
  published: readonly Observation[],
): string[] {
  const report = assembleReport(
    {
      name: '2019',
      report: {
        data: {
          year: 2019,
          title: '报告',
          issuer: '示例县人民政府',
          outline: '2015',
          status: 'published',
          corrections: corrections.map((correction) => ({ date: '', was: '', is: '', why: '示例。', ...correction })),
        },
      },
      figures: { data: { observations: [...figures] } },
      followUp: undefined,
      record: {
        data: {
          original: '0'.repeat(64),
          figures: published.map((figure) => ({ ...figure, period: figure.period ?? '2019' })),
        },
      },
      sections: [
        { slug: SECTION, data: { kind: 'measures', heading: '（一）执法', formerly: ['old'] }, markdown: text },
      ],
    },
    {
      outlines: { '2015': { title: '纲要', areas: [{ id: SECTION, title: '执法' }] } },
      indicators: { data: { indicators: INDICATORS } },
    },
  );
  if (!isComplete(report)) throw new Error('the made-up report is not complete');
  return listEarlierFigures(report, INDICATORS).map(({ indicator, figure, was, is, correction, unit }) => {
    expect(was).toContain(unit);
    return `${indicator.id} ${figure.period} until ${correction.date}: ${was} → ${is}, ${figure.quote}`;
  });
}

const inText = (date: string, was: string, is: string): Partial<Correction> => ({ date, section: SECTION, was, is });
const inLedger = (date: string, was: string, is: string): Partial<Correction> => ({
  date,
  indicator: 'cases',
  was,
  is,
});

test('a number put right in the text was what was published, until that day', () => {
  const published = { ...CASES, value: 143, quote: '办案143件', section: 'old' };
  expect(say('全年办案153件。', [inText('2020-07-15', '办案143件', '办案153件')], [CASES], [published])).toEqual([
    'cases 2019 until 2020-07-15: 143件 → 153件, 办案143件',
  ]);
});

test('of a number put right twice both are told, whatever was added before it', () => {
  const published = { ...CASES, value: 143, quote: '办案143件' };
  const corrections = [
    inText('2020-07-15', '143件', '150件'),
    inText('2020-08-01', '全年', '二〇一九年全年'),
    inText('2020-09-01', '办案150件', '办案153件'),
  ];
  expect(say('二〇一九年全年办案153件。', corrections, [CASES], [published])).toEqual([
    'cases 2019 until 2020-07-15: 143件 → 150件, 办案143件',
    'cases 2019 until 2020-09-01: 150件 → 153件, 办案150件',
  ]);
});

test('what stood for less than a day is not told', () => {
  const published = { ...CASES, value: 143, quote: '办案143件' };
  const corrections = [inText('2020-07-15', '143件', '150件'), inText('2020-07-15', '150件', '153件')];
  expect(say('全年办案153件。', corrections, [CASES], [published])).toEqual([
    'cases 2019 until 2020-07-15: 143件 → 153件, 办案143件',
  ]);
});

test('a number put right in the ledger alone, or taken away, is told', () => {
  const published = { ...CASES, value: 20, quote: '罚款20件' };
  const text = '全年办案153件，罚款20件。';
  expect(say(text, [inLedger('2020-07-15', '20件', '153件')], [CASES, FINES], [published, FINES])).toEqual([
    'cases 2019 until 2020-07-15: 20件 → 153件, 罚款20件',
  ]);
  expect(say(text, [inLedger('2020-07-15', '20件', '无')], [FINES], [published, FINES])).toEqual([
    'cases 2019 until 2020-07-15: 20件 → 无, 罚款20件',
  ]);
  expect(say('罚款20件。', [inText('2020-07-15', '办案153件，罚款', '罚款')], [FINES], [CASES, FINES])).toEqual([
    'cases 2019 until 2020-07-15: 153件 → 无, 办案153件',
  ]);
});

test('where the words of a correction leave open which number it was, its record says so', () => {
  const published = { ...CASES, value: 143, quote: '办案143件' };
  const corrections = [inText('2020-07-15', '143件，其中', '153件，另有10件是')];
  expect(say('办案153件，另有10件是罚款20件。', corrections, [CASES, FINES], [published, FINES])).toEqual([
    'cases 2019 until 2020-07-15: 143件 → 153件, 办案143件',
  ]);
});

test('what was corrected beside a number, or added by a correction, has no value before', () => {
  expect(say('本年办案153件，罚款20件。', [inText('2020-07-15', '全年办', '本年办')], [CASES], [CASES])).toEqual([]);
  expect(say('全年办案153件。', [inText('2020-07-15', '年。', '年办案153件。')], [CASES], [])).toEqual([]);
  expect(say('全年办案153件。', [inLedger('2020-07-15', '无', '153件')], [CASES], [])).toEqual([]);
  expect(say('全年办案153件。', [], [CASES], [CASES])).toEqual([]);
});
