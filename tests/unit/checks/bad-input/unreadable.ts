import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2019';

function replaceByFolder(file: string): (site: FixtureSite) => void {
  return (site) => {
    site.remove(file);
    mkdirSync(join(site.dir, file));
  };
}

function replaceByLink(file: string, target: string): (site: FixtureSite) => void {
  return (site) => {
    site.remove(file);
    symlinkSync(target, join(site.dir, file));
  };
}

describe('paths that cannot be read', () => {
  testBadInputs([
    ...['site.yml', `${FOLDER}/original.txt`, `${FOLDER}/report.yml`, `${FOLDER}/02-law-enforcement.md`].map(
      (file) => ({
        what: `a folder named ${file}`,
        spoil: replaceByFolder(file),
        findings: [`${file}:1:1 file/unreadable`],
        says: ['应当是一个文件', '文件夹移到别处'],
      }),
    ),
    ...['duty-areas.yml', `${FOLDER}/original.txt`, `${FOLDER}/01-government-functions.md`].map((file) => ({
      what: `a dangling link for ${file}`,
      spoil: replaceByLink(file, 'moved-away'),
      findings: [`${file}:1:1 file/unreadable`],
      says: ['失效的链接'],
    })),
    {
      what: 'a link to itself for a section',
      spoil: replaceByLink(`${FOLDER}/02-law-enforcement.md`, '02-law-enforcement.md'),
      findings: [`${FOLDER}/02-law-enforcement.md:1:1 file/unreadable`],
      says: ['绕回自己的链接'],
    },
    {
      what: 'a dangling link for a report folder',
      spoil: (site) => {
        symlinkSync('moved-away', join(site.dir, 'reports/2018'));
      },
      findings: ['reports/2018:1:1 file/unreadable'],
      says: ['失效的链接'],
    },
    {
      what: 'a dangling link for the only report folder',
      spoil: replaceByLink(FOLDER, 'moved-away'),
      findings: ['reports/2019:1:1 file/unreadable'],
    },
    {
      what: 'a file named reports',
      spoil: (site) => {
        site.remove('reports');
        site.write('reports', '');
      },
      findings: ['reports:1:1 file/unreadable'],
      says: ['应当是一个文件夹'],
    },
    {
      what: 'a file for the content folder',
      spoil: (site) => {
        rmSync(site.dir, { recursive: true });
        writeFileSync(site.dir, '');
      },
      findings: ['.:1:1 file/unreadable'],
      says: ['却是一个文件', 'CONTENT_DIR'],
    },
  ]);
});

describe('links that lead somewhere', () => {
  it('count as what they lead to, report folders too', async () => {
    using site = writeSite();
    site.rename(FOLDER, 'kept-elsewhere');
    symlinkSync('../kept-elsewhere', join(site.dir, FOLDER));
    site.rename('kept-elsewhere/04-problems.md', 'problems.txt');
    symlinkSync('../problems.txt', join(site.dir, 'kept-elsewhere/04-problems.md'));
    expect(await checkContent(site.dir)).toEqual([]);
    site.edit('problems.txt', '部分单位', '个别单位');
    expect(await checkContent(site.dir)).toMatchObject([
      { file: `${FOLDER}/04-problems.md`, rule: 'verbatim/changed' },
    ]);
  });
});

describe('an original that is longer than a report can be', () => {
  testBadInputs([
    {
      what: 'of very many empty lines',
      spoil: (site) => {
        site.write(`${FOLDER}/original.txt`, `甲\n${'\n'.repeat(1_001)}`);
      },
      findings: [`${FOLDER}/original.txt:1:1 file/too-long`],
      says: ['1002 个空格', '这里应是发布的原文'],
    },
  ]);
});

describe('data that is more than a county has', () => {
  const spoil =
    (text: string) =>
    (site: FixtureSite): void => {
      site.write('indicators.yml', text);
    };
  testBadInputs([
    {
      what: 'of very many lines',
      spoil: spoil(`indicators:\n${'  - id: a\n'.repeat(100_000)}`),
      findings: ['indicators.yml:100001:1 file/too-long'],
      says: ['最多读 100000 行'],
    },
    {
      what: 'of very many values that stand for others',
      spoil: spoil(`a: &a 1\nindicators:\n  - [${Array.from({ length: 10_000 }, () => '*a').join(', ')}]\n`),
      findings: ['indicators.yml:3:1 file/too-long'],
      says: ['标记超过 10000 处'],
    },
  ]);
});

describe('sections that are longer than a report can be', () => {
  const section = `${FOLDER}/02-law-enforcement.md`;
  const append =
    (text: string) =>
    (site: FixtureSite): void => {
      site.write(section, `${site.read(section)}\n${text}\n`);
    };
  testBadInputs(
    [
      { what: 'of very many spaces', line: 15, text: `甲${' '.repeat(1_001)}乙`, says: ['1001 个空格', '把它们删去'] },
      { what: 'of very many marks', line: 13, text: `${'>'.repeat(2_000)}甲`, says: ['连在一起'] },
      { what: 'of very many paragraphs', line: 5995, text: '甲。\n\n'.repeat(3_001), says: ['段（行）', '分成几节'] },
    ].map(({ what, line, text, says }) => ({
      what: `a section ${what}`,
      spoil: append(text),
      findings: [`${section}:${line}:1 file/too-long`],
      says,
    })),
  );
});
