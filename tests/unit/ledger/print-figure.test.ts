import { expect, it } from 'vitest';
import {
  arrangeFigure,
  groupDigits,
  joinFigure,
  printFigure,
  writeFigure,
} from '../../../src/ledger/printed-figure.ts';
import { makeFigures } from '../../support/ledger.ts';

it.each([
  ['1408件', '1408件'],
  ['1.2万件', '12000件'],
  ['约88.28%', '约88.28%'],
  ['130.30%', '130.30%'],
  ['约１３０．００％', '约130.00%'],
  ['100.0%', '100.0%'],
  ['增长-3.20%', '-3.20%'],
  ['2,068.50元', '2068.50元'],
  ['1.20万件', '12000件'],
  ['1.50亿元', '150000000元'],
  ['八成', '80%'],
  ['近50%', '近50%'],
  ['超过2000家', '超过2000家'],
  ['11000余条', '11000余条'],
  ['30多名', '30多名'],
  ['80%左右', '80%左右'],
  ['30人以上', '30人以上'],
  ['5件以下', '5件以下'],
  ['1个工作日以内', '1个工作日以内'],
])('prints %s as %s', (text, printed) => {
  expect(makeFigures({ a: text }).map(writeFigure)).toEqual([printed]);
});

it('prints 不足 before the number', () => {
  expect(joinFigure(arrangeFigure({ number: '10', unit: '%', qualifier: '不足' }))).toBe('不足10%');
});

it('sets the number apart from what stands around it', () => {
  expect(makeFigures({ a: '约88.28%', b: '11000余条' }).map(printFigure)).toEqual([
    { before: '约', number: '88.28', after: '%' },
    { before: '', number: '11000', after: '余条' },
  ]);
});

it.each([
  ['2068', '2068'],
  ['31100', '31,100'],
  ['114106', '114,106'],
  ['1234567.50', '1,234,567.50'],
  ['1234.12345', '1234.12345'],
  ['88.28', '88.28'],
])('%s is shown as %s', (number, shown) => {
  expect(groupDigits(number)).toBe(shown);
});
