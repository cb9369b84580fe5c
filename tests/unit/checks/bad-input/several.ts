import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';

const REPORT = 'reports/2019/report.yml';
const AREA = 'reports/2019/02-law-enforcement.md';

describe('one thing wrong hides nothing else', () => {
  testBadInputs([
    {
      what: 'an unknown key in report.yml, and all the rest',
      spoil: (site) => {
        site.edit(REPORT, 'issuer:', 'editor: 甲\nissuer:');
        site.edit(REPORT, '  url:', '  link: x\n  url:');
        site.edit(REPORT, 'signed: 2020-02-20', 'signed: 2020-02-21');
        site.edit(AREA, '办结率约80.5%', '办结率约80.6%');
        site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law]');
      },
      findings: [
        `${AREA}:3:13 section/unknown-duty-area`,
        `${AREA}:9:40 figures/unaccounted-numeral`,
        `${AREA}:9:43 verbatim/changed`,
        'reports/2019/figures.yml:36:5 figures/quote-elsewhere',
        `${REPORT}:3:1 schema/unknown-key`,
        `${REPORT}:8:1 report/signed-differs`,
        `${REPORT}:12:3 schema/unknown-key`,
      ],
    },
    {
      what: 'a section without readable front matter, and text changed before, in and after it',
      spoil: (site) => {
        site.edit('reports/2019/01-government-functions.md', '## 三是着力', '## 三是大力');
        site.edit(AREA, 'kind: measures', 'kind: measure');
        site.edit(AREA, '办结率约80.5%', '办结率约90.5%');
        site.edit('reports/2019/03-oversight-of-power.md', '（三）强化', '（三）深化');
      },
      findings: [
        'reports/2019/01-government-functions.md:16:6 verbatim/changed',
        `${AREA}:2:1 schema/invalid-value`,
        `${AREA}:9:40 verbatim/changed`,
        'reports/2019/03-oversight-of-power.md:4:1 verbatim/changed',
      ],
    },
    {
      what: 'a section in another encoding, and text changed after it',
      spoil: (site) => {
        site.write(AREA, Uint8Array.of(0xe5, 0xa1, 0xcf, 0xaa, 0xcf, 0xd8));
        site.edit('reports/2019/03-oversight-of-power.md', '## 二是深入', '## 二是全面');
      },
      findings: [`${AREA}:1:1 file/not-utf-8`, 'reports/2019/03-oversight-of-power.md:11:6 verbatim/changed'],
    },
    {
      what: 'no file is to be named after a duty area that no outline is known to have',
      spoil: (site) => {
        site.edit(REPORT, 'signed: 2020-02-20', 'signed: soon');
        site.edit(AREA, 'dutyAreas: [law-enforcement]', 'dutyAreas: [law]');
      },
      findings: [`${AREA}:3:13 section/unknown-duty-area`, `${REPORT}:7:1 schema/invalid-value`],
    },
  ]);
});
