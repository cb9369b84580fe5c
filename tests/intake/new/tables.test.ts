import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEXT_LINES } from './next-report.ts';
import { settleNumbers } from '../../support/settle-numbers.ts';
import { makeWorkplace } from './workplace.ts';

const TABLE = [
  '各镇办理情况如下（单位：件）：',
  '| 镇 | 受理 | 办结 | 用时（天） |',
  '| --- | --- | --- | --- |',
  '| 甲镇 | 44 | 35 | 12 |',
  '| 乙镇 | 2020 | 117 | 8 |',
];

/** A Markdown document with a table above a heading of the report. */
function writeDocument(): string {
  const at = NEXT_LINES.findIndex((line) => line.startsWith('（二）'));
  const [caption = '', ...rows] = TABLE;
  return [...NEXT_LINES.slice(0, at), caption, rows.join('\n'), ...NEXT_LINES.slice(at)].join('\n\n');
}

it('lays a table of the document out as a table, and proposes its numbers by row and column', async () => {
  using place = makeWorkplace('报告.md', writeDocument());
  const begun = await place.call('new', ['2020', '--from', place.document]);
  expect({ exitCode: begun.exitCode, stderr: begun.stderr }).toEqual({ exitCode: 0, stderr: '' });
  const section = place.readReport('01-government-functions.md');
  expect(section).toMatch(/\| 镇 +\| 受理 +\| 办结 +\| 用时（天） +\|\n\| -+ .*\n\| 甲镇 +\| 44 +\| 35 +\| 12 +\|/u);

  await settleNumbers(place.contentDir, 2020, 'named');
  const { observations } = parse(place.readReport('figures.yml')) as { observations: object[] };
  const { indicators } = parse(readFileSync(join(place.contentDir, 'indicators.yml'), 'utf8')) as {
    indicators: { id: string; name: string; unit: string }[];
  };
  expect(indicators.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['甲镇受理', '甲镇办结', '甲镇用时', '乙镇受理']),
  );
  const idOf = (name: string): string | undefined => indicators.find((indicator) => indicator.name === name)?.id;
  expect(observations).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ indicator: idOf('甲镇办结'), value: 35, quote: '甲镇 44 35', column: '办结' }),
      expect.objectContaining({ indicator: idOf('乙镇受理'), value: 2020, quote: '乙镇 2020', column: '受理' }),
    ]),
  );
});
