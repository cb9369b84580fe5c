import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { confirmReport } from '../../scripts/confirm/confirm-report.ts';
import { beginReport } from '../../scripts/new/begin-report.ts';
import { publishReport } from '../../scripts/publish/publish-report.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Figures } from '../../src/content/schemas/figures.ts';
import { callCommand } from '../support/call-command.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';
import { spellOut } from '../support/spelled-sentence.ts';

const FIGURES = 'reports/2020/figures.yml';
/** The relation as the program names it. */
const PROPOSED = {
  id: 'law-enforcement-checks-1-parts',
  title: '规范行政执法行为检查次数等于2个分项相加',
  kind: 'sum',
  total: 'law-enforcement-checks-1',
  parts: ['checks-routine', 'checks-special'],
};
const HOLDS = '100 + 50 = 150，与原文相符';

let site: FixtureSite;

beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});

afterEach(() => {
  site.cleanUp();
});

/**
 * Draft the report of 2020 anew from its text, which says 检查150次，其中日常100次、专项50次.
 *
 * @param isKnown Whether the report of 2019 has these numbers too.
 * @returns What the command said.
 */
async function begin({ special = 50, isKnown = true } = {}): Promise<string> {
  const before = site.read('indicators.yml');
  spellOut(site, { year: 2020, total: 150, special });
  if (isKnown) spellOut(site);
  else site.write('indicators.yml', before);
  const document = join(site.dir, '2020.txt');
  writeFileSync(document, site.read('reports/2020/original.txt'));
  site.remove('reports/2020');
  const { stdout, stderr, exitCode } = await callCommand(beginReport, ['2020', '--from', document], surroundings());
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  return stdout;
}

function surroundings(): { env: Record<string, string> } {
  return { env: { CONTENT_DIR: site.dir } };
}

/** Answer every question that confirms an entry with the enter key, but those that are about some words. */
async function confirm(answers: readonly string[]): Promise<string> {
  const { stdout } = await callCommand(confirmReport, ['2020'], { ...surroundings(), answers });
  return stdout;
}

function readFigures(): Figures {
  return parse(site.read(FIGURES)) as Figures;
}

/** A rule for each finding about the draft’s relations. */
async function findRules(): Promise<string[]> {
  const findings = await checkContent(site.dir);
  return findings
    .filter(({ file, message }) => file === FIGURES && message.includes('数量关系'))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

/** As many enter keys as there are figures to confirm. */
function acceptFigures(): string[] {
  return readFigures().observations.map(() => '');
}

describe('a relation that a new report spells out', () => {
  it('is proposed with its arithmetic and its words, and nothing is done before somebody has seen it', async () => {
    expect(await begin()).toContain('正文自己写明了 1 项数量关系');
    expect(readFigures().relations).toEqual([{ ...PROPOSED, unconfirmed: true }]);
    expect(site.read(FIGURES)).toContain('# | 100+50=150，与“全年开展检查150次”相符。');
    expect(site.read(FIGURES)).toContain(
      '# | 原文：“印发《示例县规范行政执法行为实施办法（试行）》，全年开展检查150次，其中日常100次',
    );
    expect(await findRules()).toEqual(['warning figures/unconfirmed']);
    const figures = site.read(FIGURES).split('relations:');
    site.write(
      FIGURES,
      figures
        .map((part, index) => (index === 0 ? part.replaceAll(/ +unconfirmed: true\n/gu, '') : part))
        .join('relations:'),
    );
    const { exitCode, stderr } = await callCommand(publishReport, ['2020'], surroundings());
    expect(exitCode).toBe(1);
    expect(stderr.match(/没有人核对/gu)).toHaveLength(1);
    expect(stderr).toContain(`数量关系“${PROPOSED.title}”是程序提出的`);
  });

  it('is asked when all figures have been, and is in force from then on', async () => {
    await begin();
    const said = await confirm([...acceptFigures(), '']);
    expect(said).toContain('正文自己写明了 1 项数量关系');
    expect(said).toContain(`验算：${HOLDS}`);
    expect(said).toContain('全年开展检查【150次】，其中日常【100次】、专项【50次】');
    expect(said).toContain('2020 年度的内容都核对过了');
    expect(readFigures().relations).toEqual([PROPOSED]);
    expect(site.read(FIGURES)).not.toContain('100+50=150');
    expect(await findRules()).toEqual([]);
    const { stdout } = await callCommand(beginReport, ['2020'], surroundings());
    expect(stdout).not.toContain('数量关系');
  });

  it('is not proposed beside what a person has made of it', async () => {
    await begin();
    site.edit(FIGURES, 'checks-special]', 'checks-special, oversight-of-power-checks-1]');
    await confirm([...acceptFigures(), 's']);
    expect(readFigures().relations).toEqual([
      { ...PROPOSED, parts: [...PROPOSED.parts, 'oversight-of-power-checks-1'], unconfirmed: true },
    ]);
  });

  it('is kept as rejected, and neither proposed nor asked again', async () => {
    await begin();
    await confirm([...acceptFigures(), 'n']);
    expect(readFigures().relations).toEqual([{ ...PROPOSED, rejected: '正文没有说这几个数有这样的关系' }]);
    expect(await confirm([])).not.toContain('数量关系');
    const { stdout } = await callCommand(beginReport, ['2020'], surroundings());
    expect(stdout).not.toContain('数量关系');
    expect(readFigures().relations).toHaveLength(1);
    expect(await findRules()).toEqual([]);
  });

  it('is told at once where it does not hold, and stands only with a reason', async () => {
    expect(await begin({ special: 49 })).toContain(
      'law-enforcement 一节：100+49=149，与“全年开展检查150次”不符，相差 1',
    );
    expect(await findRules()).toEqual(['error figures/broken-relation', 'warning figures/unconfirmed']);
    const all = await callCommand(confirmReport, ['2020', '--all'], surroundings());
    expect(all.stdout).toContain('对不上：100 + 49 = 149，原文为 150，相差 1。要您自己看');
    expect(await findRules()).toEqual(['error figures/broken-relation', 'warning figures/unconfirmed']);
    const said = await confirm(['', '原文漏写了临时检查']);
    expect(said).toContain('写一句为什么');
    expect(readFigures().acknowledged).toEqual([{ relation: PROPOSED.id, reason: '原文漏写了临时检查' }]);
    expect(await findRules()).toEqual([]);
  });

  it('is left as it is by whoever gives no reason', async () => {
    await begin({ special: 49 });
    await confirm([...acceptFigures(), '', 'q']);
    expect(readFigures().relations).toEqual([{ ...PROPOSED, unconfirmed: true }]);
  });

  it('goes with a figure that is refused, and comes back with the indicator that its number gets', async () => {
    await begin();
    const figures = readFigures().observations.map(({ indicator }) => (indicator === 'checks-special' ? 'n' : ''));
    const named = ['', '专项执法检查次数', 'special-checks', '1', '专项检查的次数。'];
    const said = await confirm([...figures, ...named, '']);
    expect(said).toContain(`验算：${HOLDS}`);
    expect(readFigures().relations).toEqual([{ ...PROPOSED, parts: ['checks-routine', 'special-checks'] }]);
    expect(await findRules()).toEqual([]);
  });

  it('goes with a number that is none', async () => {
    await begin();
    const figures = readFigures().observations.map(({ indicator }) => (indicator === 'checks-special' ? 'n' : ''));
    await confirm([...figures, 'x', '不是统计的数字']);
    expect(readFigures().relations ?? []).toEqual([]);
    expect(await findRules()).toEqual([]);
  });

  it('is proposed once its numbers have names, where none had one before', async () => {
    expect(await begin({ isKnown: false })).not.toContain('项数量关系');
    const name = (id: string): string[] => ['', `检查次数之${id}`, id, '1', '检查的次数。'];
    const said = await confirm([...acceptFigures(), ...name('checks-routine'), ...name('checks-special'), '']);
    expect(said).toContain(`验算：${HOLDS}`);
    expect(readFigures().relations).toEqual([PROPOSED]);
  });

  it('is told where it does not hold, although its numbers have no names yet', async () => {
    expect(await begin({ isKnown: false, special: 49 })).toContain('有 1 处自己对不上');
  });

  it('is not proposed where it is declared for all years', async () => {
    const declared = { ...PROPOSED, id: 'checks-by-kind', parts: [...PROPOSED.parts].reverse() };
    const { relations = [], ...rest } = parse(site.read('indicators.yml')) as { relations?: object[] };
    site.write('indicators.yml', JSON.stringify({ ...rest, relations: [...relations, declared] }));
    expect(await begin()).not.toContain('项数量关系');
    expect(readFigures().relations).toBeUndefined();
  });
});
