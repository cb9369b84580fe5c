import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { command } from '../../../scripts/check.ts';
import { publishReport } from '../../../scripts/publish/publish-report.ts';
import { hashRecords } from '../../../src/checks/record-hash.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { callCommand } from '../../support/call-command.ts';
import { checkContent } from '../../support/check-content.ts';
import { openRecord } from '../../support/old-record.ts';
import type { ScriptResult } from '../../support/run-script.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const RECORD = 'reports/2019/published.yml';

async function hash(site: FixtureSite): Promise<string> {
  return hashRecords(await readContentFolder(site.dir)) ?? '';
}

function compare(site: FixtureSite, ...args: readonly string[]): Promise<ScriptResult> {
  return callCommand(command, ['--record', ...args], { env: { CONTENT_DIR: site.dir } });
}

/** Write a record otherwise than a program does, and let it say the same. */
function rewrite(site: FixtureSite): void {
  const said = parse(site.read(RECORD)) as { figures: Record<string, unknown>[] };
  const turned = said.figures.map((figure) => Object.fromEntries(Object.entries(figure).toReversed()));
  const entries = Object.entries({ ...said, figures: turned }).toReversed();
  site.write(RECORD, `# 另一句话\n${stringify(Object.fromEntries(entries))}`.replaceAll('\n', '\r\n'));
}

describe('the hash of what is on record', () => {
  it('is the same however the record is written', async () => {
    using site = writeSite({ years: [2019, 2020] });
    site.freeze();
    const before = await hash(site);
    rewrite(site);
    expect(await hash(site)).toBe(before);
  });

  it('is another with any word of any record changed, and with a file that was made', async () => {
    using site = writeSite({ years: [2019, 2020] });
    site.freeze();
    const seen = [await hash(site)];
    const changes: (() => void)[] = [
      () => {
        site.edit(RECORD, 'value: 143\n', 'value: 145\n');
      },
      () => {
        site.write(RECORD, site.read(RECORD).replace(/ {2}- indicator: law-enforcement-rate-2\n(?: {4}.*\n)+/u, ''));
      },
      () => {
        site.write('reports/2020/published.yml', `${site.read('reports/2020/published.yml')}addresses: [2020/]\n`);
      },
      () => {
        site.write('made-files.yml', `files:\n  - file: reports/2019/report.pdf\n    sha256: ${'a'.repeat(64)}\n`);
      },
    ];
    for (const change of changes) {
      change();
      const now = await hash(site);
      expect(seen).not.toContain(now);
      seen.push(now);
    }
  });

  it('is of nothing where nothing was published', async () => {
    using site = writeSite({ years: [2019], draft: 2019 });
    expect(hashRecords(await readContentFolder(site.dir))).toBeUndefined();
  });
});

describe('a record without its hash', () => {
  it('is told where another has one, and sealed by the next publication', async () => {
    using site = writeSite({ years: [2019, 2020] });
    site.freeze();
    const listRules = async (): Promise<string[]> =>
      (await checkContent(site.dir)).map(({ file, rule }) => `${file} ${rule}`);
    expect(await listRules()).toEqual([]);
    await callCommand(publishReport, ['2020'], { env: { CONTENT_DIR: site.dir } });
    site.write(RECORD, openRecord(site.read(RECORD)));
    expect(await listRules()).toEqual([`${RECORD} published/record-unsealed`]);
    expect((await callCommand(publishReport, ['2019'], { env: { CONTENT_DIR: site.dir } })).exitCode).toBe(0);
    expect(await listRules()).toEqual([]);
  });
});

describe('npm run check -- --record', () => {
  it('takes the line that was printed when the report was published', async () => {
    using site = writeSite({ years: [2019, 2020], draft: 2020 });
    site.freeze();
    const { stdout } = await callCommand(publishReport, ['2020'], { env: { CONTENT_DIR: site.dir } });
    const [, kept = ''] = /^npm run check -- --record ([0-9a-f]{64})$/mu.exec(stdout) ?? [];
    const same = await compare(site, kept.toUpperCase());
    expect(same).toMatchObject({ exitCode: 0, stderr: '' });
    expect(same.stdout).toContain('发布记录与留底的一致');
    site.edit('reports/2020/published.yml', 'value: 150\n', 'value: 148\n');
    const other = await compare(site, kept);
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain(`留底是 ${kept.slice(0, 8)}…`);
    expect(other.stdout).not.toContain('一致，没有人动过');
  });

  it('says which reports a line of before is of', async () => {
    using site = writeSite({ years: [2019, 2020], draft: 2020 });
    site.freeze();
    await callCommand(publishReport, ['2019'], { env: { CONTENT_DIR: site.dir } });
    const kept = await hash(site);
    await callCommand(publishReport, ['2020'], { env: { CONTENT_DIR: site.dir } });
    const { exitCode, stdout } = await compare(site, kept);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('留底的这一行只管2019年度，那些记录没有变；2020年度是以后发布的');
  });

  it('says what it takes, and gives a program the finding', async () => {
    using site = writeSite();
    const misused = await compare(site, '1234');
    expect(misused.exitCode).toBe(2);
    expect(misused.stderr).toContain('应为 64 个数字和 a 到 f 的字母');
    const { stdout } = await compare(site, '0'.repeat(64), '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject([{ file: 'reports', rule: 'published/record-differs' }]);
  });
});
