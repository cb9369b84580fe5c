import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { RECORD, sayFormerly } from '../../../support/published-addresses.ts';

const AREA = '02-law-enforcement.md';

describe('an address that was published', () => {
  testBadInputs([
    {
      what: 'has no page any more',
      spoil: (site) => {
        site.freeze();
        site.write(RECORD, `addresses:\n  - 2019/enforcement/\n${site.read(RECORD)}`);
      },
      findings: [`${RECORD}:2:5 published/address-gone`],
      says: ['“/2019/enforcement/”', 'formerly: [enforcement]'],
    },
    {
      what: 'is of another report, which is gone',
      spoil: (site) => {
        site.freeze();
        site.write(RECORD, `addresses:\n  - 2019/\n  - compare/2018/2019/\n${site.read(RECORD)}`);
      },
      findings: [`${RECORD}:3:5 published/report-gone`],
      says: ['2018年度的报告也发布了', '从备份找回 reports/2018'],
    },
    {
      what: 'is of a text whose correction has been taken out',
      spoil: (site) => {
        site.freeze();
        site.write(RECORD, `addresses:\n  - 2019/problems/superseded/2020-06-01/\n${site.read(RECORD)}`);
      },
      findings: [`${RECORD}:2:5 published/correction-gone`],
      says: ['“problems”一节 2020-06-01 的更正公布过', '另写一条更正'],
    },
    ...[
      { formerly: '[problems]', says: '“problems”现在就有网页（/2019/problems/）' },
      { formerly: '[law-enforcement]', says: '“law-enforcement”现在就有网页' },
      { formerly: '[figures]', says: '“figures”现在就有网页' },
      { formerly: '[enforcement]', other: '[enforcement]', says: '“enforcement”写了两次（reports/2019/02-law-enf' },
    ].map(({ formerly, other, says }) => ({
      what: `is claimed where a page stands or another section does: ${formerly}`,
      spoil: (site: Parameters<typeof sayFormerly>[0]) => {
        sayFormerly(site, AREA, formerly);
        if (other) sayFormerly(site, '04-problems.md', other);
      },
      findings: [`reports/2019/${other ? '04-problems.md' : AREA}:2:12 section/former-name-taken`],
      says: [says],
    })),
  ]);
});
