import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2019';

function rename(from: string, to: string): (site: FixtureSite) => void {
  return (site) => {
    site.rename(`${FOLDER}/${from}`, `${FOLDER}/${to}`);
  };
}

function add(name: string): (site: FixtureSite) => void {
  return (site) => {
    site.write(`${FOLDER}/${name}`, '内容。');
  };
}

describe('files under another name than theirs are one finding each', () => {
  testBadInputs(
    [
      ['04-problems.md', '04-problems.md.txt'],
      ['04-problems.md', '04-problems.MD'],
      ['04-problems.md', '04-problems.markdown'],
      ['04-problems.md', '04-problems.txt'],
      ['04-problems.md', '04_problems.md'],
      ['04-problems.md', '４、Problems.md'],
      ['report.yml', 'report.yaml'],
      ['report.yml', 'Report.YML'],
      ['figures.yml', 'figures.yml.txt'],
      ['original.txt', 'original.txt.txt'],
      ['original.txt', 'ORIGINAL.TXT'],
    ].map(([from = '', to = '']) => ({
      what: `${to} for ${from}`,
      spoil: rename(from, to),
      findings: [`${FOLDER}/${to}:1:1 report/misnamed-file`],
      says: [`是不是“${from}”？`],
    })),
  );

  it('and are read all the same, so that nothing else stays hidden', async () => {
    using site = writeSite();
    rename('04-problems.md', '04-problems.md.txt')(site);
    site.edit(`${FOLDER}/04-problems.md.txt`, '部分单位', '个别单位');
    expect(await checkContent(site.dir)).toMatchObject([
      { rule: 'report/misnamed-file' },
      { file: `${FOLDER}/04-problems.md.txt`, line: 10, rule: 'verbatim/changed' },
    ]);
  });
});

describe('files that do not belong into a report folder', () => {
  testBadInputs([
    ...[
      ['04-problems - 副本.md', '04-problems.md'],
      ['04-problems - Copy.md', '04-problems.md'],
      ['04-problems (1).md', '04-problems.md'],
      ['04-problems（2）.md', '04-problems.md'],
      ['original - 副本.txt', 'original.txt'],
      ['report - Copy (2).yml', 'report.yml'],
      ['report 2.yml', 'report.yml'],
      ['report.yml.bak', 'report.yml'],
      ['report-DESKTOP-7AB3C9D.yml', 'report.yml'],
      ['report (冲突副本 2021-03-01 10-20-30).yml', 'report.yml'],
      ["report (张三's conflicted copy).yml", 'report.yml'],
      ['report.sync-conflict-20210301-102030-ABCDEFG.yml', 'report.yml'],
    ].map(([name = '', copied = '']) => ({
      what: name,
      spoil: add(name),
      findings: [`${FOLDER}/${name}:1:1 report/unexpected-file`],
      says: [`像是 ${copied} 的副本`, '删去'],
    })),
    {
      what: 'a section beside its copy with the ending hidden',
      spoil: add('04-problems.md.txt'),
      findings: [`${FOLDER}/04-problems.md.txt:1:1 report/unexpected-file`],
      says: ['像是 04-problems.md 的副本'],
    },
    {
      what: 'a file of another kind',
      spoil: add('年度报告.docx'),
      findings: [`${FOLDER}/年度报告.docx:1:1 report/unexpected-file`],
      says: ['report.yml、figures.yml、original.txt', '移出'],
    },
    {
      what: 'a section that is a Word file',
      spoil: add('05-problems.docx'),
      findings: [`${FOLDER}/05-problems.docx:1:1 report/unexpected-file`],
      says: ['Word', '纯文本'],
    },
    {
      what: 'a folder of the same name, as unpacking makes it',
      spoil: add('2019/report.yml'),
      findings: [`${FOLDER}/2019:1:1 report/unexpected-file`],
      says: ['又套了一层'],
    },
    {
      what: 'a folder',
      spoil: add('图片/一.png'),
      findings: [`${FOLDER}/图片:1:1 report/unexpected-file`],
    },
    {
      what: 'a file whose name is mistyped',
      spoil: rename('original.txt', 'orginal.txt'),
      findings: [`${FOLDER}/orginal.txt:1:1 report/unexpected-file`, `${FOLDER}/original.txt:1:1 original/missing`],
      says: ['是不是“original.txt”？'],
    },
  ]);

  it('are not what systems, editors and office programs leave behind', async () => {
    using site = writeSite();
    const names = ['.DS_Store', '~$年度报告.docx', '~WRL0001.tmp', 'Thumbs.db', 'desktop.ini', '.04-problems.md.swp'];
    for (const name of [
      ...names,
      'ehthumbs.db',
      'Icon\r',
      '.#report.yml',
      '#report.yml#',
      'report.yml~',
      '04-problems.md~',
    ])
      add(name)(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('are named as far as their names can be, in one line', async () => {
    using site = writeSite();
    for (const name of ['05-a\n共 0 个错误。.md', '05-b\\c.md']) add(name)(site);
    writeFileSync(
      Buffer.concat([Buffer.from(`${site.dir}/${FOLDER}/05-`), Buffer.from([0xd6, 0xd0]), Buffer.from('.md')]),
      '',
    );
    const found = await checkContent(site.dir);
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual(
      ['05-??.md', '05-a?共 0 个错误。.md', '05-b?c.md'].map((name) => `${FOLDER}/${name} file/unreadable`),
    );
  });
});

describe('files of the content folder under another name', () => {
  testBadInputs([
    ...[
      ['charts.yml', 'charts.yaml'],
      ['charts.yml', 'Charts.yml.txt'],
      ['site.yml', 'site.txt'],
      ['indicators.yml', 'indicators．ＹＭＬ'],
    ].map(([from = '', to = '']) => ({
      what: `${to} for ${from} are read all the same`,
      spoil: (site: FixtureSite): void => {
        site.rename(from, to);
      },
      findings: [`${to}:1:1 content/misnamed-file`],
      says: [`是不是“${from}”？`],
    })),
    ...[
      ['charts (1).yml', '像是 charts.yml 的副本'],
      ['charts.yml.bak', '像是 charts.yml 的副本'],
      ['glosary.yml', '是不是“glossary.yml”？'],
    ].map(([name = '', words = '']) => ({
      what: `${name} may be one that somebody works at`,
      spoil: (site: FixtureSite): void => {
        site.write(name, '内容。');
      },
      findings: [`${name}:1:1 content/unused-file`],
      severity: 'warning' as const,
      says: [words],
    })),
    {
      what: 'a copy of a whole report is no report of another year',
      spoil: (site) => {
        for (const name of ['report.yml', 'original.txt']) {
          site.write(`reports/2019 - 副本/${name}`, site.read(`${FOLDER}/${name}`));
        }
      },
      findings: [
        'reports/2019 - 副本/report.yml:1:1 report/folder-name',
        'reports/2019 - 副本/report.yml:2:1 verbatim/missing',
      ],
      says: ['像是 2019 的副本'],
    },
    {
      what: 'the folder of reports',
      spoil: (site) => {
        site.rename('reports', '报告');
      },
      findings: ['reports:1:1 content/no-reports'],
      says: ['若报告都在“报告”里'],
    },
  ]);

  it('but what is nothing of the content’s may lie there', async () => {
    using site = writeSite();
    for (const name of ['README.md', '说明.docx', '.gitignore']) site.write(name, '内容。');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
