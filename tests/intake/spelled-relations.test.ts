import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { beginReport } from '../../scripts/new/begin-report.ts';
import { publishReport } from '../../scripts/publish/publish-report.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import type { Figures } from '../../src/content/schemas/figures.ts';
import { applyChanges } from '../../src/disk/file-changes.ts';
import { excuseChip, nameChip } from '../../src/intake/confirmation/decide-numbers.ts';
import { acceptChip, acceptTold, rejectTold, releaseChip } from '../../src/intake/confirmation/decide-proposals.ts';
import { openLedger, type OpenLedger } from '../../src/intake/confirmation/open-ledger.ts';
import { readWorklist, type Worklist } from '../../src/intake/confirmation/worklist.ts';
import { describeRelation } from '../../src/ledger/relation-words.ts';
import { assembleContent } from '../../src/report/report.ts';
import { callCommand } from '../support/call-command.ts';
import { checkContent } from '../support/check-content.ts';
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

/** Look at the draft's numbers on the desk, decide, and write that down. */
async function decide(
  work: (ledger: OpenLedger, worklist: Worklist) => string | Promise<string> | readonly string[],
): Promise<void> {
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === '2020');
  if (!report) throw new Error('no report of 2020');
  const ledger = await openLedger(content, report);
  await work(ledger, readWorklist(content, report));
  await applyChanges(site.dir, ledger.close());
}

/** Say that every proposed figure is right, but those of some indicators, which are set free. */
async function acceptFigures(released: readonly string[] = []): Promise<void> {
  await decide((ledger, worklist) =>
    worklist.chips.flatMap((chip) => {
      if (chip.entry?.list !== 'observations' || !chip.entry.entry.unconfirmed) return [];
      return released.includes(chip.entry.entry.indicator)
        ? releaseChip(ledger, worklist, chip)
        : acceptChip(ledger, worklist, chip, true);
    }),
  );
}

/** What is told of numbers and waits for a decision, with its arithmetic. */
async function listTold(): Promise<string[]> {
  const told: string[] = [];
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === '2020');
  const groups = report ? readWorklist(content, report).groups : [];
  for (const one of groups.flatMap(({ agreed, disputed }) => [...agreed, ...disputed])) {
    if (one.kind !== 'relation') continue;
    const { expression, verdict } = describeRelation(one.result);
    told.push(`${expression}，${verdict}`);
  }
  return told;
}

/** Decide on the only relation that is told. */
async function decideTold(
  act: (ledger: OpenLedger, worklist: Worklist, shown: { key: string; seen: string }) => string,
): Promise<void> {
  await decide((ledger, worklist) => {
    const [told] = worklist.groups.flatMap(({ agreed, disputed }) => [...agreed, ...disputed]);
    if (!told) throw new Error('nothing is told');
    return act(ledger, worklist, { key: told.id, seen: told.seen });
  });
}

async function nameNumber(words: string, name: string): Promise<void> {
  await decide(async (ledger, worklist) => {
    const chip = worklist.chips.find((candidate) => candidate.words === words && candidate.state === 'new');
    if (!chip) throw new Error(`no new number ${words}`);
    return await nameChip(ledger, worklist, chip, {
      ...{ name, unit: '次', dutyArea: 'law-enforcement', measure: 'flow', definition: '检查的次数。', value: '' },
    });
  });
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

  it('is told when all figures have been looked at, and is in force from then on', async () => {
    await begin();
    await acceptFigures();
    expect(await listTold()).toEqual([HOLDS]);
    await decideTold((ledger, worklist, shown) => acceptTold(ledger, worklist, shown, ''));
    expect(readFigures().relations).toEqual([PROPOSED]);
    expect(site.read(FIGURES)).not.toContain('100+50=150');
    expect(await findRules()).toEqual([]);
    const { stdout } = await callCommand(beginReport, ['2020'], surroundings());
    expect(stdout).not.toContain('数量关系');
  });

  it('is not proposed beside what a person has made of it', async () => {
    await begin();
    site.edit(FIGURES, 'checks-special]', 'checks-special, oversight-of-power-checks-1]');
    await acceptFigures();
    expect(readFigures().relations).toEqual([
      { ...PROPOSED, parts: [...PROPOSED.parts, 'oversight-of-power-checks-1'], unconfirmed: true },
    ]);
  });

  it('is kept as rejected, and neither proposed nor told again', async () => {
    await begin();
    await acceptFigures();
    await decideTold(rejectTold);
    expect(readFigures().relations).toEqual([{ ...PROPOSED, rejected: '正文没有说这几个数有这样的关系' }]);
    expect(await listTold()).toEqual([]);
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
    await acceptFigures();
    expect(await listTold()).toEqual(['100 + 49 = 149，原文为 150，相差 1']);
    await expect(decideTold((ledger, worklist, shown) => acceptTold(ledger, worklist, shown, ''))).rejects.toThrow(
      '写一句为什么',
    );
    expect(readFigures().relations).toEqual([{ ...PROPOSED, unconfirmed: true }]);
    await decideTold((ledger, worklist, shown) => acceptTold(ledger, worklist, shown, '原文漏写了临时检查'));
    expect(readFigures().acknowledged).toEqual([{ relation: PROPOSED.id, reason: '原文漏写了临时检查' }]);
    expect(await findRules()).toEqual([]);
  });

  it('goes with a figure that is refused, and comes back with the indicator that its number gets', async () => {
    await begin();
    await acceptFigures(['checks-special']);
    expect(readFigures().relations ?? []).toEqual([]);
    await nameNumber('50次', '专项执法检查次数');
    expect(await listTold()).toEqual([HOLDS]);
    await decideTold((ledger, worklist, shown) => acceptTold(ledger, worklist, shown, ''));
    expect(readFigures().relations).toEqual([
      { ...PROPOSED, parts: ['checks-routine', 'zhuan-xiang-zhi-fa-jian-cha-ci-shu'] },
    ]);
    expect(await findRules()).toEqual([]);
  });

  it('goes with a number that is none', async () => {
    await begin();
    await acceptFigures(['checks-special']);
    await decide((ledger, worklist) => {
      const chip = worklist.chips.find(({ words, state }) => words === '50次' && state === 'new');
      return chip ? excuseChip(ledger, worklist, chip, '不是统计的数字') : [];
    });
    expect(readFigures().relations ?? []).toEqual([]);
    expect(await findRules()).toEqual([]);
  });

  it('is proposed once its numbers have names, where none had one before', async () => {
    expect(await begin({ isKnown: false })).not.toContain('项数量关系');
    await acceptFigures();
    await nameNumber('100次', '日常检查次数');
    await nameNumber('50次', '专项检查次数');
    expect(await listTold()).toEqual([HOLDS]);
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
