import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/checks/check-content.ts';
import { makeConfirmed, makeDraft } from './drafted-workplace.ts';
import { NEXT_LINES } from './next-report.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

interface Figures {
  observations: { indicator: string; value: number; period?: string; quote: string; unconfirmed?: true }[];
  excused?: { quote: string; reason: string; unconfirmed?: true }[];
  dropped?: { indicator: string; unconfirmed?: true }[];
}

function readFigures(place: Workplace): Figures {
  return parse(place.readReport('figures.yml')) as Figures;
}

function readIndicators(place: Workplace): string {
  return readFileSync(join(place.contentDir, 'indicators.yml'), 'utf8');
}

describe('npm run confirm', () => {
  it('shows each entry with its sentence and last year’s, and saves every answer at once', async () => {
    using place = await makeDraft();
    const before = readFigures(place);
    const { exitCode, stdout } = await place.call('confirm', ['2020'], ['', 'n', '不知道', 's', 'q']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('原文：全县行政在编人员【2101名】，内设机构由346个调整为350个');
    expect(stdout).toContain('今年 2101名，去年 2068名');
    expect(stdout).toContain('没有看懂，请再答一次');
    expect(stdout).toContain(`（4/`);
    const after = readFigures(place);
    expect(after.observations).toHaveLength(before.observations.length - 1);
    expect(after.observations[0]).toEqual({ ...before.observations[0], unconfirmed: undefined });
    expect(after.observations.filter(({ unconfirmed }) => !unconfirmed)).toHaveLength(1);
    expect(place.readReport('figures.yml')).not.toContain('今年 2101名，去年 2068名');
  });

  it('records an indicator of which no number is left as gone', async () => {
    using place = await makeDraft();
    const answers = readFigures(place).observations.map(({ indicator }) => (indicator === 'lawyers' ? 'n' : 's'));
    await place.call('confirm', ['2020'], [...answers, 'q']);
    expect(readFigures(place).observations.map(({ indicator }) => indicator)).not.toContain('lawyers');
    expect(readFigures(place).dropped).toContainEqual({ indicator: 'lawyers', reason: '今年的报告没有写这个数字' });
  });

  it('stops where nobody answers any more, and goes on from there', async () => {
    using place = await makeDraft();
    const first = await place.call('confirm', ['2020'], ['', '']);
    expect(first.stdout).toMatch(/还有 \d+ 条没有核对/u);
    const [, total] = /（1\/(\d+)）/u.exec(first.stdout) ?? [];
    const second = await place.call('confirm', ['2020'], []);
    expect(second.stdout).toContain(`（1/${Number(total) - 2}）`);
  });

  it('adds a unit of the same meaning to the indicator whose number has it, and nothing else', async () => {
    using place = await makeDraft();
    const before = readIndicators(place);
    await place.call('confirm', ['2020', '--all']);
    const ALIAS = '    unitAliases: [名]\n';
    const countOf = (text: string): number => text.split(ALIAS).length - 1;
    expect(countOf(readIndicators(place)) - countOf(before)).toBe(2);
    expect(readIndicators(place).replaceAll(ALIAS, '')).toBe(before.replaceAll(ALIAS, ''));
  });

  it('leaves nothing to confirm, no note of its own, and no error but of numerals that nobody claims', async () => {
    using place = await makeDraft();
    const { stdout } = await place.call('confirm', ['2020', '--all']);
    expect(stdout).toMatch(/还有 \d+ 个数字没有着落/u);
    const text = place.readReport('figures.yml');
    expect(text).not.toContain('unconfirmed: true\n');
    expect(text.split('observations:')[1]?.split('没有着落')[0]).not.toContain('# | 把握');
    const errors = (await checkContent(place.contentDir)).filter(
      ({ severity, file }) => severity === 'error' && file.startsWith('reports/2020/'),
    );
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['figures/unaccounted-numeral']));
  });

  it('leaves a report unpublished while anything waits to be confirmed', async () => {
    using place = await makeDraft();
    const { exitCode, stderr } = await place.call('publish-report', ['2020']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('figures/unconfirmed');
    expect(stderr).toContain('没有发布，也没有改动任何文件');
  });

  it('asks what the other numerals are: a new indicator, one that is known, or no figure', async () => {
    using place = await makeConfirmed();
    const { stdout } = await place.call(
      'confirm',
      ['2020'],
      [
        // 36家: a new indicator, as proposed, of a point in time.
        ...['', '', '', '2', ''],
        // 98.6%: a new one with a name and an id of its own; the first id is none.
        ...['', '“最多跑1次”事项占比', '最多', 'single-visit-share', '1', '只需跑一次的事项在全部事项中的占比。'],
        // 1390件: of a known indicator, by a word of its name.
        ...['i', '结案数', ''],
        // 113人: no figure.
        ...['x', '只是举例'],
        // 86场次: later.
        's',
      ],
    );
    expect(stdout).toContain('政务服务大厅进驻单位【36】家');
    expect(stdout).toContain('编码只能用小写英文字母');
    expect(stdout).toContain('还有 1 个数字没有着落');
    const { observations, excused, dropped } = readFigures(place);
    expect(observations).toContainEqual(
      expect.objectContaining({ indicator: 'zheng-wu-fu-wu-da-ting-jin-zhu-dan-wei', value: 36 }),
    );
    expect(observations).toContainEqual(expect.objectContaining({ indicator: 'single-visit-share', value: 98.6 }));
    expect(observations).toContainEqual(expect.objectContaining({ indicator: 'legal-aid-cases-closed', value: 1390 }));
    expect(excused).toContainEqual(expect.objectContaining({ reason: '只是举例' }));
    expect(dropped?.map(({ indicator }) => indicator)).not.toContain('legal-aid-cases-closed');
    expect(readIndicators(place)).toContain(
      'name: 政务服务大厅进驻单位\n    unit: 家\n    dutyArea: government-functions\n    kind: count\n    measure: stock',
    );
    expect(place.readReport('figures.yml')).toContain('# | 还有 1 个数字没有着落');
  });

  it('asks for the unit that no list has, and says of what cannot be read how a person enters it', async () => {
    const line = '另有林地405片已确权，三年内1/3的村已完成。';
    using place = makeWorkplace(
      '报告.txt',
      NEXT_LINES.map((text) => text.replace('全县现有村', `${line}全县现有村`)).join('\n'),
    );
    await place.call('new', ['2020', '--from', place.document]);
    await place.call('confirm', ['2020', '--all']);
    const later = Array.from({ length: 4 }, () => 's');
    const { stdout } = await place.call(
      'confirm',
      ['2020'],
      [
        ...later,
        // 405片: a unit that is not printed, then the one that is.
        ...['', '亩', '片', '', '', '2', ''],
        ...['h', 'q'],
      ],
    );
    expect(stdout).toContain('林地【405】片');
    expect(stdout).toContain('单位要照录它开头的一两个字');
    expect(stdout).toContain('程序读不懂这个数字');
    expect(stdout).toContain('三年内【1/3】的村');
    expect(stdout).toContain('- indicator: 指标编码\n      value: 它的值\n      printed: 1/3\n');
    expect(readIndicators(place)).toContain('unit: 片');
    expect(readFigures(place).observations).toContainEqual(expect.objectContaining({ value: 405 }));
  });

  it.each([
    [['2021'], '没有 2021 年度的报告', 1],
    [[], '没有写明是哪一年度', 2],
    [['2020', '--yes'], '不认识的选项：--yes', 2],
  ])('answers misuse %j in Chinese', async (args, message, code) => {
    using place = makeWorkplace('无.txt', '');
    const { exitCode, stdout, stderr } = await place.call('confirm', args);
    expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('does not guess at a file that cannot be read', async () => {
    using place = await makeDraft();
    place.writeReport('figures.yml', 'observations: [\n');
    const { exitCode, stderr } = await place.call('confirm', ['2020', '--all']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('有读不出的文件');
    expect(place.readReport('figures.yml')).toBe('observations: [\n');
  });

  it('says so where there is nothing to do', async () => {
    using place = makeWorkplace('无.txt', '');
    const { exitCode, stdout } = await place.call('confirm', ['2019']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('2019 年度的内容都核对过了，每个数字都有着落');
  });
});
