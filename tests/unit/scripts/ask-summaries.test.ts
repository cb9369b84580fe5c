import { expect, it } from 'vitest';
import { confirmReport } from '../../../scripts/confirm/confirm-report.ts';
import { callCommand } from '../../support/call-command.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const AREA = 'reports/2020/02-law-enforcement.md';
const CHECKS = 'law-enforcement-checks-1';

/** A draft that has no summary of the section on enforcement, and of problems and plans none either. */
function writeDraft(): FixtureSite {
  const site = writeSite({ years: [2019, 2020], draft: 2020 });
  site.edit(AREA, /^summary: .*\n/mu.exec(site.read(AREA))?.[0] ?? '', '');
  return site;
}

async function confirm(site: FixtureSite, answers: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await callCommand(confirmReport, ['2020'], {
    env: { CONTENT_DIR: site.dir },
    answers,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

it('a person who confirms a draft reads headings and figures of a section, and writes its summary', async () => {
  using site = writeDraft();
  const said = await confirm(site, ['w', `检查{${CHECKS}}`, '1', '检查次数', '', 'q']);
  expect(said).toContain('还有 3 个部分没有摘要');
  expect(said).toContain('· 一是规范行政执法行为。');
  expect(said).toContain(`规范行政执法行为检查次数：150次（${CHECKS}）`);
  expect(site.read(AREA)).toContain(`summary: 检查{${CHECKS}}\nhighlights:\n`);
  expect(site.read(AREA)).toContain('label: 检查次数');
});

it('is told what does not fit, and asked again', async () => {
  using site = writeDraft();
  const said = await confirm(site, ['w', '检查9次', '', '规范执法', '', 'q']);
  expect(said).toContain('摘要里的“9次”');
  expect(site.read(AREA)).toContain('summary: 规范执法\n');
  expect(site.read(AREA)).not.toContain('highlights');
});

it.each([
  ['later', ['']],
  ['nobody', []],
  ['each section later', ['w', '', '', '']],
])('nothing is written for who answers %s', async (_, answers) => {
  using site = writeDraft();
  const before = site.read(AREA);
  await confirm(site, answers);
  expect(site.read(AREA)).toBe(before);
});
