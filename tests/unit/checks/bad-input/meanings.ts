import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { PublishedRecord } from '../../../../src/content/schemas/published-record.ts';
import { checkContent } from '../../../support/check-content.ts';
import { writeOldRecord } from '../../../support/old-record.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { freezeMeanings } from '../../../support/freeze-meanings.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const [CHECKS, RATE] = ['优化机构设置检查次数', '优化机构设置办结率'] as const;

/** Exchange two words of a file. */
function exchange(site: FixtureSite, file: string, a: string, b: string): void {
  const text = site.read(file);
  site.write(
    file,
    text.replaceAll(new RegExp(`${a}|${b}`, 'gu'), (word) => (word === a ? b : a)),
  );
}

/** Edit the first indicator or chart of a file. */
function change(site: FixtureSite, file: 'indicators' | 'charts', edit: object): void {
  const data = parse(site.read(`${file}.yml`)) as Record<string, object[]>;
  const [first, ...others] = data[file] ?? [];
  const text = stringify({ ...data, [file]: [{ ...first, ...edit }, ...others] }, { aliasDuplicateObjects: false });
  site.write(`${file}.yml`, text);
}

const RECORD = 'reports/2019/published.yml';
const RENAMED = { date: '2020-06-01', was: { name: CHECKS }, why: '简明。' };

/** Put on record that the first indicator has another name. */
function recordRewording(site: FixtureSite): void {
  freezeMeanings(site);
  const reworded = [{ indicator: 'government-functions-checks-1', ...RENAMED, is: { name: '检查次数' } }];
  site.write(RECORD, writeOldRecord({ ...(parse(site.read(RECORD)) as PublishedRecord), reworded }));
}

const CHANGED = 'published/meaning-changed';
const OF_FIRST = (key: string): string => `indicators.yml:${key} ${CHANGED}`;

testBadInputs([
  {
    what: 'names of two indicators, exchanged after publication',
    spoil: (site) => {
      freezeMeanings(site);
      exchange(site, 'indicators.yml', `name: ${CHECKS}`, 'name: 完善行政审批制度检查次数');
    },
    findings: ['indicators.yml:3:5 published/name-exchanged', 'indicators.yml:17:5 published/name-exchanged'],
    says: ['“完善行政审批制度检查次数”是 government-functions-checks-2 发布时的名称', '改 figures.yml'],
  },
  {
    what: 'the same, said to be changes',
    spoil: (site) => {
      freezeMeanings(site);
      exchange(site, 'indicators.yml', `name: ${CHECKS}`, 'name: 完善行政审批制度检查次数');
      change(site, 'indicators', { reworded: [{ date: '2020-06-01', was: { name: CHECKS }, why: '改。' }] });
    },
    findings: [
      'indicators.yml:3:5 published/name-exchanged',
      'indicators.yml:22:5 published/name-exchanged',
      `${RECORD}:1:1 published/not-recorded`,
    ],
    severity: ['error', 'error', 'warning'],
  },
  {
    what: 'labels of a chart, exchanged after publication',
    spoil: (site) => {
      freezeMeanings(site);
      exchange(site, 'charts.yml', 'label: 机构设置\n', 'label: 审计监督\n');
    },
    findings: [
      `charts.yml:8:5 ${CHANGED}`,
      'charts.yml:8:5 published/name-exchanged',
      'charts.yml:8:5 published/name-exchanged',
    ],
  },
  {
    what: 'a name that changed after publication',
    spoil: (site) => {
      freezeMeanings(site);
      change(site, 'indicators', { name: '检查次数' });
    },
    findings: [OF_FIRST('3:5')],
    says: [
      `指标“${CHECKS}”（government-functions-checks-1）的名称发布时是“${CHECKS}”，现在是“检查次数”`,
      `    reworded:\n      - date: # 改说法的日期，如 2021-06-01\n        was:\n          name: ${CHECKS}\n        why: # 为什么改`,
    ],
  },
  {
    what: 'all else that says what a number means',
    spoil: (site) => {
      freezeMeanings(site);
      change(site, 'indicators', {
        unit: '件',
        unitAliases: ['次'],
        dutyArea: 'law-enforcement',
        measure: 'stock',
        definition: '别的。',
      });
    },
    findings: [OF_FIRST('4:5')],
    says: ['单位发布时是“次”，现在是“件”；职责领域发布时是“依法全面履行政府职能”，现在是“', '存量或流量', '说明'],
  },
  {
    what: 'the form and the words of a chart',
    spoil: (site) => {
      freezeMeanings(site);
      site.edit('charts.yml', 'kind: compare', 'kind: numbers');
      change(site, 'charts', { title: '检查', statement: '{year}年的检查。' });
    },
    findings: [`charts.yml:3:5 ${CHANGED}`],
    says: ['画法和标签发布时是“并列比较：机构设置（优化机构设置检查次数）', '现在是“只列数字：'],
  },
  {
    what: 'a unit that makes another number of what was published, said to be a change of words',
    spoil: (site) => {
      freezeMeanings(site);
      const reworded = [{ date: '2020-06-01', was: { unit: '次' }, why: '简明。' }];
      change(site, 'indicators', { unit: '万次', unitAliases: ['次'], reworded });
    },
    findings: ['indicators.yml:13:9 corrections/reworded-unit', `${RECORD}:1:1 published/not-recorded`],
    severity: ['error', 'warning'],
    says: ['单位从“次”改成“万次”，不是换个叫法'],
  },
  {
    what: 'a caution that was turned round by words behind it',
    spoil: (site) => {
      change(site, 'indicators', { comparability: '各年的口径不同' });
      freezeMeanings(site);
      change(site, 'indicators', { comparability: '各年的口径不同这话不对。' });
    },
    findings: [OF_FIRST('9:5')],
    says: ['发布时是“各年的口径不同”'],
  },
  {
    what: 'a caution that was turned round by a sentence behind it',
    spoil: (site) => {
      change(site, 'indicators', { comparability: '各年的口径不同。' });
      freezeMeanings(site);
      change(site, 'indicators', { comparability: '各年的口径不同。这话不对。' });
    },
    findings: [OF_FIRST('9:5')],
    says: ['现在是“各年的口径不同。这话不对。”'],
  },
  {
    what: 'a caution where there was none',
    spoil: (site) => {
      freezeMeanings(site);
      change(site, 'indicators', { comparability: '各年完全可以比。' });
    },
    findings: [OF_FIRST('9:5')],
    says: ['发布时是“无”', '        comparability: 无\n'],
  },
  {
    what: 'labels exchanged in one panel, while another panel has one of them as before',
    spoil: (site) => {
      const edit = (labels: readonly [string, string]): void => {
        const { charts } = parse(site.read('charts.yml')) as { charts: { panels: { series: object[] }[] }[] };
        const [panel] = charts[0]?.panels ?? [];
        const [first, second] = panel?.series ?? [];
        const series = [first, second].map((one, index) => ({ ...one, label: labels[index] }));
        change(site, 'charts', {
          panels: [
            { kind: 'compare', series },
            { kind: 'numbers', series: [{ ...second, label: '乙' }] },
          ],
        });
      };
      edit(['甲', '乙']);
      freezeMeanings(site);
      edit(['乙', '甲']);
    },
    findings: [
      `charts.yml:8:5 ${CHANGED}`,
      'charts.yml:8:5 published/name-exchanged',
      'charts.yml:8:5 published/name-exchanged',
    ],
  },
  {
    what: 'a chart that is gone',
    spoil: (site) => {
      freezeMeanings(site);
      site.edit('charts.yml', 'id: checks-within', 'id: checks-without');
    },
    findings: ['charts.yml:1:1 published/chart-gone'],
  },
  {
    what: 'a change said in another order than its days, of what was never said, that changed nothing',
    spoil: (site) => {
      freezeMeanings(site);
      change(site, 'indicators', {
        reworded: [
          { date: '2020-07-01', was: { name: '某某' }, why: '改。' },
          { date: '2020-06-01', was: { name: CHECKS }, why: '改。' },
        ],
      });
    },
    findings: [
      'indicators.yml:11:9 corrections/reworded-never-said',
      'indicators.yml:14:9 corrections/reworded-out-of-order',
      'indicators.yml:15:9 corrections/reworded-unchanged',
      `${RECORD}:1:1 published/not-recorded`,
    ],
    severity: ['error', 'error', 'error', 'warning'],
  },
  {
    what: 'a change that is said, and not on record',
    spoil: (site) => {
      freezeMeanings(site);
      change(site, 'indicators', { name: '检查次数', reworded: [RENAMED] });
    },
    findings: [`${RECORD}:1:1 published/not-recorded`],
    severity: 'warning',
    says: ['有 1 条改说法还没有记入', '运行 npm run publish-report -- 2019'],
  },
  {
    what: 'another change after one that is said and on record',
    spoil: (site) => {
      recordRewording(site);
      change(site, 'indicators', { name: '次数', reworded: [RENAMED] });
    },
    findings: [OF_FIRST('3:5')],
    says: ['名称公布的改法是“检查次数”，现在是“次数”', '        was:\n          name: 检查次数\n'],
  },
  {
    what: 'a change on record that is taken back without a word',
    spoil: (site) => {
      recordRewording(site);
    },
    findings: ['indicators.yml:2:5 published/rewording-gone'],
    says: [
      '2020-06-01 改过说法',
      `      - date: 2020-06-01\n        was:\n          name: ${CHECKS}\n        why: 简明。`,
    ],
  },
  {
    what: 'the reason of a change on record, written anew',
    spoil: (site) => {
      recordRewording(site);
      change(site, 'indicators', { name: '检查次数', reworded: [{ ...RENAMED, why: '别的。' }] });
    },
    findings: ['indicators.yml:2:5 published/rewording-gone', `${RECORD}:1:1 published/not-recorded`],
    severity: ['error', 'warning'],
  },
]);

it.each<[what: string, edit: (site: FixtureSite) => void]>([
  [
    'a change that is said with its day and reason',
    (site) => {
      change(site, 'indicators', {
        name: '检查次数',
        definition: '检查了几次。',
        reworded: [
          { date: '2020-06-01', was: { name: CHECKS }, why: '简明。' },
          { date: '2020-07-01', was: { definition: `报告所说的${CHECKS}。` }, why: '易懂。' },
        ],
      });
    },
  ],
  [
    'the same of a chart',
    (site) => {
      const [chart] = (parse(site.read('charts.yml')) as { charts: { title: string; panels: object[] }[] }).charts;
      const reworded = [{ date: '2020-06-01', was: { title: chart?.title, panels: chart?.panels }, why: '改画。' }];
      site.edit('charts.yml', 'label: 机构设置\n', 'label: 机构\n');
      change(site, 'charts', { title: '检查', reworded });
    },
  ],
  [
    'that years were never comparable, said with its day',
    (site) => {
      const reworded = [{ date: '2020-06-01', was: { breaks: [] }, why: '后来才知道。' }];
      change(site, 'indicators', { breaks: [{ period: '2018', reason: '口径' }], reworded });
    },
  ],
  [
    'a caution where there was none, said with its day',
    (site) => {
      const reworded = [{ date: '2020-06-01', was: { comparability: '无' }, why: '后来才知道。' }];
      change(site, 'indicators', { comparability: '各年的口径不同。', reworded });
    },
  ],
  [
    'what is new: aliases, years to come',
    (site) => {
      change(site, 'indicators', {
        unitAliases: ['回'],
        breaks: [{ period: '2021', reason: '口径' }],
        headline: true,
      });
    },
  ],
  [
    'a new series that the report has no number of, and other places',
    (site) => {
      const data = parse(site.read('indicators.yml')) as { indicators: object[] };
      const added = { ...data.indicators[0], id: 'newcomers', name: '新的', definition: '新的。' };
      site.write('indicators.yml', stringify({ ...data, indicators: [...data.indicators, added] }));
      site.edit(
        'charts.yml',
        '            label: 机构设置\n          - ',
        '            label: 机构设置\n          - indicator: newcomers\n          - ',
      );
      change(site, 'charts', { places: [] });
    },
  ],
])('is free to come after publication: %s', async (_, edit) => {
  using site = writeSite();
  freezeMeanings(site);
  edit(site);
  const errors = (await checkContent(site.dir)).filter(({ rule }) =>
    /meaning|reworded|exchanged|chart-gone/u.test(rule),
  );
  expect(errors).toEqual([]);
});

it('is not compared where the record was written before meanings were kept', async () => {
  using site = writeSite();
  site.freeze();
  change(site, 'indicators', { name: RATE.slice(2) });
  expect(await checkContent(site.dir)).toEqual([]);
});
