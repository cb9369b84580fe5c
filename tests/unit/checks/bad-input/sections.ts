import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2019';
const REPORT = `${FOLDER}/report.yml`;
const AREA = `${FOLDER}/02-law-enforcement.md`;
const DRAFT = { years: [2018, 2019], draft: 2019 };

/** Put a paragraph into the original before the closing, so that a new section of it is verbatim. */
function addToOriginal(site: FixtureSite, text: string): void {
  site.edit(`${FOLDER}/original.txt`, '示例县人民政府将继续努力', `${text}\n\n示例县人民政府将继续努力`);
  site.recordHash(2019);
}

/** Give the section on enforcement another file name and slug, in figures.yml too. */
function renameArea(site: FixtureSite, slug: string): void {
  site.rename(AREA, `${FOLDER}/02-${slug}.md`);
  const figures = `${FOLDER}/figures.yml`;
  site.write(figures, site.read(figures).replaceAll('section: law-enforcement', `section: ${slug}`));
}

describe('duty areas', () => {
  testBadInputs([
    {
      what: 'a report of an outline that is not in duty-areas.yml',
      spoil: (site) => {
        site.edit(REPORT, 'outline: "2015"', 'outline: "2016"');
      },
      findings: [`${REPORT}:8:1 report/unknown-outline`],
      says: ['“2016”', '"2015"、"2021"'],
    },
    {
      what: 'a section that names no known duty area is told the nearest',
      spoil: (site) => {
        site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law-enforcment]');
      },
      findings: [`${AREA}:3:13 section/unknown-duty-area`],
      says: ['law-enforcment', '是不是“law-enforcement”？'],
    },
    {
      what: 'a section that names a duty area of another outline',
      spoil: (site) => {
        renameArea(site, 'emergency-response');
        site.edit(
          `${FOLDER}/02-emergency-response.md`,
          'dutyAreas: [law-enforcement]',
          'dutyAreas: [emergency-response]',
        );
      },
      findings: [`${FOLDER}/02-emergency-response.md:3:13 section/unknown-duty-area`],
      says: ['emergency-response', 'government-functions、law-enforcement、oversight-of-power'],
    },
    {
      what: 'a section that is called as a duty area that it does not treat',
      spoil: (site) => {
        site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [oversight-of-power]');
      },
      findings: [`${AREA}:1:1 section/wrong-slug`],
      says: ['law-enforcement', '02-main-work.md'],
    },
    {
      what: 'a copy of a section file',
      spoil: (site) => {
        site.write(
          `${FOLDER}/02-law-enforcement-copy.md`,
          '---\nkind: measures\ndutyAreas: [law-enforcement]\nheading: （二）\nsummary: 副本\n---\n',
        );
      },
      findings: [`${FOLDER}/02-law-enforcement-copy.md:4:1 verbatim/extra`],
      says: ['二）'],
    },
    {
      what: 'a heading that a section binds to a duty area and has not',
      spoil: (site) => {
        site.edit(
          AREA,
          'heading: （二）',
          'headings:\n  - heading: 一是规范行政执法行为\n    dutyAreas: [oversight-of-power]\nheading: （二）',
        );
      },
      findings: [`${AREA}:5:5 section/unknown-heading`],
      says: ['“一是规范行政执法行为”', '是不是“一是规范行政执法行为。”？'],
    },
    {
      what: 'a heading bound to no known duty area',
      spoil: (site) => {
        site.edit(
          AREA,
          'heading: （二）',
          'headings:\n  - heading: 一是规范行政执法行为。\n    dutyAreas: [oversight]\nheading: （二）',
        );
      },
      findings: [`${AREA}:6:17 section/unknown-duty-area`],
      says: ['“oversight”'],
    },
    {
      what: 'a duty area named twice, and one to be confirmed where none is named',
      spoil: (site) => {
        site.edit(AREA, '[law-enforcement]', '[law-enforcement, law-enforcement]');
        site.edit(`${FOLDER}/03-oversight-of-power.md`, 'dutyAreas: [oversight-of-power]', 'unconfirmed: true');
      },
      findings: [`${AREA}:3:1 schema/invalid-value`, `${FOLDER}/03-oversight-of-power.md:3:1 schema/invalid-value`],
      says: ['写了两次'],
    },
    {
      what: 'a duty area of the outline without a section',
      spoil: (site) => {
        site.remove(AREA);
      },
      findings: [
        `${FOLDER}/03-oversight-of-power.md:4:1 verbatim/missing`,
        `${FOLDER}/figures.yml:31:5 figures/unknown-section`,
      ],
      says: ['共 155 字'],
    },
    {
      what: 'a duty area that no section of a draft treats, which is a remark',
      site: DRAFT,
      spoil: (site) => {
        renameArea(site, 'administrative-enforcement');
        site.edit(`${FOLDER}/02-administrative-enforcement.md`, 'dutyAreas: [law-enforcement]\n', '');
      },
      severity: 'warning',
      findings: [`${REPORT}:8:1 report/untreated-duty-area`],
      says: ['1 个职责领域', '严格规范公正文明执法（law-enforcement）', '不按领域分节的，不必改'],
    },
    {
      what: 'a section of a draft that treats one duty area alone under another address',
      site: DRAFT,
      spoil: (site) => {
        renameArea(site, 'enforcement');
      },
      severity: 'warning',
      findings: [`${FOLDER}/02-enforcement.md:1:1 section/wrong-slug`],
      says: ['02-law-enforcement.md', '历年用同一个网址'],
    },
  ]);
});

describe('names and kinds of sections', () => {
  testBadInputs([
    {
      what: 'a file without a number',
      spoil: (site) => {
        site.rename(AREA, `${FOLDER}/law-enforcement.md`);
      },
      findings: [
        // Without a number it comes last, so that the closing is not, and the text is not where the original has it.
        `${FOLDER}/03-oversight-of-power.md:4:1 verbatim/missing`,
        `${FOLDER}/06-closing.md:2:1 section/order`,
        `${FOLDER}/law-enforcement.md:1:1 section/file-name`,
        `${FOLDER}/law-enforcement.md:4:1 verbatim/extra`,
      ],
    },
    {
      what: 'a file with a Chinese name',
      spoil: (site) => {
        site.rename(AREA, `${FOLDER}/02-行政执法.md`);
      },
      findings: [
        `${FOLDER}/02-行政执法.md:1:1 section/file-name`,
        `${FOLDER}/figures.yml:31:5 figures/unknown-section`,
      ],
      says: ['02-行政执法.md', '网址只能用英文'],
    },
    {
      what: 'a file called as a kind that it is not',
      spoil: (site) => {
        renameArea(site, 'leaders-duty');
      },
      findings: [`${FOLDER}/02-leaders-duty.md:1:1 section/wrong-slug`],
      says: ['“leaders-duty”是别的部分的名字'],
    },
    {
      what: 'a file not named after its kind',
      spoil: (site) => {
        site.rename(`${FOLDER}/04-problems.md`, `${FOLDER}/04-shortcomings.md`);
      },
      findings: [`${FOLDER}/04-shortcomings.md:1:1 section/wrong-slug`],
      says: ['04-problems.md'],
    },
    {
      what: 'two sections with one address',
      spoil: (site) => {
        site.rename(`${FOLDER}/06-closing.md`, `${FOLDER}/08-closing.md`);
        site.write(`${FOLDER}/06-annex.md`, '---\nkind: other\nheading: 附件一\n---\n');
        site.write(`${FOLDER}/07-annex.md`, '---\nkind: other\nheading: 附件二\n---\n');
        addToOriginal(site, '附件一\n\n附件二');
      },
      findings: [`${FOLDER}/07-annex.md:1:1 section/duplicate-slug`],
      says: ['06-annex.md'],
    },
    {
      what: 'two sections of a kind that occurs once',
      spoil: (site) => {
        site.rename(`${FOLDER}/06-closing.md`, `${FOLDER}/07-closing.md`);
        site.write(`${FOLDER}/06-more-problems.md`, '---\nkind: problems\nheading: 四、其他问题\n---\n');
        addToOriginal(site, '四、其他问题');
      },
      findings: [`${FOLDER}/06-more-problems.md:2:1 section/duplicate-kind`],
      says: ['04-problems.md'],
    },
    {
      what: 'a preamble that is not first and a closing that is not last',
      spoil: (site) => {
        site.rename(`${FOLDER}/00-preamble.md`, `${FOLDER}/07-preamble.md`);
      },
      findings: [
        `${FOLDER}/01-government-functions.md:4:1 verbatim/missing`,
        `${FOLDER}/06-closing.md:2:1 section/order`,
        `${FOLDER}/07-preamble.md:2:1 section/order`,
        `${FOLDER}/07-preamble.md:5:1 verbatim/extra`,
      ],
    },
  ]);
});

describe('what report.yml says of the text', () => {
  testBadInputs([
    {
      what: 'publication before signing',
      spoil: (site) => {
        site.edit(REPORT, 'published: 2020-03-20 10:30', 'published: 2020-02-19 10:30');
      },
      findings: [`${REPORT}:6:1 report/published-before-signed`, `${REPORT}:6:1 report/published-differs`],
      says: ['2020-02-19 10:30', '2020-02-20'],
    },
    ...(
      [
        ['source', 'source: 示例县司法局', 'source: 示例县公安局', 5, '示例县司法局'],
        ['published', 'published: 2020-03-20 10:30', 'published: 2020-03-20 10:31', 6, '2020-03-20 10:30'],
        ['published', 'published: 2020-03-20 10:30', 'published: 2020-03-21 10:30', 6, '2020-03-20 10:30'],
        ['issuer', 'issuer: 示例县人民政府', 'issuer: 示例县', 3, '示例县人民政府'],
      ] as const
    ).map(([key, from, to, line, printed]) => ({
      what: `${to}, which the original page does not print`,
      spoil: (site: FixtureSite) => {
        site.edit(REPORT, `${from}\n`, `${to}\n`);
      },
      findings: [`${REPORT}:${line}:1 report/${key}-differs`],
      says: [to.slice(key.length + 2), `把 ${key} 改为 ${printed}`],
    })),
    {
      what: 'a year that is not the one in the title',
      spoil: (site) => {
        site.edit(REPORT, 'year: 2019', 'year: 2018');
        site.rename(FOLDER, 'reports/2018');
      },
      findings: ['reports/2018/report.yml:1:1 report/year-differs'],
      says: ['“2018”', '“2019”'],
    },
    {
      what: 'a signing date that is not the one printed',
      spoil: (site) => {
        site.edit(REPORT, 'signed: 2020-02-20', 'signed: 2020-02-21');
      },
      findings: [`${REPORT}:7:1 report/signed-differs`],
      says: ['2020-02-21', '2020年2月20日'],
    },
    {
      what: 'an addressee that is not the one printed',
      spoil: (site) => {
        site.edit(REPORT, 'addressee: 县委', 'addressee: 市委');
      },
      findings: [`${REPORT}:4:1 report/addressee-differs`],
      says: ['市委', '县委：'],
    },
    {
      what: 'a title that is not the one printed',
      spoil: (site) => {
        site.edit(REPORT, '建设情况的报告', '建设的报告');
      },
      findings: [`${REPORT}:2:1 verbatim/missing`],
      says: ['情况', 'original.txt 第 1 行'],
    },
    {
      what: 'whose number is not that of its head',
      spoil: (site) => {
        for (const file of [REPORT, `${FOLDER}/original.txt`]) {
          site.edit(file, '扫一扫在手机打开当前页', '示政〔2020〕5号');
        }
        site.recordHash(2019);
        site.edit(REPORT, 'signed:', 'number: 示政〔2020〕6号\nsigned:');
      },
      findings: [`${REPORT}:7:1 report/number-differs`],
      says: ['示政〔2020〕5号', '示政〔2020〕6号'],
    },
  ]);

  it.each(['2020/3/20', '2020年3月20日 10时30分', '2020-03-2010:30', '2020-03-20 10:30:59', '近日'])(
    'may write the time of publication in another form than the page: %s',
    async (printed) => {
      using site = writeSite();
      for (const file of [REPORT, `${FOLDER}/original.txt`]) {
        site.edit(file, '发布时间:2020-03-20 10:30', `发布时间:${printed}`);
      }
      site.recordHash(2019);
      expect(await checkContent(site.dir)).toEqual([]);
    },
  );
});
