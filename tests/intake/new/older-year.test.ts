import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEXT_LINES } from './next-report.ts';
import { settleNumbers } from '../../support/settle-numbers.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

/** The report of 2018, to be published beside that of 2019. */
const LINES = NEXT_LINES.map((line) => line.replaceAll('2021', '2019').replaceAll('2020', '2018'));

function read(place: Workplace, file: string): string {
  return readFileSync(join(place.contentDir, 'reports/2018', file), 'utf8');
}

describe('a report older than the first of the site', () => {
  it('takes its figures from the nearest year, by its name, and drops none', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    const { exitCode, stdout } = await place.call('new', ['2018', '--from', place.document]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/照 2019 年度的指标在正文里找到 \d+ 个/u);
    const figures = read(place, 'figures.yml');
    expect(parse(figures)).not.toHaveProperty('dropped');
    expect(figures).toContain('# | 把握大：全县行政在编人员数，2018年 2101名，2019年 2068名。');
    expect(figures).not.toMatch(/去年|今年/u);
    expect(parse(read(place, 'report.yml'))).toMatchObject({ year: 2018, outline: '2015', issuer: '示例县人民政府' });
  });

  it('is published, and the later one stays as it is', async () => {
    using place = makeWorkplace('报告.txt', LINES.join('\n'));
    await place.call('new', ['2018', '--from', place.document]);
    const before = readFileSync(join(place.contentDir, 'reports/2019/figures.yml'), 'utf8');
    await settleNumbers(place.contentDir, 2018, 'excused');
    const published = await place.call('publish-report', ['2018']);
    expect(published.exitCode).toBe(0);
    const { exitCode, stdout } = await place.call('check', ['--format', 'json']);
    expect(exitCode).toBe(0);
    const rules = (JSON.parse(stdout) as { file: string; rule: string }[]).map(({ file, rule }) => `${file} ${rule}`);
    // The made-up numbers of 2018 deny what the report of 2019 says of its changes since, and lack parts of a chart.
    // Nobody has written its summaries.
    expect(rules).toEqual([
      'charts.yml charts/parts-missing',
      'reports/2018/01-government-functions.md summary/missing',
      'reports/2019/figures.yml figures/broken-claim',
    ]);
    expect(readFileSync(join(place.contentDir, 'reports/2019/figures.yml'), 'utf8')).toBe(before);
  });
});
