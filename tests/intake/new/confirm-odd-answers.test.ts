import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/checks/check-content.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { openFigures } from '../../../src/intake/confirmation/figures-editor.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { makeConfirmed, makeDraft } from './drafted-workplace.ts';
import type { Workplace } from './workplace.ts';

const BYTE_ORDER_MARK = '\ufeff';

function readBoth(place: Workplace): { figures: string; indicators: string } {
  return {
    figures: place.readReport('figures.yml'),
    indicators: readFileSync(join(place.contentDir, 'indicators.yml'), 'utf8'),
  };
}

describe('odd answers to npm run confirm', () => {
  it('are understood in Chinese, in full-width letters and with spaces round them', async () => {
    using place = await makeDraft();
    const { observations: before } = parse(place.readReport('figures.yml')) as { observations: object[] };
    const { stdout } = await place.call(
      'confirm',
      ['2020'],
      ['是', ' ｙ ', '不对', 'Ｓ', '很'.repeat(5000), '\u3000退出'],
    );
    expect(stdout.match(/没有看懂/gu)).toHaveLength(1);
    const { observations: after } = parse(place.readReport('figures.yml')) as {
      observations: { unconfirmed?: true }[];
    };
    expect(after).toHaveLength(before.length - 1);
    expect(after.map(({ unconfirmed = false }) => unconfirmed).slice(0, 4)).toEqual([false, false, true, true]);
  });

  it('that an indicator’s last number is not its own say what became of it', async () => {
    using place = await makeDraft();
    const { stdout } = await place.call('confirm', ['2020'], ['n', 'q']);
    expect(stdout).toContain('这个指标今年没有别的数字了，已记为今年没有');
  });

  it.each([
    ['nobody answers any more', ['', '大厅单位']],
    ['the person stops', ['', '大厅单位', 'hall-units', 'q']],
    ['the person puts the number aside', ['', '大厅单位', 'hall-units', '2', 'ｓ', 'q']],
    ['the reason of an excuse is not given', ['x', 'q']],
    ['none of the known indicators fits', ['i', '案件', 's', 'q']],
  ])('leave nothing half-written where %s', async (_, answers) => {
    using place = await makeConfirmed();
    const before = readBoth(place);
    const { exitCode, stdout } = await place.call('confirm', ['2020'], answers);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('还有 5 个数字没有着落');
    expect(readBoth(place)).toEqual(before);
  });

  it('are asked again where they name nothing that there is', async () => {
    using place = await makeConfirmed();
    const { stdout } = await place.call(
      'confirm',
      ['2020'],
      // 36家: no such indicator, one of another unit, then a new one with a name that is taken, and a number out of range.
      ['i', '没有这种指标', 'i', 'lawyers', '', '', '律师数', '大厅单位', 'hall-units', '３', '２', '', 'q'],
    );
    expect(stdout).toContain('没有找到这个指标');
    expect(stdout).toMatch(/不能登记为“.+”：它的单位是“.+”，与“家”意思不同/u);
    expect(stdout).toContain('请写序号，从 1 到 2');
    expect(readBoth(place).indicators).toMatch(/- id: hall-units\n(?: {4}.*\n)*? {4}measure: stock\n/u);
  });
});

describe('files that were saved with an old Windows editor', () => {
  it('keep their line ends and byte order mark, whatever is confirmed, added or begun anew', async () => {
    using place = await makeDraft();
    const section = '03-decision-making.md';
    const paths = ['indicators.yml', 'reports/2020/figures.yml', `reports/2020/${section}`].map((file) =>
      join(place.contentDir, file),
    );
    place.writeReport(section, place.readReport(section).replace('---\n', '---\nunconfirmed: true\n'));
    for (const path of paths) {
      writeFileSync(path, BYTE_ORDER_MARK + readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    }
    await place.call('confirm', ['2020', '--all']);
    await place.call('confirm', ['2020'], ['', '', '', '2', '', 'x', '', 'q']);
    await place.call('new', ['2020']);
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      expect(text.startsWith(BYTE_ORDER_MARK)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
      expect(text).not.toContain('unconfirmed: true\r\n');
    }
    expect(readBoth(place).indicators).toContain('measure: stock');
    const errors = (await checkContent(place.contentDir)).filter(({ severity }) => severity === 'error');
    expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['figures/unaccounted-numeral']));
  });
});

describe('a figures.yml that somebody edits meanwhile', () => {
  it('is not overwritten', async () => {
    using place = await makeDraft();
    const content = assembleContent(await readContentFolder(place.contentDir));
    const [report] = content.reports.filter(({ name }) => name === '2020');
    if (!report) throw new Error('no report of 2020');
    const { editor, save } = await openFigures(content, report);
    editor.confirm('observations', 0);
    await save();
    const edited = `${place.readReport('figures.yml')}# 我自己记的\n`;
    place.writeReport('figures.yml', edited);
    editor.confirm('observations', 1);
    await expect(save()).rejects.toThrow('在核对期间被改过');
    expect(place.readReport('figures.yml')).toBe(edited);
  });
});
