import { describe } from 'vitest';
import { parse } from 'yaml';
import type { PublishedRecord } from '../../../../src/content/schemas/published-record.ts';
import { writeOldRecord } from '../../../support/old-record.ts';
import type { Correction } from '../../../../src/content/schemas/report.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { changeNumber, changeWording, correct, NUMBER, WORDING } from '../../../support/corrections.ts';
import type { FixtureSite } from '../../../support/site.ts';

const REPORT = 'reports/2019/report.yml';
const RECORD = 'reports/2019/published.yml';

/** Spoil a site whose report of 2019 has both corrections of its text, the first of them changed. */
function withWording(change: Partial<Correction>): (site: FixtureSite) => void {
  return (site) => {
    site.freeze();
    changeWording(site);
    correct(site, 2019, [{ ...WORDING, ...change }]);
  };
}

/** Spoil a site whose report of 2019 has the first of both corrections on record. */
function withRecord(...corrections: Partial<Correction>[]): (site: FixtureSite) => void {
  return (site) => {
    site.freeze();
    changeWording(site);
    correct(site, 2019, corrections);
    const record = parse(site.read(RECORD)) as PublishedRecord;
    site.write(RECORD, writeOldRecord({ ...record, corrections: [WORDING], addresses: [] }));
  };
}

describe('corrections on record', () => {
  testBadInputs([
    {
      what: 'with another reason',
      spoil: withRecord({ ...WORDING, why: '别的。' }),
      findings: [`${REPORT}:21:5 published/correction-changed`],
      says: ['第 1 条更正（2020-06-01，原为“部分单位', `- date: 2020-06-01\n  section: problems\n`],
    },
    {
      what: 'behind one that was written later',
      spoil: (site) => {
        withRecord({ ...NUMBER, date: '2020-06-01' }, WORDING)(site);
        changeNumber(site);
      },
      findings: [`${RECORD}:1:1 published/not-recorded`, `${REPORT}:21:5 published/correction-changed`],
      severity: ['warning', 'error'],
    },
  ]);
});

describe('corrections of a text', () => {
  testBadInputs([
    {
      what: 'of a draft',
      site: { years: [2019, 2020], draft: 2020 },
      spoil: (site) => {
        correct(site, 2020, [{ ...WORDING, date: '2021-06-01' }]);
      },
      findings: ['reports/2020/report.yml:20:1 corrections/draft'],
      says: ['草稿里写了更正'],
    },
    {
      what: 'dated before the publication',
      spoil: withWording({ date: '2020-03-19' }),
      findings: [`${REPORT}:21:5 corrections/before-publication`],
      says: ['2020-03-19', '2020-03-20 10:30'],
    },
    {
      what: 'out of order',
      spoil: (site) => {
        site.freeze();
        changeWording(site);
        changeNumber(site);
        correct(site, 2019, [NUMBER, WORDING]);
      },
      findings: [`${REPORT}:26:5 corrections/out-of-order`],
      says: ['早于上一条的 2020-07-15', '移到晚于它的各条之前'],
    },
    {
      what: 'that changes nothing but the width of a mark',
      spoil: (site) => {
        correct(site, 2019, [{ ...WORDING, was: '主要有以下问题:', is: '主要有以下问题：' }]);
      },
      findings: [`${REPORT}:24:5 corrections/unchanged`],
      says: ['全角、半角不算不同'],
    },
    {
      what: 'that changes nothing but the width of digits',
      spoil: (site) => {
        correct(site, 2019, [{ ...WORDING, was: '部分单位对２０１９年的任务重视不足', is: WORDING.was }]);
      },
      findings: [`${REPORT}:24:5 corrections/unchanged`],
    },
    {
      what: 'of a section that is mistyped',
      spoil: withWording({ section: 'problem' }),
      findings: ['reports/2019/04-problems.md:10:1 verbatim/changed', `${REPORT}:22:5 corrections/unknown-section`],
    },
    {
      what: 'whose words do not stand in the section',
      spoil: withWording({ is: '个别单位对2019年任务重视不足' }),
      findings: [`${REPORT}:24:5 corrections/text-absent`],
      says: ['最接近的是“个别单位对2019年的任务重视不足”'],
    },
    {
      what: 'whose words run from one paragraph into the next',
      spoil: withWording({ is: '一是思想认识不够到位。个别单位' }),
      findings: [`${REPORT}:24:5 corrections/text-absent`],
      says: ['在同一段之内'],
    },
    {
      what: 'whose words stand there twice',
      spoil: withWording({ was: '尚不', is: '不' }),
      findings: [`${REPORT}:24:5 corrections/text-ambiguous`],
      says: ['不止一处', '只剩一处'],
    },
    {
      what: 'undone in the wrong place: the text is still not the original',
      spoil: withWording({ was: '某些单位对2019年的任务重视不足' }),
      findings: ['reports/2019/04-problems.md:10:1 verbatim/changed'],
    },
  ]);
});

describe('changes of a published report without a correction', () => {
  testBadInputs([
    {
      what: 'words',
      spoil: (site) => {
        site.freeze();
        changeWording(site);
      },
      findings: ['reports/2019/04-problems.md:10:1 verbatim/changed'],
      says: [
        '若确要更正',
        'corrections:\n  - date: # 更正的日期，如 2021-06-01\n    section: problems\n    was: 部分单位对2019\n    is: 个别单位对2019\n    why: # 为什么更正',
      ],
    },
    {
      what: 'a number in text and figures.yml alike',
      spoil: (site) => {
        site.freeze();
        changeNumber(site);
      },
      findings: ['reports/2019/02-law-enforcement.md:9:32 verbatim/changed'],
    },
  ]);
});
