import { describe, expect, it } from 'vitest';
import type { ChartDefinition } from '../../../src/content/schemas/charts.ts';
import type { PublishedRewording } from '../../../src/content/schemas/published-record.ts';
import { listRewordingEvents, writeFeed } from '../../../src/data-files/feed.ts';
import { findRecordYear, listUnrecorded, type RecordOfMeanings } from '../../../src/report/meaning-history.ts';
import { listRewordings } from '../../../src/report/meaning-words.ts';
import { rewordingAnchor } from '../../../src/report/section-paths.ts';
import { makeIndicator } from '../../support/ledger.ts';

const NAMES = { areaOf: (): undefined => undefined, nameOf: (): undefined => undefined };

it('what is said otherwise since publication is told with what it was and became, change by change', () => {
  const indicator = {
    ...makeIndicator('lawyers', '人'),
    name: '执业律师',
    reworded: [
      { date: '2021-06-01', was: { name: '律师', unit: '名' }, why: '简明。' },
      { date: '2021-07-01', was: { name: '本县律师' }, why: '统一。' },
    ],
  };
  const rewordings = listRewordings({ indicators: [indicator], charts: [] }, NAMES);
  expect(
    rewordings.map(({ date, keys }) => [date, ...keys.map(({ what, was, is }) => `${what} ${was} ${is}`)]),
  ).toEqual([
    ['2021-06-01', '名称 律师 本县律师', '单位 名 人'],
    ['2021-07-01', '名称 本县律师 执业律师'],
  ]);
  const head = {
    title: '',
    description: '',
    author: '',
    home: 'https://x.example/',
    self: 'https://x.example/feed.xml',
  };
  const feed = writeFeed(
    head,
    listRewordingEvents(rewordings, ({ id, date }) => `https://x.example/figures/${id}/#${date}`),
  );
  expect(feed).toContain('更正说法：执业律师（2021-07-01）');
  expect(feed).toContain('<p>名称原为“律师”，改为“本县律师”。数字没有改动。</p>');
  expect(feed).toContain('https://x.example/figures/lawyers/#2021-06-01');
});

describe('the address of a change of what is said', () => {
  const chart = {
    id: 'x',
    title: '三',
    statement: '。',
    panels: [],
    reworded: [
      { date: '2021-06-01', was: { title: '一' }, why: '甲。' },
      { date: '2021-06-01', was: { title: '二' }, why: '乙。' },
    ],
  } as unknown as ChartDefinition;
  const defined = { indicators: [], charts: [chart] };
  const record = (year: number, reworded: PublishedRewording[] = []): RecordOfMeanings => ({
    year,
    path: '',
    meanings: { indicators: [], charts: [chart] },
    reworded,
    scope: { indicators: new Set(), year },
  });

  it('tells several of a day apart', () => {
    expect(listRewordings(defined, NAMES).map(rewordingAnchor)).toEqual([
      'reworded-x-2021-06-01',
      'reworded-x-2021-06-01-2',
    ]);
  });

  it('stays among the charts of the report whose record has it, whatever is published later', () => {
    const [first] = listRewordings(defined, NAMES);
    const unrecorded = listUnrecorded(defined, [record(2019), record(2020)]);
    expect(unrecorded.map(({ year, rewording: { is } }) => [year, is])).toEqual([
      [2020, { title: '二' }],
      [2020, { title: '三' }],
    ]);
    const recorded = record(
      2020,
      unrecorded.map(({ rewording }) => rewording),
    );
    for (const records of [[record(2020)], [recorded], [record(2019), recorded, record(2021)]]) {
      expect(first && findRecordYear(first, defined, records)).toBe(2020);
    }
    expect(listUnrecorded(defined, [recorded, record(2021)])).toEqual([]);
  });
});
