import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeWordFile } from './make-documents.ts';
import { settleNumbers } from '../../support/settle-numbers.ts';
import { makeWorkplace, type Workplace } from './workplace.ts';

const FOUR_PARTS = [
  '示例县人民政府关于2022年度法治政府建设情况的报告',
  '来源：示例县司法局发布时间：2023-03-25 10:30',
  '县委：',
  '2022年，各项工作有序推进。现报告如下：',
  '一、2022年推进法治政府建设的主要举措和成效',
  '（一）强化思想引领，深学笃行习近平法治思想。县政府常务会议学法12次。',
  '（二）优化法治化营商环境',
  '1.精简审批事项。全县行政在编人员2105名。',
  '（三）守正创新，夯实基层基础。律师44名。',
  '二、存在的不足和原因',
  '由于重视不够，执法力量不足。',
  '三、党政主要负责人履行推进法治建设第一责任人职责情况',
  '主持召开会议2次。',
  '四、下一年度推进法治政府建设的主要安排',
  '加强领导。',
  '示例县人民政府',
  '2023年2月20日',
];
const SECTIONS = [
  '00-preamble.md',
  '01-xi-jinping-thought.md',
  '02-business-environment.md',
  '03-shou-zheng-chuang-xin.md',
  '04-problems.md',
  '05-leaders-duty.md',
  '06-next-year.md',
  '07-closing.md',
];

function folderOf(place: Workplace): string {
  return join(place.contentDir, 'reports/2022');
}

function edit(place: Workplace, file: string, from: string, to: string): void {
  const path = join(folderOf(place), file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
}

async function goTo(place: Workplace, end: 'confirmed' | 'published'): Promise<void> {
  const run = async (...step: Parameters<Workplace['call']>): Promise<void> => {
    const { exitCode, stderr, stdout } = await place.call(...step);
    expect({ step: step[0], exitCode, said: exitCode === 0 ? '' : stderr + stdout }).toEqual({
      step: step[0],
      exitCode: 0,
      said: '',
    });
  };
  await run('new', ['2022', '--from', place.document]);
  await settleNumbers(place.contentDir, 2022, 'excused');
  if (end === 'published') await run('publish-report', ['2022']);
}

/** What the check finds, but for charts, and for summaries, which no program writes. */
async function findRules(place: Workplace): Promise<string[]> {
  const { stdout } = await place.call('check', ['--format', 'json']);
  return (JSON.parse(stdout) as { file: string; rule: string }[])
    .filter(({ rule }) => !rule.startsWith('charts/') && rule !== 'summary/missing')
    .map(({ file, rule }) => `${file.replace('reports/2022/', '')} ${rule}`);
}

describe('a report in four parts', () => {
  it('goes all the way from its document to publication', async () => {
    using place = makeWorkplace('报告.docx', makeWordFile(FOUR_PARTS));
    await goTo(place, 'published');
    expect(readdirSync(folderOf(place)).filter((name) => name.endsWith('.md'))).toEqual(SECTIONS);
    expect(await findRules(place)).toEqual([]);
    const { observations } = parse(readFileSync(join(folderOf(place), 'figures.yml'), 'utf8')) as {
      observations: object[];
    };
    expect(observations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ indicator: 'administrative-staff', value: 2105, section: 'business-environment' }),
        expect.objectContaining({ indicator: 'lawyers', value: 44, section: 'shou-zheng-chuang-xin' }),
      ]),
    );
    const record = parse(readFileSync(join(folderOf(place), 'published.yml'), 'utf8')) as { addresses: string[] };
    expect(record.addresses).toContain('2022/shou-zheng-chuang-xin/');
  });

  it('can have its addresses changed before, and its duty areas named before and after', async () => {
    using place = makeWorkplace('报告.docx', makeWordFile(FOUR_PARTS));
    await goTo(place, 'confirmed');
    expect(await findRules(place)).toEqual(['report.yml report/untreated-duty-area']);
    renameSync(join(folderOf(place), '03-shou-zheng-chuang-xin.md'), join(folderOf(place), '03-grassroots.md'));
    edit(place, 'figures.yml', 'shou-zheng-chuang-xin', 'grassroots');
    edit(place, '03-grassroots.md', 'kind: measures', 'kind: measures\ndutyAreas: [dispute-resolution, technology]');
    expect((await place.call('publish-report', ['2022'])).exitCode).toBe(0);
    const headings = 'headings:\n  - heading: 1.精简审批事项。\n    dutyAreas: [government-functions]';
    edit(place, '02-business-environment.md', 'kind: measures', `kind: measures\n${headings}`);
    edit(place, '01-xi-jinping-thought.md', 'kind: measures', 'kind: measures\ndutyAreas: [leadership]');
    expect(await findRules(place)).toEqual([]);
  });
});

describe('a report of any structure is published', () => {
  const [title = '', source = '', ...text] = FOUR_PARTS;
  const date = '2023年2月20日';
  it.each<[string, string[], string[]]>([
    [
      'without a heading',
      ['县委：', '全年学法12次。', '由于重视不够，力量不足。', date],
      ['00-preamble.md', '01-closing.md'],
    ],
    [
      'with annexes',
      [...text, '附件1', '重点项目清单', '一、新建项目', '（一）法治文化公园，投资1200万元。'],
      SECTIONS,
    ],
    [
      'of a hundred sections',
      Array.from({ length: 101 }, (_, index) => [`（${toHan(index + 1)}）工作`, '有序推进。'])
        .flat()
        .concat(date),
      [...Array.from({ length: 101 }, (_, index) => nameWork(index + 1)), '102-closing.md'],
    ],
  ])('%s', async (_, lines, sections) => {
    using place = makeWorkplace('报告.txt', [title, source, ...lines].join('\n'));
    await goTo(place, 'published');
    expect(readdirSync(folderOf(place)).filter((name) => name.endsWith('.md'))).toEqual(sections);
    expect(await findRules(place)).toEqual([]);
  });
});

function toHan(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  if (number > 99) return `一百${number > 100 ? `零${digits[number - 100]}` : ''}`;
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[number % 10]}`;
}

function nameWork(number: number): string {
  return `${String(number).padStart(3, '0')}-gong-zuo${number > 1 ? `-${number}` : ''}.md`;
}
