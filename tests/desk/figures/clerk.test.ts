import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { checkContent } from '../../support/check-content.ts';
import { type ClerkWork, workThrough } from '../../support/desk/clerk.ts';
import { makeDraftDesk } from '../../support/desk/draft-desk.ts';
import { FOUR_PARTS, makeNearCopy } from '../../support/desk/made-up-reports.ts';
import type { TestDesk } from '../test-desk.ts';

/** What the ledger of a report comes to, and what the check still says of it. */
async function readOutcome(desk: TestDesk, year: number): Promise<{ figures: number; findings: string[] }> {
  const content = assembleContent(await readContentFolder(desk.contentDir));
  const report = content.reports.find(({ name }) => name === String(year));
  const findings = await checkContent(desk.contentDir);
  return {
    figures: report?.ledger?.figures.length ?? 0,
    findings: findings
      .filter(
        ({ file, severity }) =>
          severity === 'error' && (file.includes(`/${year}/figures`) || file === 'indicators.yml'),
      )
      .map(({ message }) => message),
  };
}

function expectAllSeen({ nodded, looked }: ClerkWork, doubtful: readonly string[]): void {
  expect(looked).toEqual(doubtful);
  expect(nodded.filter((words) => doubtful.includes(words))).toEqual([]);
}

describe('a clerk without a script', () => {
  it('comes through the near copy of 70 numbers with at most 25 decisions', async () => {
    const report = makeNearCopy();
    using desk = await makeDraftDesk(report);
    const work = await workThrough(desk, report.year);
    expect(work.decisions.length).toBeLessThanOrEqual(25);
    expectAllSeen(work, []);
    expect(work.nodded).toHaveLength(70);
    expect(await readOutcome(desk, report.year)).toEqual({ figures: 72, findings: [] });
  });

  it('comes through the four-part structure of 57 numbers with at most 40 decisions, and looks at each doubtful one', async () => {
    using desk = await makeDraftDesk(FOUR_PARTS);
    // The villages of 2019 are those that were looked at again; those of 2022 are all that there are.
    const work = await workThrough(desk, FOUR_PARTS.year, (name) => (name.includes('复核') ? 'wrong' : 'right'));
    expect(work.decisions.length).toBeLessThanOrEqual(40);
    expectAllSeen(work, [
      '87项',
      '0.5个工作日以内',
      '168大项',
      '351细类',
      '9件',
      '近320件',
      '1486人',
      '21件',
      '238个',
      '208件',
      '1733件',
      '6家',
      '53名',
      '11个',
    ]);
    const { figures, findings } = await readOutcome(desk, FOUR_PARTS.year);
    expect(findings).toEqual([]);
    // 两成左右 is in Chinese numerals, and need not be one.
    expect(figures).toBe(56);
    // Its decisions are kept one by one, and can be taken back to the last.
    for (let left = work.decisions.length; left > 0; left -= 1) await desk.submit('/undo', { year: '2022' });
    expect(await desk.readPage('/2022/figures')).toContain('还要定 27 次');
  });
});
