import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/text/folding.ts';
import { MALFORMED_REPORTS, OTHER_YEAR } from './malformed-reports.ts';
import { NEXT_SECTIONS } from './next-report.ts';
import { readShownText } from './read-shown-text.ts';
import { makeWorkplace } from './workplace.ts';

/** Line and rule of each finding that the command printed. */
function listFindings(stdout: string): string[] {
  return [...stdout.matchAll(/original\.txt:(\d+):1 .*\n.*\n {2}规则：(.*)/gu)].map(
    ([, line, rule]) => `${line} ${rule}`,
  );
}

function sum(matches: Iterable<RegExpMatchArray>): number {
  return [...matches].reduce((total, [, count]) => total + Number(count), 0);
}

describe.each(MALFORMED_REPORTS)('a report with $what', ({ file, data, shown, findings, said }) => {
  it('is taken whole, in its sections, and what is odd is said with its line', async () => {
    using place = makeWorkplace(file, data);
    const { exitCode, stdout, stderr } = await place.call('new', ['2020', '--from', place.document]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(listFindings(stdout)).toEqual(findings);
    for (const words of said) expect(stdout).toContain(words);
    expect(foldText(await readShownText(place))).toBe(foldText(shown.join('')));
    expect(place.listReport()?.filter((name) => name.endsWith('.md'))).toEqual(NEXT_SECTIONS);
    expect(place.readReport('report.yml')).toContain('\nsigned: 2021-02-20\n');

    const [, source, kept, leftOut] =
      /原文件共 (\d+) 个字符（不计空白），收入 (\d+) 个，未收入 (\d+) 个/u.exec(stdout) ?? [];
    expect(Number(kept) + Number(leftOut)).toBe(Number(source));
    expect(sum(stdout.matchAll(/未收入：\S+ (\d+) 个/gu))).toBe(Number(leftOut));
    const added = sum(stdout.matchAll(/另补上自动编号、注释序号等 (\d+) 个/gu));
    const total = Number(/草稿各部分合计 (\d+) 个字符/u.exec(stdout)?.[1]);
    expect(total).toBe(Number(kept) + added);
    expect(sum(stdout.matchAll(/^ {2,}(\d+) {2}\S/gmu))).toBe(total);
  });
});

it('refuses a report whose title spells another year out, and leaves nothing behind', async () => {
  using place = makeWorkplace('报告.txt', OTHER_YEAR);
  const { exitCode, stderr } = await place.call('new', ['2020', '--from', place.document]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('写的是 2018 年，要做的却是 2020 年度的报告');
  expect(place.listReport()).toBeUndefined();
});
