import fc from 'fast-check';
import type { Report } from '../../src/content/schemas/report.ts';
import type { HistoryRow } from '../../src/data-files/history-rows.ts';
import type { ClaimRow, FigureRow } from '../../src/ledger/figure-rows.ts';

export const ROW: FigureRow = {
  indicator: 'mediation-success-rate',
  name: '调解成功率',
  value: 88.28,
  unit: '%',
  qualifier: '约',
  printed: '约88.28%',
  byHand: '',
  period: '2019',
  dutyArea: '依法有效化解社会矛盾纠纷',
  section: '（六）依法有效化解社会矛盾纠纷',
  quote: '成功率约88.28%',
  url: 'https://www.example.gov.cn/2019/dispute-resolution/#figure-mediation-success-rate',
  claims: [],
};

/** The same among the figures of all years. */
export const HISTORY_ROW: HistoryRow = {
  ...ROW,
  id: 'mediation-success-rate/2019/2019',
  report: 2019,
  status: 'counts',
  note: '',
  see: [],
  comparability: '',
};

/** What a text says of a change, that its numbers deny, and why it stands. */
export const CLAIM: ClaimRow = {
  words: '41件，较上年减少4件',
  operands: [
    { value: 50, unit: '件', qualifier: '', printed: '50件', period: '2018', url: '/2018/annex/#figure-cases' },
    { value: 41, unit: '件', qualifier: '', printed: '41件', period: '2019', url: '/2019/annex/#figure-cases' },
  ],
  verdict: 'fails',
  reason: '上年数含旧存案件。',
  text: '“41件，较上年减少4件”：2018年 50件 → 2019年 41件，与登记的数不符。',
};

export const REPORT: Report = {
  year: 2019,
  title: '示例县人民政府关于2019年度法治政府建设情况的报告',
  issuer: '示例县人民政府',
  addressee: '县委',
  source: '示例县司法局',
  published: '2020-03-20 10:30',
  signed: '2020-02-20',
  outline: '2015',
  status: 'published',
  original: { url: 'https://www.example.gov.cn/2019.html', sha256: 'ab'.repeat(32) },
};

/** A line of text that begins and goes on with what formats trip over. */
const line = fc
  .array(fc.constantFrom(...Array.from('=+-@＝＋－＠\'",;<>&%％1县（）“”：，')), { minLength: 1, maxLength: 8 })
  .map((characters) => characters.join(''));

/** Rows of all sorts. */
export const anyRows: fc.Arbitrary<FigureRow[]> = fc.array(
  fc.record({
    indicator: fc.constantFrom('cases', 'law-enforcement-officers'),
    name: line,
    value: fc.oneof(
      fc.integer(),
      fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 100),
    ),
    unit: line,
    qualifier: fc.constantFrom('', '约', '以上'),
    printed: line,
    byHand: fc.option(line, { nil: '' }),
    period: fc.constantFrom('2018', '2019'),
    dutyArea: fc.option(line, { nil: '' }),
    section: line,
    quote: line,
    url: fc.constantFrom('/2019/a/#figure-b', 'https://www.example.gov.cn/2019/a/#figure-b'),
    claims: fc.array(
      line.map((text) => ({ ...CLAIM, text })),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 6 },
);
