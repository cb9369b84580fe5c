import { expect, test } from 'vitest';
import { readSignature } from '../../../src/report/letter.ts';

test.each([
  ['2021年2月20日', { name: undefined, date: '2021-02-20' }],
  ['示例县人民政府 2021年2月20日', { name: '示例县人民政府', date: '2021-02-20' }],
  ['示例县人民政府2021 年 2 月 20 日', { name: '示例县人民政府', date: '2021-02-20' }],
  ['示例县司法局\u3000\u3000二○二一年二月二十日', { name: '示例县司法局', date: '2021-02-20' }],
  ['中共示例县委 示例县人民政府 ２０２１年２月２０日', { name: '中共示例县委 示例县人民政府', date: '2021-02-20' }],
  [' 示例县人民政府 2021年2月20日 ', { name: '示例县人民政府', date: '2021-02-20' }],
  ['数据截至2020年12月31日', undefined],
  ['已上报。示例县人民政府2021年2月20日', undefined],
  ['县委常委会议2021年2月20日', undefined],
  ['示例县人民政府2021年二月某日', undefined],
  ['报送县政府。2021年2月20日', undefined],
  ['示例县人民政府2021年2月20日印发', undefined],
  ['示例县人民政府2021年2月', undefined],
  ['示例县人民政府', undefined],
])('reads who signs and when in %s', (text, signature) => {
  expect(readSignature(text)).toEqual(signature);
});
