import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const ORIGINAL = 'reports/2019/original.txt';
/** The last entry of what is no part of the report. */
const LAST_LINE = '  - words: 扫一扫在手机打开当前页\n    place: 第 55 行\n    reason: page-line\n';

describe('files and folders', () => {
  testBadInputs([
    {
      what: 'an empty content folder says what to do',
      spoil: (site) => {
        for (const file of ['site.yml', 'duty-areas.yml', 'indicators.yml', 'charts.yml', 'reports']) site.remove(file);
      },
      findings: ['.:1:1 content/empty'],
      says: ['npm run desk', 'CONTENT_DIR'],
    },
    {
      what: 'a content folder that does not exist says what to do',
      spoil: (site) => {
        site.cleanUp();
      },
      findings: ['.:1:1 content/empty'],
      says: ['不存在', 'npm run desk'],
    },
    {
      what: 'a site without a report says what to do',
      site: { years: [] },
      spoil: () => undefined,
      findings: ['reports:1:1 content/no-reports'],
      says: ['npm run desk'],
    },
    {
      what: 'site.yml and report.yml missing are two findings',
      spoil: (site) => {
        for (const file of ['site.yml', REPORT]) site.remove(file);
      },
      findings: [`${REPORT}:1:1 content/missing-file`, 'site.yml:1:1 content/missing-file'],
      says: ['report.yml', '原文出处'],
    },
    {
      what: "a report folder whose name is not its report's year",
      spoil: (site) => {
        site.rename('reports/2019', 'reports/2018');
      },
      findings: ['reports/2018/report.yml:1:1 report/folder-name'],
      says: ['“2018”', '2019'],
    },
    {
      what: 'a second report of the same year, in a folder of another name',
      site: { years: [2018, 2019] },
      spoil: (site) => {
        site.edit('reports/2018/report.yml', 'year: 2018', 'year: 2019');
      },
      findings: ['reports/2018/report.yml:1:1 report/folder-name', 'reports/2018/report.yml:1:1 report/year-differs'],
      says: ['“2018”', '2019'],
    },
  ]);
});

describe('the stored original', () => {
  testBadInputs([
    {
      what: 'missing',
      spoil: (site) => {
        site.remove(ORIGINAL);
      },
      findings: [`${ORIGINAL}:1:1 original/missing`],
      says: ['无法证明', '备份'],
    },
    {
      what: 'changed by one character',
      spoil: (site) => {
        site.edit(REPORT, /sha256: (\w+)/.exec(site.read(REPORT))?.[1] ?? '', 'abcdef01'.repeat(8));
      },
      findings: [`${ORIGINAL}:1:1 original/changed`],
      says: ['abcdef01', '依据'],
    },
    {
      what: 'written in GBK',
      spoil: (site) => {
        // 濉溪县人民政府 in GBK.
        site.write(ORIGINAL, Uint8Array.of(0xe5, 0xa1, 0xcf, 0xaa, 0xcf, 0xd8, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe));
        site.recordHash(2019);
      },
      findings: [`${ORIGINAL}:1:1 file/not-utf-8`],
      says: ['GBK', '另存为', 'UTF-8'],
    },
    {
      what: 'written in GBK, which nothing else is said about, and the hash it will have',
      spoil: (site) => {
        site.write(ORIGINAL, Uint8Array.of(0xe5, 0xa1, 0xcf, 0xaa, 0xcf, 0xd8));
      },
      findings: [`${ORIGINAL}:1:1 file/not-utf-8`],
      says: ['sha256', createHash('sha256').update('濉溪县').digest('hex')],
    },
    {
      what: 'written in UTF-16',
      spoil: (site) => {
        site.write(ORIGINAL, Uint8Array.of(0xff, 0xfe, 0xc9, 0x6f, 0xaa, 0x6e, 0xbf, 0x53));
      },
      findings: [`${ORIGINAL}:1:1 file/not-utf-8`],
      says: ['UTF-16', createHash('sha256').update('濉溪县').digest('hex')],
    },
    {
      what: 'a picture instead of a text',
      spoil: (site) => {
        site.write(ORIGINAL, Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe));
        site.recordHash(2019);
      },
      findings: [`${ORIGINAL}:1:1 file/not-utf-8`],
    },
    {
      what: 'without a line that report.yml lists as left out',
      spoil: (site) => {
        site.edit(REPORT, LAST_LINE, `${LAST_LINE}  - words: 打印本页\n    place: 第 2 行\n    reason: page-line\n`);
      },
      findings: [`${REPORT}:20:5 original/unknown-line`],
      says: ['打印本页'],
    },
    {
      what: 'with a line of the page that report.yml does not list',
      spoil: (site) => {
        site.edit(REPORT, LAST_LINE, '');
      },
      findings: ['reports/2019/06-closing.md:9:10 verbatim/missing'],
      says: ['扫一扫在手机打开当前页', 'original.txt 第 55 行'],
    },
    {
      what: 'whose line of the page is said to stand elsewhere',
      spoil: (site) => {
        site.edit(REPORT, 'place: 第 55 行', 'place: 第 5 行');
      },
      findings: [`${REPORT}:18:5 original/other-place`],
      says: ['扫一扫在手机打开当前页', '第 55 行'],
    },
  ]);

  it('shows what the hash is and what it ought to be', async () => {
    using site = writeSite();
    const recorded = /sha256: (\w{8})/.exec(site.read(REPORT))?.[1] ?? '';
    site.edit(ORIGINAL, '扫一扫', '扫二扫');
    const [finding] = await checkContent(site.dir);
    expect(finding).toMatchObject({ file: ORIGINAL, rule: 'original/changed', severity: 'error' });
    expect(finding?.message).toContain(recorded);
    site.recordHash(2019);
    expect(finding?.message).toContain(/sha256: (\w{8})/.exec(site.read(REPORT))?.[1]);
  });
});

describe('other texts that are not UTF-8', () => {
  const gbk = Uint8Array.of(0xe5, 0xa1, 0xcf, 0xaa, 0xcf, 0xd8, 0xc8, 0xcb, 0xc3, 0xf1, 0xd5, 0xfe);
  const files = ['site.yml', 'duty-areas.yml', REPORT, 'reports/2019/02-law-enforcement.md'];
  testBadInputs(
    files.map((file) => ({
      what: file,
      spoil: (site: FixtureSite) => {
        site.write(file, gbk);
      },
      findings: [`${file}:1:1 file/not-utf-8`],
      says: ['GBK', 'UTF-8'],
    })),
  );
});

describe('ways to write a text file that are all right', () => {
  const files = [
    'site.yml',
    'duty-areas.yml',
    REPORT,
    ORIGINAL,
    'reports/2019/00-preamble.md',
    'reports/2019/01-government-functions.md',
  ];
  it.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR CR LF', (text: string) => text.replaceAll('\n', '\r\r\n')],
    ['a byte order mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s', async (_, rewrite) => {
    using site = writeSite();
    for (const file of files) site.write(file, rewrite(site.read(file)));
    site.recordHash(2019);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('keeps lines and columns right with a byte order mark and CRLF', async () => {
    using site = writeSite();
    const file = 'reports/2019/02-law-enforcement.md';
    site.edit(file, '办结率约80.5%', '办结率约80.6%');
    site.write(file, `\uFEFF${site.read(file).replaceAll('\n', '\r\n')}`);
    const findings = await checkContent(site.dir);
    expect(findings.filter((finding) => finding.file === file)).toMatchObject([
      { line: 9, column: 40, rule: 'figures/unaccounted-numeral' },
      { line: 9, column: 43, rule: 'verbatim/changed' },
    ]);
  });
});

describe('drafts alone', () => {
  testBadInputs([
    {
      what: 'are no error, but a warning that there is nothing to build',
      site: { years: [2019], draft: 2019 },
      spoil: () => undefined,
      severity: 'warning',
      findings: ['reports:1:1 content/only-drafts'],
      says: ['npm run dev'],
    },
  ]);
});
