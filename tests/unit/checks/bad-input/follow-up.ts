import { describe } from 'vitest';
import { stringify } from 'yaml';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

const FILE = 'reports/2020/follow-up.yml';
const POINT = '（一）深化“放管服”改革';
const PASSAGE = { section: 'government-functions', quote: '二是完善行政审批制度' };

/** Write what staff say of the plan of 2019, each thing beside its point. */
function follow(points: readonly object[], plan = 2019, file = FILE): (site: FixtureSite) => void {
  return (site) => {
    site.write(file, stringify({ plan, checked: '2021-03-02', points }));
  };
}

/** The same of one thing that was planned. */
const say = (passage: object): ((site: FixtureSite) => void) => follow([{ point: POINT, passages: [passage] }]);

describe('what staff say of a plan', () => {
  testBadInputs(
    [
      {
        what: 'in words that stand, of a passage, of a whole section, of nothing',
        spoil: follow([
          { point: POINT, passages: [PASSAGE, { section: 'law-enforcement' }] },
          { point: '提升行政执法能力', unwritten: true },
        ]),
        findings: [],
      },
      {
        what: 'of another year',
        spoil: follow([{ point: POINT, passages: [PASSAGE] }], 2018),
        findings: [`${FILE}:1:1 follow-up/other-year`],
        says: ['plan: 2019'],
      },
      {
        what: 'of a report that there is not',
        spoil: follow([{ point: POINT, passages: [PASSAGE] }], 2018, 'reports/2019/follow-up.yml'),
        findings: ['reports/2019/follow-up.yml:1:1 follow-up/no-plan'],
        says: ['没有2018年度的报告', '删去这个文件'],
      },
      {
        what: 'of something that is not planned',
        spoil: follow([
          { point: '（一）深化“放管服”改', passages: [PASSAGE] },
          { point: '深化“放管”改革', unwritten: true },
        ]),
        findings: [`${FILE}:8:5 follow-up/point-absent`],
        says: ['最接近的是', '深化“放管服”改革'],
      },
      {
        what: 'of something named too shortly',
        spoil: follow([{ point: '执法', passages: [PASSAGE] }]),
        findings: [`${FILE}:4:5 follow-up/point-ambiguous`],
        says: ['不止一处'],
      },
      {
        what: 'twice of one thing',
        spoil: follow([
          { point: POINT, passages: [PASSAGE] },
          { point: '推动审批服务事项', unwritten: true },
        ]),
        findings: [`${FILE}:8:5 follow-up/point-twice`],
        says: ['已经写过'],
      },
      {
        what: 'of a section that there is not',
        spoil: say({ ...PASSAGE, section: 'government-function' }),
        findings: [`${FILE}:6:9 follow-up/unknown-section`],
        says: ['是不是“government-functions”？'],
      },
      {
        what: 'by words that do not stand',
        spoil: say({ ...PASSAGE, quote: '二是完善行政许可制度' }),
        findings: [`${FILE}:7:9 follow-up/quote-absent`],
        says: ['最接近的是', '行政审批制度'],
      },
      {
        what: 'by words of another section',
        spoil: follow([{ point: POINT, rejected: [{ section: 'law-enforcement', quote: PASSAGE.quote }] }]),
        findings: [`${FILE}:7:9 follow-up/quote-absent`],
        says: ['把 section 改为 government-functions'],
      },
      {
        what: 'by words that stand twice',
        spoil: say({ ...PASSAGE, quote: '成为常态' }),
        findings: [`${FILE}:7:9 follow-up/quote-ambiguous`],
        says: ['多录几个字'],
      },
      {
        what: 'both where it stands and that it stands nowhere',
        spoil: follow([{ point: POINT, passages: [PASSAGE], unwritten: true }]),
        findings: [`${FILE}:8:5 schema/invalid-value`],
        says: ['就不能又写 unwritten'],
      },
      {
        what: 'without saying anything',
        spoil: follow([{ point: POINT }]),
        findings: [`${FILE}:4:5 schema/invalid-value`],
        says: ['至少写一个'],
      },
    ].map((input) => ({ ...input, site: { years: [2019, 2020] } })),
  );
});
