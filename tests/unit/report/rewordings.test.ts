import { expect, it } from 'vitest';
import { listRewordingEvents, writeFeed } from '../../../src/data-files/feed.ts';
import { listRewordings } from '../../../src/report/meaning-words.ts';
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
