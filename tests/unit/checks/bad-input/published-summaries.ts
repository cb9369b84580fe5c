import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { changeNumber, correct, NUMBER } from '../../../support/corrections.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const AREA = 'reports/2019/02-law-enforcement.md';
const REPORT = 'reports/2019/report.yml';
const RECORD = 'reports/2019/published.yml';
const WAS = '规范行政执法行为，推动综合行政执法体制改革';
const IS = '规范行政执法行为';

function change(site: FixtureSite): void {
  site.freeze();
  site.edit(AREA, `summary: ${WAS}`, `summary: ${IS}`);
}

/** Change the summary and say so. */
function changeBy(said: { was?: string; is?: string; summary?: string }): (site: FixtureSite) => void {
  return (site) => {
    change(site);
    const correction = { date: '2020-06-01', summary: 'law-enforcement', was: WAS, is: IS, why: '太长。' };
    correct(site, 2019, [{ ...correction, ...said }]);
  };
}

/** Let the published summary have a figure in it, and one beside it. */
function withFigures(site: FixtureSite): void {
  site.edit(
    AREA,
    `summary: ${WAS}\n`,
    `summary: 检查{law-enforcement-checks-1}\nhighlights:\n  - { indicator: law-enforcement-rate-1, label: 办结率 }\n`,
  );
  site.freeze();
}

describe('a published summary that changed without a correction', () => {
  testBadInputs([
    {
      what: 'in its words',
      spoil: change,
      findings: [`${AREA}:5:1 published/summary-changed`],
      says: [
        `发布时是“${WAS}”，现在是“${IS}”`,
        `corrections:\n  - date: # 更正的日期，如 2021-06-01\n    summary: law-enforcement\n    was: ${WAS}\n    is: ${IS}\n    why: # 为什么更正`,
      ],
    },
    {
      what: 'in the figures beside it',
      spoil: (site) => {
        withFigures(site);
        site.edit(AREA, 'law-enforcement-rate-1', 'law-enforcement-rate-2');
      },
      findings: [`${AREA}:5:1 published/summary-changed`],
      says: ['发布时是“检查143次（办结率约80.5%）”，现在是“检查143次（办结率约81.5%）”'],
    },
    {
      what: 'and is gone',
      spoil: (site) => {
        site.freeze();
        site.edit(AREA, `summary: ${WAS}\n`, '');
      },
      severity: ['error', 'warning'],
      findings: [`${AREA}:4:1 published/summary-changed`, `${AREA}:4:1 summary/missing`],
      says: ['现在是“无”'],
    },
    {
      what: 'while the section has another name, which says where it was',
      spoil: (site) => {
        change(site);
        site.rename(AREA, 'reports/2019/02-enforcement.md');
        site.edit(
          'reports/2019/02-enforcement.md',
          'kind: measures\n',
          'kind: measures\nformerly: [law-enforcement]\n',
        );
        const figures = 'reports/2019/figures.yml';
        site.write(figures, site.read(figures).replaceAll('section: law-enforcement', 'section: enforcement'));
      },
      findings: ['reports/2019/02-enforcement.md:6:1 published/summary-changed'],
    },
  ]);
});

describe('summaries that came after the publication', () => {
  testBadInputs([
    {
      what: 'are put on record',
      spoil: (site) => {
        site.freeze();
        site.write(RECORD, site.read(RECORD).replace(/summaries:[\s\S]*/u, ''));
      },
      findings: ['reports/2019/01-government-functions.md:6:1 published/summary-unrecorded'],
      says: ['3 个部分添了摘要', 'npm run publish-report -- 2019', '添摘要不用写更正'],
    },
  ]);
});

describe('corrections of a summary', () => {
  testBadInputs([
    {
      what: 'that say another one than was published, and another than stands now',
      spoil: changeBy({ was: '规范执法', is: '规范' }),
      findings: [`${REPORT}:23:5 corrections/summary-differs`, `${REPORT}:24:5 corrections/summary-differs`],
      says: ['更正之前写的是“规范执法”', `改为 was: ${WAS}`],
    },
    {
      what: 'of a section that there is not',
      spoil: changeBy({ summary: 'law-enforcment' }),
      findings: [`${AREA}:5:1 published/summary-changed`, `${REPORT}:22:5 corrections/unknown-section`],
    },
    {
      what: 'that change nothing',
      spoil: changeBy({ is: WAS }),
      findings: [`${REPORT}:24:5 corrections/summary-differs`, `${REPORT}:24:5 corrections/unchanged`],
    },
    {
      what: 'that are of a figure as well',
      spoil: (site) => {
        changeBy({})(site);
        site.edit(REPORT, '    summary: law-enforcement\n', '    summary: law-enforcement\n    period: "2019"\n');
      },
      findings: [`${REPORT}:23:5 schema/invalid-value`],
    },
  ]);

  it('lead from what was published to what stands now', async () => {
    using site = writeSite();
    changeBy({})(site);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('may be several, and of words that are gone now', async () => {
    using site = writeSite();
    changeBy({ is: '无' })(site);
    const again = { date: '2020-07-01', summary: 'law-enforcement', was: '无', is: IS, why: '补写。' };
    correct(site, 2019, [again]);
    expect(await checkContent(site.dir)).toEqual([]);
  });

  it('are none where a figure of the summary is corrected: it follows by itself', async () => {
    using site = writeSite();
    withFigures(site);
    changeNumber(site);
    correct(site, 2019, [NUMBER]);
    expect(await checkContent(site.dir)).toEqual([]);
    site.edit(AREA, 'summary: 检查', 'summary: 开展检查');
    expect((await checkContent(site.dir)).map(({ rule }) => rule)).toEqual(['published/summary-changed']);
    const was = '检查143次（办结率约80.5%）';
    const summary = { date: '2020-08-01', summary: 'law-enforcement', was, is: '开展检查153次（办结率约80.5%）' };
    correct(site, 2019, [{ ...summary, why: '说得完整。' }]);
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
